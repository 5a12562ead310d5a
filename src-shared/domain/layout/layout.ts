import { z } from 'zod';
import { countSchema, requiredLineSchema } from '../kernel/schemas';
import { field, kept, lineField, part } from '../record/field';
import { RECORD_MEMBERS } from '../record/members';
import { code, count, either } from '../record/words';
import { LEDGER_PAPER_LABELS, LEDGER_PAPERS } from '../reports/ledgers/ledger-paper';
import { MAX_CHARACTERS, MIN_CHARACTERS } from './column-width';
import { fieldName } from './known-fields';
import { LISTED_BY, LISTED_BY_LABELS } from './listed-by';
import { nameFault } from './name-rule';

/** More than any ledger of paper has. */
const MOST_COLUMNS = 60;

/** A column of a ledger that the studio composes: which field, and how it stands there. */
export const layoutColumnSchema = z.object({
  /** Key of the field; what a later version knows no longer stays, and is told. */
  field: kept(z.string().min(1).max(60)),
  /** Empty: as the field is called. */
  heading: lineField('表头', 20, 'none'),
  characters: field(countSchema('宽度', MIN_CHARACTERS, MAX_CHARACTERS, 8), {
    label: '宽度',
    words: count('个字'),
    privacy: 'none',
  }),
  /** Only of a field that is masked. */
  isWhole: field(z.boolean(), {
    label: '姓名和号码',
    words: either('完整', '遮盖'),
    privacy: 'none',
  }),
});
export type LayoutColumn = z.infer<typeof layoutColumnSchema>;

export const composedSchema = z.object({
  name: field(
    requiredLineSchema('台账名称', 20).superRefine((name, ctx) => {
      const fault = nameFault(name);
      if (fault !== null) ctx.addIssue({ code: 'custom', message: fault });
    }),
    { label: '台账名称', privacy: 'none' },
  ),
  title: lineField('写在表上的标题', 40, 'none'),
  listedBy: field(z.enum(LISTED_BY, { error: '请选择哪些案件列进来' }), {
    label: '哪些案件',
    words: code(LISTED_BY_LABELS),
    privacy: 'none',
  }),
  paper: field(z.enum(LEDGER_PAPERS, { error: '请选择印在什么纸上' }), {
    label: '纸张',
    words: code(LEDGER_PAPER_LABELS),
    privacy: 'none',
  }),
  isInBook: field(z.boolean(), { label: '整本导出时带上', privacy: 'none' }),
  columns: part(
    z
      .array(layoutColumnSchema)
      .min(1, { error: '请至少选一栏' })
      .max(MOST_COLUMNS, { error: `最多排 ${MOST_COLUMNS} 栏` })
      .superRefine((columns, ctx) => {
        const twice = columns.find(
          ({ field: key }, at) => columns.findIndex((one) => one.field === key) !== at,
        );
        if (twice !== undefined)
          ctx.addIssue({
            code: 'custom',
            message: `“${fieldName(twice.field)}”排了两次，请去掉一栏`,
          });
      }),
    '栏目',
    {
      key: 'field',
      name: ({ field: key, heading }) => `“${String(heading) || fieldName(String(key))}”这一栏`,
    },
  ),
});
export type Composed = z.infer<typeof composedSchema>;

/** All of it that is seen on paper besides its name. */
export const laidOutSchema = composedSchema.omit({ name: true, isInBook: true });
export type LaidOut = z.infer<typeof laidOutSchema>;

/** 自排台账: a ledger in columns that the studio chose, named and keeps. */
export const layoutSchema = z.object({
  ...RECORD_MEMBERS,
  composed: part(composedSchema, '自排台账'),
});
export type Layout = z.infer<typeof layoutSchema>;

/** What its list shows, and what reports are made from. */
export const layoutRowSchema = composedSchema.extend({ createdAt: z.string() });
export type LayoutRow = z.infer<typeof layoutRowSchema>;
