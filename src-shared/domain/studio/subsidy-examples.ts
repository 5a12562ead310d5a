import { blankOf } from '../record/blank';
import { type SubsidyScheme, subsidySchemeFields } from './subsidy-scheme';

/** What a scheme begins with; the day from which it holds is nobody's guess. */
export type SchemeBeginning = Omit<SubsidyScheme, 'id' | 'from'> & { readonly from: null };

/** Published amounts as examples: to be adopted and changed, for each holds in its own district only. */
export interface SchemeExample {
  /** Whose, and from which year. */
  readonly label: string;
  readonly scheme: SchemeBeginning;
}

/** What a scheme asks where its source says nothing else: the whole file, and of what failed nothing. */
const USUAL = {
  ...blankOf(subsidySchemeFields.omit({ id: true })),
  countsBy: 'concluded',
  ...{ oralPercent: 100, failedPercent: 0, unperformedPercent: 100 },
  split: 'presiding',
  ...{ presidingPercent: null, from: null },
  evidence: ['papers', 'signed', 'identity', 'record', 'agreement', 'visit'],
  exclusions: ['imported', 'unlisted'],
} as const satisfies Partial<Record<keyof SubsidyScheme, unknown>>;

/** @param amounts in 分, from 简易 to 重大 */
function beginWith(name: string, amounts: readonly number[]): SchemeBeginning {
  const [simpleFen = null, ordinaryFen = null, complexFen = null, majorFen = null] = amounts;
  return {
    ...USUAL,
    ...{ name, evidence: [...USUAL.evidence], exclusions: [...USUAL.exclusions] },
    ...{ simpleFen, ordinaryFen, complexFen, majorFen },
  };
}

/** A scheme with nothing said of money. */
export const EMPTY_SCHEME: SchemeBeginning = beginWith('', []);

/** Of the districts' own papers as they were reported; nothing was found of what they give for oral agreements. */
export const SCHEME_EXAMPLES: readonly SchemeExample[] = [
  {
    label: '略阳县 2011 年起：一般 100、疑难 200、重大 300 元',
    scheme: beginWith('照略阳县的样子', [10_000, 10_000, 20_000, 30_000]),
  },
  {
    label: '高台县 2018 年：简单 100、一般 200、重大 300 元',
    scheme: beginWith('照高台县的样子', [10_000, 20_000, 20_000, 30_000]),
  },
  {
    label: '某县 2010 年细则（村级）：一般 30、疑难 80、重大 150 元',
    scheme: beginWith('照某县村级的样子', [3_000, 3_000, 8_000, 15_000]),
  },
];
