import { z } from 'zod';
import { field, kept, lineField } from '../record/field';
import { either } from '../record/words';

function masked(label: string) {
  return field(z.boolean(), { label, words: either('只印后四位', '印完整的'), privacy: 'none' });
}

/** 号码遮盖: what one paper prints of people's numbers and addresses. Of a paper that is not listed all is printed whole. */
export const paperMaskSchema = z.object({
  /** The paper's key. */
  paper: kept(z.string().min(1).max(60)),
  title: lineField('文书', 60, 'none'),
  idNumber: masked('身份证号码'),
  phone: masked('联系电话'),
  address: field(z.boolean(), {
    label: '住址',
    words: either('只印到小区、街道', '印完整的'),
    privacy: 'none',
  }),
});
export type PaperMask = z.infer<typeof paperMaskSchema>;
export const paperMaskList = z.array(paperMaskSchema).max(200);

/** What can be hidden on a paper. */
export const MASKED_FIELDS = ['idNumber', 'phone', 'address'] as const;
export type MaskedField = (typeof MASKED_FIELDS)[number];

/**
 * As a new studio has it: the file's own papers whole, for their forms ask for it and a court must tell one person from
 * another; what goes to the street as a report shows the last four places.
 */
export const DEFAULT_MASKS: readonly PaperMask[] = [
  {
    ...{ paper: 'closing_report', title: '人民调解结案报告表' },
    ...{ idNumber: true, phone: true, address: false },
  },
];
