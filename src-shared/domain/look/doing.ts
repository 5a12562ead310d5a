/** What is done with a record, as the director's list tells it. */
export const DOINGS = ['look', 'print', 'export', 'change'] as const;
export type Doing = (typeof DOINGS)[number];
export const DOING_LABELS = {
  look: '看',
  print: '印',
  export: '导出',
  change: '改',
} as const satisfies Record<Doing, string>;
