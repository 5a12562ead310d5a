import type { PaperContext } from '../../paper/define-paper';
import { MASKED_FIELDS, type MaskedField } from '../../studio/paper-mask';
import { CASE_PAPERS } from '../papers/case-papers';
import { markedCase } from './marked-case';

/** A paper that prints numbers or addresses of people. */
export interface MaskablePaper {
  readonly paper: string;
  readonly label: string;
  /** Which of them it prints. */
  readonly prints: MaskedField[];
}

/** Every paper that prints a party's number, telephone or address, told by printing a case in which each says where it stands. */
export function maskablePapers(ctx: PaperContext): MaskablePaper[] {
  const forms = (['written', 'oral'] as const).map((form) => markedCase(0, form));
  return CASE_PAPERS.flatMap(({ key, label, instancesOf, build }) => {
    const record = forms.find((one) => instancesOf(one).length > 0);
    if (record === undefined) return [];
    const { blocks } = build(record, { ...ctx, masks: [] }, instancesOf(record)[0]?.ofId ?? null);
    const said = JSON.stringify(blocks);
    const prints = MASKED_FIELDS.filter((field) => said.includes(`〖parties.0.${field}〗`));
    return prints.length === 0 ? [] : [{ paper: key, label, prints }];
  });
}
