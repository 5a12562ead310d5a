import { z } from 'zod';
import { localDateSchema } from '../../kernel/schemas';
import { byOrdinal } from '../../record/entries';
import { field, lineField, part, requiredLineField, requiredTextField } from '../../record/field';
import { RECORD_MEMBERS } from '../../record/members';
import { code, day } from '../../record/words';
import { CONCERN_MEMBERS } from '../concern';

/** Who blows, and who has to come: the three forms of 吹哨报到. */
export const WHISTLE_FORMS = ['street', 'compound', 'residents'] as const;
export type WhistleForm = (typeof WHISTLE_FORMS)[number];
export const WHISTLE_FORM_LABELS = {
  street: '街道吹哨，部门报到',
  compound: '小区吹哨，联建单位报到',
  residents: '居民吹哨，组织报到',
} as const satisfies Record<WhistleForm, string>;

export const WHISTLE_TYPES = ['emergency', 'hard', 'quick'] as const;
export type WhistleType = (typeof WHISTLE_TYPES)[number];
export const WHISTLE_TYPE_LABELS = {
  emergency: '应急哨',
  hard: '攻坚哨',
  quick: '快捷哨',
} as const satisfies Record<WhistleType, string>;

/** What is written when the whistle is blown. */
export const callSchema = z.object({
  form: field(z.enum(WHISTLE_FORMS, { error: '请选择谁吹哨、谁报到' }), {
    label: '吹哨形式',
    words: code(WHISTLE_FORM_LABELS),
    privacy: 'none',
  }),
  type: field(z.enum(WHISTLE_TYPES, { error: '请选择哨型' }), {
    label: '哨型',
    words: code(WHISTLE_TYPE_LABELS),
    privacy: 'none',
  }),
  /** Several one after the other, with 、 between them. */
  to: requiredLineField('吹给哪些单位', 200, 'none'),
  matter: requiredTextField('吹哨事项', 2_000, 'private'),
  /** How long each type has is not told by the sources: none is set by itself. */
  dueOn: field(localDateSchema.nullable(), { label: '报到期限', words: day, privacy: 'none' }),
  blownBy: lineField('吹哨人', 60, 'name'),
  blownOn: field(localDateSchema, { label: '吹哨日期', words: day, privacy: 'none' }),
});
export type Call = z.infer<typeof callSchema>;

/** 报到: who came, and when. */
export const arrivalSchema = z.object({
  unit: requiredLineField('报到单位', 100, 'none'),
  person: lineField('来的人', 60, 'name'),
  cameOn: field(localDateSchema, { label: '报到日期', words: day, privacy: 'none' }),
});

/** 吹哨的结果 */
export const outcomeSchema = z.object({
  endedOn: field(localDateSchema, { label: '办结日期', words: day, privacy: 'none' }),
  result: requiredTextField('办理结果', 2_000, 'private'),
});

/** 吹哨: who was called, who came and when, and what came of it. */
export const whistleSchema = z.object({
  ...RECORD_MEMBERS,
  ...CONCERN_MEMBERS,
  call: part(callSchema, '吹哨'),
  arrivals: part(z.array(arrivalSchema), '报到', byOrdinal('次')),
  outcome: part(outcomeSchema.nullable(), '吹哨结果'),
});
export type Whistle = z.infer<typeof whistleSchema>;

/** How a whistle stands. */
export const WHISTLE_STANDINGS = ['called', 'some_came', 'all_came', 'ended'] as const;
export type WhistleStanding = (typeof WHISTLE_STANDINGS)[number];
export const WHISTLE_STANDING_LABELS = {
  called: '待报到',
  some_came: '有的还没报到',
  all_came: '已报到，待办结',
  ended: '已办结',
} as const satisfies Record<WhistleStanding, string>;

/** The units that were called, as they were written one after the other. */
export function unitsCalled(to: string): readonly string[] {
  const units = to.split(/[、，,;；]/u).map((unit) => unit.trim());
  return [...new Set(units.filter((unit) => unit !== ''))];
}

/** The units that were called and did not come yet. */
export function unitsAwaited({
  call,
  arrivals,
}: Pick<Whistle, 'call' | 'arrivals'>): readonly string[] {
  const came = new Set(arrivals.map(({ unit }) => unit));
  return unitsCalled(call.to).filter((unit) => !came.has(unit));
}

/** How it stands, by who came and what was written of it. */
export function standingOf(one: Pick<Whistle, 'call' | 'arrivals' | 'outcome'>): WhistleStanding {
  if (one.outcome !== null) return 'ended';
  if (unitsAwaited(one).length === 0) return 'all_came';
  return one.arrivals.length === 0 ? 'called' : 'some_came';
}

/** The arrivals after the last day of the limit. */
export function cameLate({ call, arrivals }: Pick<Whistle, 'call' | 'arrivals'>) {
  const { dueOn } = call;
  return dueOn === null ? [] : arrivals.filter(({ cameOn }) => cameOn > dueOn);
}

/** What the list shows. */
export const whistleRowSchema = z.object({
  ...callSchema.pick({ form: true, type: true, to: true, dueOn: true, blownOn: true }).shape,
  matter: z.string(),
  standing: z.enum(WHISTLE_STANDINGS),
  /** Who has not come yet. */
  awaited: z.array(z.string()),
  /** How many came after the limit. */
  late: z.int(),
  about: z.object({ kind: z.string(), id: z.string(), title: z.string() }).nullable(),
});
export type WhistleRow = z.infer<typeof whistleRowSchema>;
