import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { yearMonthSchema } from '@shared/domain/kernel/schemas';
import { periodKindOf } from '@shared/domain/reports/period';
import { periodKeySchema } from '@shared/domain/reports/period-schemas';
import { REPORT_SORTS } from '@shared/domain/reports/reports';
import { z } from 'zod';
import { silentOptions } from './import-options';

const folderOf = (message: string) =>
  z.string({ error: message }).trim().min(1, { error: message });

const reading = {
  data: folderOf('请用 --data 指明资料文件夹'),
  json: z.boolean().default(false),
  'key-file': folderOf('请在 --key-file 后面写存着密码或恢复码的文件').optional(),
};
const common = { ...reading, out: folderOf('请用 --out 指明写到哪个文件夹') };

const reportSort = z.enum(REPORT_SORTS, {
  error: `没有这样的报表，可以是：${REPORT_SORTS.join('、')}`,
});

const monthsKeySchema = z
  .string({ error: '请用 --period 指明统计期，例如 2026-11' })
  .refine((key) => !['span', null].includes(periodKindOf(key)), {
    error: '汇总的统计期可以写 2026-11、2026-Q4、2026-H2、2026',
  });

const commandSchemas = {
  verify: z.strictObject(reading),
  'export-report': z
    .strictObject({
      ...common,
      report: reportSort.optional(),
      layout: z
        .string()
        .trim()
        .min(1, { error: '请在 --layout 后面写自己排的台账的名称' })
        .max(100, { error: '台账名称太长' })
        .optional(),
      month: yearMonthSchema.optional(),
      period: periodKeySchema.optional(),
      compare: z.boolean().default(false),
      form: z
        .string()
        .trim()
        .min(1, { error: '请在 --form 后面写表格文件，或者写“自己的”' })
        .optional(),
    })
    .refine(({ month, period }) => (month === undefined) !== (period === undefined), {
      error: '请用 --month 指明月份，例如 2026-11，或者只用 --period 指明统计期',
    })
    .refine(({ report, layout }) => report === undefined || layout === undefined, {
      error: '--report 和 --layout 只能写一个',
    })
    .transform(({ report = REPORT_SORTS[0] ?? '', ...rest }) => ({ ...rest, report })),
  'import-ledger': z.strictObject({
    ...reading,
    file: folderOf('请用 --file 指明台账文件'),
    commit: z.boolean().default(false),
    ...silentOptions,
  }),
  consolidate: z.strictObject({
    ...common,
    in: folderOf('请用 --in 指明放上报包的文件夹'),
    period: monthsKeySchema,
  }),
  'verify-report': z.strictObject({
    json: reading.json,
    file: folderOf('请写明要检查的上报包'),
    data: reading.data.optional(),
    'key-file': reading['key-file'],
  }),
  'export-agreement': z.strictObject({
    ...common,
    case: z
      .string({ error: '请用 --case 指明案件编号' })
      .trim()
      .min(1, { error: '请用 --case 指明案件编号' })
      .max(200, { error: '案件编号太长' }),
  }),
} as const;

type CommandName = keyof typeof commandSchemas;

/** What the command line asks for, or in one sentence why it cannot be understood. */
export type CliCommand =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | ({ readonly kind: 'verify' } & z.infer<(typeof commandSchemas)['verify']>)
  | ({ readonly kind: 'export-report' } & z.infer<(typeof commandSchemas)['export-report']>)
  | ({ readonly kind: 'import-ledger' } & z.infer<(typeof commandSchemas)['import-ledger']>)
  | ({ readonly kind: 'consolidate' } & z.infer<(typeof commandSchemas)['consolidate']>)
  | ({ readonly kind: 'verify-report' } & z.infer<(typeof commandSchemas)['verify-report']>)
  | ({ readonly kind: 'export-agreement' } & z.infer<(typeof commandSchemas)['export-agreement']>)
  | { readonly kind: 'wrong'; readonly message: string };

/**
 * Reads the arguments of a start.
 * @param startedIn the folder against which relative folders are meant
 */
export function readCommand(args: readonly string[], startedIn: string): CliCommand {
  const [name = 'help', ...rest] = args;
  if (['help', '--help', '-h'].includes(name) || rest.includes('--help')) return { kind: 'help' };
  if (['version', '--version', '-v'].includes(name)) return { kind: 'version' };
  if (!isCommandName(name)) return { kind: 'wrong', message: `不认识的命令：${name}` };
  const options = readOptions(rest, FREE_OPTION[name]);
  if ('message' in options) return { kind: 'wrong', message: options.message };
  const parsed = commandSchemas[name].safeParse(options.values);
  if (!parsed.success) return { kind: 'wrong', message: sentenceOf(parsed.error) };
  // What names a file or a folder is meant against the folder of the start.
  const paths = Object.entries(parsed.data).flatMap(([option, value]) =>
    PATH_OPTIONS.includes(option) && value !== undefined
      ? [[option, resolve(startedIn, String(value))]]
      : [],
  );
  return { ...parsed.data, ...Object.fromEntries(paths), kind: name } as CliCommand;
}

const PATH_OPTIONS: readonly string[] = ['data', 'out', 'in', 'file', 'key-file'];
/** The option that may be given without its name. */
const FREE_OPTION: Partial<Record<CommandName, string>> = { 'verify-report': 'file' };

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commandSchemas, name);
}

const TEXT_OPTIONS = [
  ...[...PATH_OPTIONS, 'report', 'layout', 'month', 'period', 'case'],
  ...Object.keys(silentOptions),
];
const SWITCHES = ['json', 'compare', 'commit'] as const;

function readOptions(
  args: readonly string[],
  free: string | undefined,
): { values: object } | { message: string } {
  const options = {
    ...Object.fromEntries(TEXT_OPTIONS.map((name) => [name, { type: 'string' as const }])),
    ...Object.fromEntries(SWITCHES.map((name) => [name, { type: 'boolean' as const }])),
  };
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
    });
    const [first, second] = positionals;
    const stray = free === undefined ? first : second;
    if (stray !== undefined) return { message: `多出来的内容：${stray}` };
    return { values: first === undefined ? values : { ...values, [free ?? '']: first } };
  } catch (error) {
    return { message: wordParseError(error, args) };
  }
}

/** Node words its complaints in English; here the option itself is what a reader needs. */
function wordParseError(error: unknown, args: readonly string[]): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const named =
    /'(-[^ '=]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? args.join(' ');
  return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    ? `不认识的选项：${named}`
    : `选项 ${named} 没有写对，请在后面写上内容`;
}

function sentenceOf(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue?.code === 'unrecognized_keys') return `这个命令没有选项 --${issue.keys[0] ?? ''}`;
  return issue?.message ?? '选项没有写对';
}
