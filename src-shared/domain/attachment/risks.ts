/**
 * What a paper could do by itself, or hides, that is no reason to refuse it: forms, invoices and
 * letters have it too. It is opened only after a person was asked (decision 11).
 */
export const ATTACHMENT_RISKS = [
  'outside_content',
  'embedded_file',
  'script',
  'sends_data',
  'add_in',
  'unseen_part',
] as const;
export type AttachmentRisk = (typeof ATTACHMENT_RISKS)[number];
export const ATTACHMENT_RISK_LABELS = {
  outside_content: '会到别处取内容',
  embedded_file: '夹带着别的文件',
  script: '带有会自己运行的脚本',
  sends_data: '会把内容发到别处',
  add_in: '带有控件或加载项',
  unseen_part: '有查不了的部分（例如加了密）',
} as const satisfies Record<AttachmentRisk, string>;

/** The risks in the order of their list, as a refusal carries them. */
export function listRisks(risks: ReadonlySet<AttachmentRisk>): string {
  return ATTACHMENT_RISKS.filter((risk) => risks.has(risk)).join(',');
}

/** What `listRisks` made, in words. */
export function wordRisks(list: string | number | undefined): string {
  const named = new Set(String(list ?? '').split(','));
  return ATTACHMENT_RISKS.filter((risk) => named.has(risk))
    .map((risk) => ATTACHMENT_RISK_LABELS[risk])
    .join('、');
}
