import { BorderStyle } from 'docx';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const INSIDE = { insideHorizontal: NONE, insideVertical: NONE } as const;

/** A thin black rule. */
export const RULE = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;
/** No border on any side of a cell. */
export const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE } as const;
/** No border of a table, outside or between its cells. */
export const NO_RULES = { ...NO_BORDERS, ...INSIDE } as const;
/** No room between a cell's edge and its text. */
export const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 } as const;
