/** Colours of a picture, by the names that the house has for them. */
export type Tone = 'jade' | 'ink' | 'edge';

/** What a picture consists of, in pixels of its own: drawn in the window and into a file from this same list. */
export type Mark =
  | {
      readonly type: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly tone: Tone;
      /** An edge alone, so that two heights in one column are told apart without their colour. */
      readonly isHollow: boolean;
    }
  | {
      readonly type: 'text';
      readonly x: number;
      /** Of the line on which it stands. */
      readonly y: number;
      readonly text: string;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly tone: Tone;
    };

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Size of its type. */
  readonly em: number;
  readonly marks: readonly Mark[];
}

/** One thing that is drawn as long as it is much. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  /** What is written at its end. */
  readonly text: string;
}

/** What is drawn, before anybody says how large. */
export type ChartShape =
  | {
      readonly type: 'columns';
      readonly items: readonly Column[];
      /** What filled and hollow mean; null where nothing is hollow. */
      readonly legend: { readonly filled: string; readonly hollow: string | null };
    }
  | {
      readonly type: 'bars';
      readonly items: readonly Bar[];
      /** How much fills the whole width; the longest when left out. */
      readonly full?: number;
    };

/** Drawn at a size of type. */
export function pictureOf(shape: ChartShape, em: number): Picture {
  return shape.type === 'bars'
    ? barsPicture(shape.items, em, shape.full)
    : columnsPicture(shape.items, em, shape.legend);
}

const WIDTH_IN_EM = 34;
const LABEL_IN_EM = 9;
const VALUE_IN_EM = 5.5;

/** Bars that lie below one another. @param full how much fills the whole width; the longest when left out */
function barsPicture(bars: readonly Bar[], em: number, full?: number): Picture {
  const width = WIDTH_IN_EM * em;
  const line = 1.9 * em;
  const from = (LABEL_IN_EM + 0.5) * em;
  const room = width - from - VALUE_IN_EM * em;
  const most = Math.max(full ?? 0, ...bars.map(({ value }) => value), 1);
  const marks = bars.flatMap(({ label, value, text }, index): Mark[] => {
    const top = index * line;
    const length = (room * value) / most;
    const base = { y: top + 1.3 * em, tone: 'ink' } as const;
    return [
      { type: 'text', x: from - 0.5 * em, text: shorten(label), anchor: 'end', ...base },
      // Of little there is a line to be seen still.
      ...box(from, top + 0.35 * em, value === 0 ? 0 : Math.max(2, length), 1.2 * em),
      { type: 'text', x: from + length + 0.5 * em, text, anchor: 'start', ...base },
    ];
  });
  return { width, height: bars.length * line, em, marks };
}

/** One column: how high, and how much of it is filled; hollow above. */
export interface Column {
  readonly label: string;
  readonly value: number;
  readonly filled: number;
}

const CHART_IN_EM = 9;

/** Columns that stand side by side with a number on each, below what filled and hollow mean. */
function columnsPicture(
  columns: readonly Column[],
  em: number,
  legend: { readonly filled: string; readonly hollow: string | null },
): Picture {
  const width = WIDTH_IN_EM * em;
  const top = 3.4 * em;
  const room = CHART_IN_EM * em;
  const floor = top + room;
  const slot = width / Math.max(columns.length, 6);
  const wide = Math.min(slot * 0.56, 2.4 * em);
  const most = Math.max(...columns.map(({ value }) => value), 1);
  const marks = columns.flatMap(({ label, value, filled }, index): Mark[] => {
    const middle = slot * (index + 0.5);
    const [high, low] = [(room * value) / most, (room * filled) / most];
    const text = { type: 'text', x: middle, anchor: 'middle', tone: 'ink' } as const;
    return [
      ...box(middle - wide / 2, floor - high, wide, high, true),
      ...box(middle - wide / 2, floor - low, wide, low),
      ...(value === 0 ? [] : [{ ...text, y: floor - high - 0.35 * em, text: String(value) }]),
      { ...text, y: floor + 1.4 * em, text: label },
    ];
  });
  const ground: Mark = {
    ...{ type: 'box', x: 0, y: floor, width, height: 1, tone: 'edge', isHollow: false },
  };
  return {
    ...{ width, height: floor + 2 * em, em },
    marks: [...legendMarks(legend, em), ...marks, ground],
  };
}

function legendMarks(
  { filled, hollow }: { readonly filled: string; readonly hollow: string | null },
  em: number,
): Mark[] {
  const text = { type: 'text', y: 1.15 * em, anchor: 'start', tone: 'ink' } as const;
  const second = (2.5 + filled.length) * em;
  return [
    ...box(0, 0.3 * em, em, em),
    { ...text, x: 1.5 * em, text: filled },
    ...(hollow === null
      ? []
      : [
          ...box(second, 0.3 * em, em, em, true),
          { ...text, x: second + 1.5 * em, text: hollow } as const,
        ]),
  ];
}

function box(x: number, y: number, width: number, height: number, isHollow = false): Mark[] {
  if (width <= 0 || height <= 0) return [];
  return [{ type: 'box', x, y, width, height, tone: 'jade', isHollow }];
}

/** As much of a label as has room; the table beside says it whole. */
function shorten(label: string): string {
  const characters = [...label];
  return characters.length <= LABEL_IN_EM
    ? label
    : `${characters.slice(0, LABEL_IN_EM - 1).join('')}…`;
}
