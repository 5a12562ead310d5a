/**
 * How a sheet stands in the file of a case: not there, lacking something that must be on it, complete, printed, or signed
 * with its scan in the file. The last two are never concluded: a person noted the printing and attached the scan.
 */
export const SHEET_STATES = ['missing', 'draft', 'ready', 'printed', 'signed'] as const;
export type SheetState = (typeof SHEET_STATES)[number];
export const SHEET_STATE_LABELS = {
  missing: '缺',
  draft: '草稿，还要补',
  ready: '内容齐了',
  printed: '已打印',
  signed: '签字原件在卷',
} as const satisfies Record<SheetState, string>;
