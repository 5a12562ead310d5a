import { basename, resolve } from 'node:path';
import { actorWithAllRights, NOBODY } from '@shared/domain/record/actor';
import type { ReportContent } from '@shared/domain/reports/report-content';
import { REPORT_SORTS, reportOver } from '@shared/domain/reports/reports';
import { AppError } from '@shared/ipc/app-error';
import { errorSentence } from '@shared/ipc/error-sentence';
import { findingSentence } from '@shared/ipc/finding-sentence';
import type { CheckReport } from '@shared/ipc/routes-safekeeping';
import { z } from 'zod';
import { zhCN } from 'zod/locales';
import { toAppError } from '../ipc/handlers/translate-errors';
import { openStudioForReading, type ReadingServices } from '../services/open-for-reading';
import { keyOfLayout } from '../services/reports/own-layouts';
import { checkDataFolder } from '../services/safekeeping/integrity-service';
import { refuseByRule } from '../services/service-error';
import { readTemplateFile } from '../services/templates/look-through';
import { type CliCommand, readCommand } from './cli-command';
import { runImport } from './run-import';
import { runConsolidate, runVerifyReport } from './run-street';

export const USAGE = `用法：
  npm run studio -- <命令> [选项]
  调解工作室 --cli <命令> [选项]          （安装后的程序）

命令：
  export-report     导出月报，或别的报表（.xlsx）
    --data <文件夹>   工作室的资料文件夹
    --month <月份>    例如 2026-11
    --period <统计期> 不是一个月的：2026-Q4、2026-H2、2026、2026-01-05..2026-03-04
    --compare        另附一张表，和上期、去年同期比
    --form <表格>    填在这张 .xlsx 表里；写“自己的”，就是设置里采用的那一张
    --report <名称>   统计什么：${REPORT_SORTS.join('、')}；不写就是${REPORT_SORTS[0]}
    --layout <名称>   改为导出自己排的台账：写它的名称（或编号），不写 --report
    --out <文件夹>    写到哪里；没有就新建；不能在资料文件夹里
  export-agreement  导出调解协议书或口头协议登记表（.docx）
    --data <文件夹>   工作室的资料文件夹
    --case <编号>     案件编号，例如 "（2026）人调字第12号"
    --out <文件夹>    写到哪里；没有就新建；不能在资料文件夹里
  import-ledger     导入旧台账（.xlsx、.xls、.csv）：先只说明读到什么，加 --commit 才保存；每行都能导入退出码为 0
    --data <文件夹>   工作室的资料文件夹；要保存时，窗口须先关上
    --file <文件>     台账
    --commit          保存；重复的、导入不了的行不保存
    --source、--category、--difficulty、--result、--form <词>
                      台账没写来源、类别、难易、结果、协议形式的，按什么算，例如 --form 口头协议
  consolidate       街道汇总：把文件夹里的上报包和已经读入的合成一张表（.xlsx）；都报了、都算进去、核对都相符，退出码为 0
    --data <文件夹>   街道的资料文件夹，核对过的指纹在里面；只读，不往里保存
    --in <文件夹>     各单位发来的上报包（.mtpkg）
    --period <统计期> 2026-11、2026-Q4、2026-H2、2026
    --out <文件夹>    写到哪里；没有就新建；不能在资料文件夹里
  verify-report     检查一个上报包或退回单的签名：verify-report <文件>；完好退出码为 0
    --data <文件夹>   写了就按街道的资料看它算不算数；可以不写
  verify            检查资料：每个文件、每条保存记录、每份材料、索引；没有问题退出码为 0，有问题为 1
    --data <文件夹>   工作室的资料文件夹

选项：
  --key-file <文件> 资料加密了的，里面写着密码或恢复码的文本文件；用完请删掉
  --json            用 JSON 说明写了什么、查到什么
  --help            显示本说明
  --version         显示版本

除了 import-ledger --commit，只读资料，不改动它；窗口开着也能用。退出码：0 办成，1 没有办成，2 命令没有写对。`;

/** Where a command writes: lines for the reader, lines for what went wrong. */
export interface CliOutput {
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
}

/** What the command line needs of the program around it. */
export interface CliHost extends CliOutput {
  readonly appVersion: string;
  /** Folder of the files that ship with the program. */
  readonly resources: string;
  /** The program's own folder, which an update or a removal empties. */
  readonly program: string;
  /** The program of the thread that reads old ledgers; left out to read them where they are asked for. */
  readonly ledgerThread?: string;
  /** The folder against which relative folders are meant. */
  readonly startedIn: string;
}

export const EXIT_CODES = { done: 0, failed: 1, wrongUsage: 2 } as const;

/** Whoever can read the folder's files by the command line may see all that is in them. */
const WHO_HAS_THE_FILES = actorWithAllRights(NOBODY);

/** Runs one command without a window; answers the exit code: 0 done, 1 refused or failed, 2 not understood. */
export async function runCli(args: readonly string[], host: CliHost): Promise<number> {
  // For the few checks that carry no sentence of their own.
  z.config(zhCN());
  // What libraries warn their authors of is nothing to whoever reads the error output.
  process.noDeprecation = true;
  const command = readCommand(args, host.startedIn);
  switch (command.kind) {
    case 'help':
      host.print(USAGE);
      return EXIT_CODES.done;
    case 'version':
      host.print(host.appVersion);
      return EXIT_CODES.done;
    case 'wrong':
      host.printError(`${command.message}。用法见 --help。`);
      return EXIT_CODES.wrongUsage;
    case 'verify':
      return runVerify(command, host);
    case 'import-ledger':
      return runToEnd(command, host, runImport);
    case 'consolidate':
      return runToEnd(command, host, runConsolidate);
    case 'verify-report':
      return runToEnd(command, host, runVerifyReport);
    default:
      return runExport(command, host);
  }
}

/** Runs a command that answers whether all was in order. */
async function runToEnd<C extends CliCommand & { readonly data?: string | undefined }>(
  command: C,
  host: CliHost,
  run: (command: C, host: CliHost) => Promise<boolean>,
): Promise<number> {
  try {
    return (await run(command, host)) ? EXIT_CODES.done : EXIT_CODES.failed;
  } catch (error) {
    host.printError(wordFailure(error, command));
    return EXIT_CODES.failed;
  }
}

type ExportCommand = Extract<CliCommand, { kind: 'export-report' | 'export-agreement' }>;
type VerifyCommand = Extract<CliCommand, { kind: 'verify' }>;

/** Checks a folder; exit code 0 when it is sound, 1 when something is lost or wrong or it cannot be read. */
async function runVerify(command: VerifyCommand, host: CliHost): Promise<number> {
  try {
    const clock = { now: () => new Date() };
    const { resources } = host;
    const given = { clock, resources, keyFile: command['key-file'] };
    const report = await checkDataFolder(command.data, given);
    if (command.json) host.print(JSON.stringify({ command: command.kind, ...report }));
    else for (const line of wordReport(report)) host.print(line);
    return report.isSound ? EXIT_CODES.done : EXIT_CODES.failed;
  } catch (error) {
    host.printError(wordFailure(error, command));
    return EXIT_CODES.failed;
  }
}

function wordReport(report: CheckReport): string[] {
  const { fileCount, caseCount, lineCount, attachmentCount, findings, isSound } = report;
  const counts = `查了 ${fileCount} 个文件、${caseCount} 件案件、${lineCount} 条保存记录、${attachmentCount} 份材料。`;
  const marks = { damage: '问题', note: '留意' } as const;
  return [
    counts,
    ...findings.map((finding) => `${marks[finding.severity]}：${findingSentence(finding)}`),
    isSound ? '资料完好。' : '资料有问题，请先备份，再在软件的“设置—备份与检查”里处理。',
  ];
}

async function runExport(command: ExportCommand, host: CliHost): Promise<number> {
  try {
    const clock = { now: () => new Date() };
    const { resources, program } = host;
    const studio = await openStudioForReading(command.data, {
      ...{ clock, resources, program, keyFile: command['key-file'] },
    });
    try {
      const written = await write(command, studio, host);
      host.print(command.json ? JSON.stringify(written) : `已写出：${written.path}`);
      return EXIT_CODES.done;
    } finally {
      await studio.current.close();
    }
  } catch (error) {
    host.printError(wordFailure(error, command));
    return EXIT_CODES.failed;
  }
}

async function write(command: ExportCommand, studio: ReadingServices, host: CliHost) {
  if (command.kind === 'export-agreement') {
    const file = await studio.paperwork.exportByNumber(
      command.case,
      command.out,
      WHO_HAS_THE_FILES,
    );
    return { command: command.kind, case: command.case.trim(), ...file };
  }
  const { month, layout, period: asked = month ?? '' } = command;
  const report =
    layout === undefined
      ? (reportOver(command.report, asked)?.key ?? '')
      : await keyOfLayout(studio.current.store, layout, asked);
  if (report === null) throw new NoSuchLayout(layout ?? '');
  const target = { report, period: asked, isCompared: command.compare };
  const form = command.form === undefined ? undefined : await readForm(command.form, host);
  const { content, file } = await studio.reports.exportInto(
    target,
    command.out,
    WHO_HAS_THE_FILES,
    form,
  );
  warnOfChecks(content, host);
  const { period, isZeroReport, checks } = content;
  const failedChecks = checks.filter(({ isPassed }) => !isPassed).map(({ label }) => label);
  return {
    command: command.kind,
    report,
    layout,
    month,
    period,
    isZeroReport,
    failedChecks,
    ...file,
  };
}

/** How the form that the studio has taken is named. */
const OWN_FORM = '自己的';

/** The form that was named. Throws ServiceError when it cannot be read. */
async function readForm(named: string, { startedIn }: CliHost) {
  if (named === OWN_FORM) return 'own';
  const path = resolve(startedIn, named);
  const read = await readTemplateFile(path, 'sheet');
  if (!read.ok) throw refuseByRule({ code: 'NOT_NOW', data: { why: `${read.why}。` } });
  return { fileName: basename(path), content: read.content };
}

/** A report whose figures do not agree is still written, for its reader must see it; but not without a word. */
function warnOfChecks(report: ReportContent, host: CliHost): void {
  for (const check of report.checks) {
    if (!check.isPassed) host.printError(`请核对：${check.label}（${check.detail}）`);
  }
}

/** No composed ledger is called so. */
class NoSuchLayout extends Error {}

function wordFailure(
  error: unknown,
  command: CliCommand & { readonly data?: string | undefined },
): string {
  if (error instanceof NoSuchLayout)
    return `没有叫“${error.message}”的自己排的台账，请核对名称；在窗口的“报表 → 自排台账”里看得到。`;
  const known = toAppError(error, command.data ?? null);
  if (!(known instanceof AppError)) {
    const reason = error instanceof Error ? error.message : String(error);
    return `${errorSentence({ code: 'INTERNAL' })}（${reason}）`;
  }
  if (known.code === 'NOT_FOUND' && command.kind === 'export-agreement')
    return `没有编号为“${command.case}”的案件，请核对编号，括号也要一致。`;
  if (known.code === 'NOT_FOUND' && command.kind === 'export-report')
    return '没有这样的统计期，可以写 2026-11、2026-Q4、2026-H2、2026。';
  // The window's sentences speak of what stands in the window.
  if (known.code === 'DATA_FOLDER_LOCKED')
    return '资料已加密，没有打开。请把密码或恢复码存成一个文本文件，用 --key-file 指明它，再来一次。';
  if (known.code === 'DISK_FULL') return '磁盘空间不足，文件没有写成。请清理磁盘后再导出一次。';
  return errorSentence(known);
}
