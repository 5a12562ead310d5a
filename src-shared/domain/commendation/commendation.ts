import { z } from 'zod';
import { idSchema, localDateSchema } from '../kernel/schemas';
import { byName } from '../record/entries';
import { field, kept, lineField, part, requiredLineField, textField } from '../record/field';
import { RECORD_MEMBERS } from '../record/members';
import { code, count, day, either } from '../record/words';

/** Whom a commendation is for (S0): 诚信商户, 诚信家庭. */
export const COMMENDED_SORTS = ['merchants', 'families'] as const;
export type CommendedSort = (typeof COMMENDED_SORTS)[number];
export const COMMENDED_SORT_LABELS = {
  merchants: '诚信商户',
  families: '诚信家庭',
} as const satisfies Record<CommendedSort, string>;

/** What is chosen, and by what days the evidence goes. */
export const contestSchema = z.object({
  title: requiredLineField('评选名称', 100, 'none'),
  sort: field(z.enum(COMMENDED_SORTS, { error: '请选择评诚信商户还是诚信家庭' }), {
    label: '评什么',
    words: code(COMMENDED_SORT_LABELS),
    privacy: 'none',
  }),
  fromOn: field(localDateSchema, { label: '从哪一天', words: day, privacy: 'none' }),
  untilOn: field(localDateSchema, { label: '到哪一天', words: day, privacy: 'none' }),
  terms: textField('评选条件', 2_000, 'none'),
});
export type Contest = z.infer<typeof contestSchema>;

const number = (label: string, unit: string) =>
  field(z.int().min(0), { label, words: count(unit), privacy: 'none' });

/** What stood in the records of a merchant when it was put on the list: frozen, whatever is written later. */
export const evidenceSchema = z.object({
  drawnOn: field(localDateSchema, { label: '取数日期', words: day, privacy: 'none' }),
  signedOn: field(localDateSchema.nullable(), {
    label: '签承诺书',
    words: day,
    privacy: 'none',
  }),
  publishedOn: field(localDateSchema.nullable(), {
    label: '承诺书公示',
    words: day,
    privacy: 'none',
  }),
  inOrder: number('检查没有问题', '次'),
  faulty: number('检查有问题', '次'),
  toRight: number('还没整改', '次'),
  complaints: number('被申请的纠纷', '件'),
  settled: number('其中达成协议', '件'),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** A family that is put on the list by hand. */
export const familySchema = z.object({
  name: requiredLineField('家庭（户主）', 60, 'name'),
  place: lineField('住址', 200, 'address'),
  story: textField('凭什么', 2_000, 'private'),
});

/** Who stands on the list. */
export const candidateSchema = z.object({
  id: kept(idSchema),
  /** The merchant; null for a family. */
  merchantId: kept(idSchema.nullable()),
  name: lineField('名称', 150, 'none'),
  place: lineField('地址', 200, 'address'),
  evidence: part(evidenceSchema.nullable(), '凭据'),
  story: textField('事迹', 2_000, 'private'),
  isChosen: field(z.boolean(), { label: '评上了', words: either('是', '否'), privacy: 'none' }),
});
export type Candidate = z.infer<typeof candidateSchema>;

/** A merchant that is put on the list. */
export const nominatedSchema = candidateSchema
  .omit({ id: true, story: true, isChosen: true })
  .extend({ merchantId: idSchema, evidence: evidenceSchema });
export type Nominated = z.infer<typeof nominatedSchema>;

/** Who decided, and when. */
export const decisionSchema = z.object({
  decidedOn: field(localDateSchema, { label: '评定日期', words: day, privacy: 'none' }),
  decidedBy: requiredLineField('由谁评定', 100, 'none'),
});

/** 公示名单 */
export const postingSchema = z.object({
  postedOn: field(localDateSchema, { label: '名单公示日期', words: day, privacy: 'none' }),
});

/** The most that one list holds. */
export const MOST_CANDIDATES = 500;

/** 评选 of 诚信商户 or 诚信家庭: who stood on the list, by what evidence, and whom people chose. */
export const commendationSchema = z.object({
  ...RECORD_MEMBERS,
  contest: part(contestSchema, '评选'),
  candidates: part(
    z.array(candidateSchema).max(MOST_CANDIDATES, {
      error: `一次评选最多列 ${MOST_CANDIDATES} 个候选`,
    }),
    '候选',
    byName('id'),
  ),
  decision: part(decisionSchema.nullable(), '评定'),
  posting: part(postingSchema.nullable(), '名单公示'),
});
export type Commendation = z.infer<typeof commendationSchema>;

/** How a commendation stands. */
export const COMMENDATION_STANDINGS = ['open', 'decided', 'posted'] as const;
export type CommendationStanding = (typeof COMMENDATION_STANDINGS)[number];
export const COMMENDATION_STANDING_LABELS = {
  open: '还没评定',
  decided: '已评定，没有公示',
  posted: '已评定，已公示',
} as const satisfies Record<CommendationStanding, string>;

/** How it stands, by what was written of it. */
export function commendationStanding({
  decision,
  posting,
}: Pick<Commendation, 'decision' | 'posting'>): CommendationStanding {
  if (decision === null) return 'open';
  return posting === null ? 'decided' : 'posted';
}

/** Those whom people chose, as they stand on the list. */
export function chosenOf({ candidates }: Pick<Commendation, 'candidates'>): readonly Candidate[] {
  return candidates.filter(({ isChosen }) => isChosen);
}

/** What the list shows. */
export const commendationRowSchema = z.object({
  ...contestSchema.pick({ title: true, sort: true, fromOn: true, untilOn: true }).shape,
  standing: z.enum(COMMENDATION_STANDINGS),
  candidateCount: z.int(),
  chosenCount: z.int(),
});
export type CommendationRow = z.infer<typeof commendationRowSchema>;
