import { z } from 'zod';
import { idSchema, localDateSchema } from '../../kernel/schemas';
import { byName } from '../../record/entries';
import { field, kept, lineField, part, textField } from '../../record/field';
import { RECORD_MEMBERS } from '../../record/members';
import { code, count, day } from '../../record/words';
import { boardRuleSchema } from '../../studio/property-settings';
import { BOARD_LIST_LABELS, BOARD_LISTS, COUNTED_LABELS, COUNTED_UNITS } from './rank-companies';

/** The days by which it goes. */
export const spanSchema = z.object({
  fromOn: field(localDateSchema, { label: '从哪一天', words: day, privacy: 'none' }),
  untilOn: field(localDateSchema, { label: '到哪一天', words: day, privacy: 'none' }),
});
export type Span = z.infer<typeof spanSchema>;

/** 公示: a person's act. */
export const publishingSchema = z.object({
  publishedOn: field(localDateSchema, { label: '公示日期', words: day, privacy: 'none' }),
  publishedBy: lineField('由谁定', 100, 'none'),
  where: lineField('在哪里公示', 200, 'none'),
  note: textField('说明', 2_000, 'private'),
});

/** The most companies that one board holds. */
export const MOST_ON_BOARD = 500;
/** The most of one thing that is counted of a company: points stay whole numbers that can be added up. */
const MOST_COUNTED = 1_000_000;

function counted(what: keyof typeof COUNTED_LABELS) {
  const error = '数目不对，请重新打开这一页';
  return field(z.int({ error }).min(0, { error }).max(MOST_COUNTED, { error }), {
    ...{ label: COUNTED_LABELS[what], words: count(COUNTED_UNITS[what]), privacy: 'none' },
  });
}

/** What the records said of a company on the day it was reckoned. */
export const drawnSchema = z.object({
  companyId: kept(idSchema),
  name: lineField('企业名称', 150, 'none'),
  counts: z.object({
    disputes: counted('disputes'),
    settled: counted('settled'),
    faults: counted('faults'),
    late: counted('late'),
    monthsInOrder: counted('monthsInOrder'),
  }),
});

const rankedSchema = drawnSchema.extend({
  points: field(z.int(), { label: '得分', words: count('分'), privacy: 'none' }),
  list: field(z.enum(BOARD_LISTS), {
    ...{ label: '上哪个榜', words: code(BOARD_LIST_LABELS), privacy: 'none' },
  }),
});

/** 红黑榜 as it was published: the list and the rule as they were then. */
export const publicationSchema = publishingSchema.extend({
  rule: part(boardRuleSchema, '当时的算法'),
  lines: part(
    z.array(rankedSchema).max(MOST_ON_BOARD, { error: `一期最多列 ${MOST_ON_BOARD} 家` }),
    '名单',
    byName('companyId'),
  ),
});
export type BoardPublication = z.infer<typeof publicationSchema>;

/** 红黑榜 (S4) of some days. */
export const boardSchema = z.object({
  ...RECORD_MEMBERS,
  span: part(spanSchema, '期间'),
  publication: part(publicationSchema.nullable(), '公示'),
});
export type Board = z.infer<typeof boardSchema>;

/** What the list shows. */
export const boardRowSchema = z.object({
  ...spanSchema.shape,
  publishedOn: localDateSchema.nullable(),
  redCount: z.int(),
  blackCount: z.int(),
});
export type BoardRow = z.infer<typeof boardRowSchema>;
