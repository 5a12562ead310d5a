/** 示例: that of one studio, and that of a whole street with what is no dispute (S0–S4). */
export type SampleKind = 'studio' | 'street';
