/** The number of a case in pieces: `（` 2026 `）人调字第` 038 `号`. */
export interface NumberPieces {
  readonly before: string;
  readonly between: string;
  readonly after: string;
  /** At least so many digits, filled up with zeros. */
  readonly digits: number;
}

const PIECES = /^([^{}]*)\{年\}([^{}]*)\{序号(?::([1-9]))?\}([^{}]*)$/;

/** The pieces of a 编号样式; null for one in which the running number stands before the year. */
export function piecesOf(pattern: string): NumberPieces | null {
  const match = PIECES.exec(pattern);
  if (match === null) return null;
  const [, before = '', between = '', digits, after = ''] = match;
  return { before, between, after, digits: Number(digits ?? 1) };
}

/** The 编号样式 made of pieces; braces in them are left out, for they have a meaning of their own there. */
export function patternOf({ before, between, after, digits }: NumberPieces): string {
  const plain = (piece: string): string => piece.replace(/[{}]/g, '');
  const token = digits > 1 ? `{序号:${digits}}` : '{序号}';
  return `${plain(before)}{年}${plain(between)}${token}${plain(after)}`;
}

/** Usual ways to number cases; each holds the words of the committee, such as 人调字 or 沪徐调字. */
const SHAPES = {
  bracketed: (words: string) => ({ before: '（', between: `）${words}第`, after: '号', digits: 1 }),
  padded: (words: string) => ({ before: '（', between: `）${words}第`, after: '号', digits: 3 }),
  yearWord: (words: string) => ({ before: '', between: `年${words}第`, after: '号', digits: 1 }),
  dashed: (words: string) => ({ before: words, between: '-', after: '', digits: 3 }),
} as const;

export const NUMBER_SHAPES = ['bracketed', 'padded', 'yearWord', 'dashed'] as const;
export type NumberShape = (typeof NUMBER_SHAPES)[number];

/** The 编号样式 of a usual shape with the committee's words in it. */
export function shapedPattern(shape: NumberShape, words: string): string {
  return patternOf(SHAPES[shape](words));
}

/** Which usual shape a 编号样式 has, and the words in it; null for one of another shape. */
export function shapeOf(
  pattern: string,
): { readonly shape: NumberShape; readonly words: string } | null {
  const pieces = piecesOf(pattern);
  if (pieces === null) return null;
  for (const words of [pieces.before, pieces.between.replace(/^[）年]|第$/g, '')])
    for (const shape of NUMBER_SHAPES)
      if (shapedPattern(shape, words) === pattern) return { shape, words };
  return null;
}
