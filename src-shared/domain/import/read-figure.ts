import { AMOUNT_SENTENCES, MAX_AMOUNT_FEN, parseYuan } from '../kernel/money';
import type { CellReading } from '../party/table/read-cell';

/** An amount as ledgers write it, in 分; null where the cell says nothing. 1.2万元 counts, 3000元/月 does not. */
export function readAmount(typed: string): CellReading<number | null> {
  const text = typed
    .normalize('NFKC')
    .replace(/[\s,，¥￥]|人民币|RMB|整$/gi, '')
    .replace(/元整?$|圆整?$/, '');
  if (text === '' || /^(?:无|没有|[/\-—]+|不涉及)$/.test(text)) return { value: null };
  const large = /^(\d{1,6}(?:\.\d{1,6})?)(万|百万|千万|亿)$/.exec(text);
  if (large !== null) return inLarge(typed, large[1] ?? '', large[2] ?? '');
  const read = parseYuan(rounded(text));
  if ('fen' in read) return { value: read.fen };
  const why = read.problem === 'not_a_number' ? '不是一个金额' : AMOUNT_SENTENCES[read.problem];
  return { problem: `“${typed.trim()}”${why}` };
}

/** What a sum of a table program leaves behind the 分: 3000.0000000004. */
function rounded(text: string): string {
  return /^\d+\.\d{7,}$/.test(text) ? Number(text).toFixed(2) : text;
}

const LARGE = { 万: 4, 百万: 6, 千万: 7, 亿: 8 } as const;

/** By moving the point, for no fraction may be lost. */
function inLarge(typed: string, figure: string, unit: string): CellReading<number> {
  const [whole = '', fraction = ''] = figure.split('.');
  const places = LARGE[unit as keyof typeof LARGE] + 2;
  if (fraction.length > places) return { problem: `“${typed.trim()}”小数太长` };
  const fen = Number(whole + fraction.padEnd(places, '0'));
  return fen > MAX_AMOUNT_FEN ? { problem: AMOUNT_SENTENCES.too_large } : { value: fen };
}

/** A whole number of people: 3, 3人; null where the cell says nothing. */
export function readCount(typed: string): CellReading<number | null> {
  const text = typed
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(?:\.0+)?[人名位个]?$/, '');
  if (text === '' || /^[/\-—无]+$/.test(text)) return { value: null };
  const count = Number(text);
  return /^\d{1,6}$/.test(text) && count >= 1 && count <= 100_000
    ? { value: count }
    : { problem: `“${typed.trim()}”不是人数` };
}

const YES = /^(?:有|是|√|✓|对|Y|YES|TRUE|1|涉及)/i;
const NO = /^(?:无|否|×|✗|没|不|N|NO|FALSE|0|[/\-—]+$)/i;

/** Yes or no; null where the cell is empty or says neither. A number of the dead is a yes. */
export function readYes(typed: string): CellReading<boolean | null> {
  const text = typed.normalize('NFKC').replace(/\s/g, '');
  if (text === '') return { value: null };
  if (NO.test(text)) return { value: false };
  if (YES.test(text) || /^\d+人?$/.test(text)) return { value: true };
  return { problem: `“${typed.trim()}”看不出是有还是无` };
}
