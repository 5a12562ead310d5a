import { z } from 'zod';
import { field, kept, lineField } from '../record/field';
import { code } from '../record/words';

/** 卷宗要求: what a district asks for besides the rule: every file must have the paper, or none must. */
export const PAPER_NEEDS = ['must', 'not'] as const;
export type PaperNeed = (typeof PAPER_NEEDS)[number];
export const PAPER_NEED_LABELS = { must: '必须', not: '不要' } as const satisfies Record<
  PaperNeed,
  string
>;

/** What was set of one paper; of a paper that is not listed the rule holds. */
export const paperNeedSchema = z.object({
  /** The paper's key. */
  paper: kept(z.string().min(1).max(60)),
  title: lineField('文书', 60, 'none'),
  need: field(z.enum(PAPER_NEEDS), {
    label: '卷里要不要',
    words: code(PAPER_NEED_LABELS),
    privacy: 'none',
  }),
});
export type PaperNeedSetting = z.infer<typeof paperNeedSchema>;
export const paperNeedList = z.array(paperNeedSchema).max(200);
