import {
  DISPUTE_CATEGORIES,
  DISPUTE_CATEGORY_LABELS,
  type DisputeCategory,
} from '../case/model/dispute-category';
import { ESCALATION_RISK_LABELS } from '../case/model/registration-words';

/**
 * The prevention block of the quarterly form, each as a pair of 件 and 人 (预防纠纷, 防止自杀, 民转刑, 群体性上访,
 * 群体性械斗).
 */
export const PREVENTIONS = [
  'prevented',
  'suicide',
  'crime',
  'group_petition',
  'group_fight',
] as const;
export type Prevention = (typeof PREVENTIONS)[number];
const { none: _none, ...RISKS } = ESCALATION_RISK_LABELS;
export const PREVENTION_LABELS = {
  prevented: '预防纠纷',
  ...RISKS,
} as const satisfies Record<Prevention, string>;

/**
 * The sizes of a dispute in the 综治 sheet. Their names overlap there and no definition was found: each
 * begins with its lower number and ends before the next.
 */
export const SIZE_BANDS = [
  { key: 'under_50', label: '50人以下', from: 0 },
  { key: 'under_100', label: '50—100人', from: 50 },
  { key: 'under_500', label: '100—500人', from: 100 },
  { key: 'from_500', label: '500人以上', from: 500 },
] as const;
export type SizeBand = (typeof SIZE_BANDS)[number]['key'];

/** The band of a dispute that concerns so many people; null where nobody counted them. */
export function bandOf(people: number | null): SizeBand | null {
  if (people === null) return null;
  return SIZE_BANDS.findLast(({ from }) => people >= from)?.key ?? null;
}

/** The rows of the 综治 sheet for which 排查数 is typed. */
export type FoundRow = DisputeCategory | 'major' | SizeBand;
export const FOUND_ROWS: readonly { readonly key: FoundRow; readonly label: string }[] = [
  ...DISPUTE_CATEGORIES.map((key) => ({ key, label: DISPUTE_CATEGORY_LABELS[key] })),
  { key: 'major', label: '重大矛盾纠纷' },
  ...SIZE_BANDS.map(({ key, label }) => ({ key, label })),
];

/** A figure that a person types, by the name of its field. */
export type TypedName = 'patrols' | `${Prevention}_${'cases' | 'persons'}` | `found_${FoundRow}`;

/** What a typed figure is called, and in what it is counted. */
export interface TypedFigure {
  readonly name: TypedName;
  readonly label: string;
  /** Where a heading says the rest. */
  readonly brief?: string;
  readonly unit: '次' | '件' | '人';
}

const PATROLS: TypedFigure = { name: 'patrols', label: '排查纠纷', unit: '次' };

/** The two figures of a pair. */
export function pairOf(prevention: Prevention): { cases: TypedFigure; persons: TypedFigure } {
  const label = PREVENTION_LABELS[prevention];
  return {
    cases: { name: `${prevention}_cases`, label: `${label}件数`, unit: '件' },
    persons: { name: `${prevention}_persons`, label: `${label}人数`, unit: '人' },
  };
}

/** 排查预防: asked for every month; what belongs together in one entry. */
export const PREVENTION_GROUPS: readonly (readonly TypedFigure[])[] = [
  [PATROLS],
  ...PREVENTIONS.map((one) => Object.values(pairOf(one))),
];

/** 排查数 of the 综治 sheet, row by row. */
export const FOUND_FIGURES: readonly TypedFigure[] = FOUND_ROWS.map(({ key, label }) => ({
  name: `found_${key}`,
  label: `${label}排查数`,
  brief: label,
  unit: '件',
}));

export const TYPED_FIGURES: readonly TypedFigure[] = [
  ...PREVENTION_GROUPS.flat(),
  ...FOUND_FIGURES,
];
