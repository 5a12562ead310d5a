import { actorWithAllRights, NOBODY } from '@shared/domain/record/actor';
import { formatPeriod } from '@shared/domain/reports/period';
import { VERDICT_ADVICE, VERDICT_LABELS, VERDICTS } from '@shared/domain/street/judge-package';
import { PACKAGE_TYPE_LABELS } from '@shared/domain/street/package-format';
import { writeExportInto } from '../services/exports/exported-files';
import { safeFileName } from '../services/exports/safe-file-name';
import { openStudioForReading } from '../services/open-for-reading';
import { refuseByRule } from '../services/service-error';
import { type JudgedFile, judgeFiles } from '../services/street/judge-files';
import {
  type PackageFile,
  packagesIn,
  readPackageFile,
  readPackageFiles,
} from '../services/street/read-package-file';
import { deskOf } from '../services/street/reading-service';
import { fingerprintOf } from '../services/street/seal-package';
import { consolidateFrom, renderConsolidation } from '../services/street/street-service';
import { readRegister } from '../services/street/street-units';
import type { CliCommand } from './cli-command';

/** What these commands need of the program around them. */
interface StreetHost {
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
  readonly resources: string;
  readonly program: string;
}

type Consolidate = Extract<CliCommand, { kind: 'consolidate' }>;
type VerifyReport = Extract<CliCommand, { kind: 'verify-report' }>;

const WHO = actorWithAllRights(NOBODY);
const CLOCK = { now: () => new Date() };
/**
 * Consolidates the packages of a folder with those that the street's desk has read already, and writes the workbook. Nothing is
 * kept: the data folder is only read. Answers whether all is in order: every file counts or counted before, every studio sent,
 * every check holds. Throws ServiceError and StoreError; nothing is then written.
 */
export async function runConsolidate(command: Consolidate, host: StreetHost): Promise<boolean> {
  const { resources, program } = host;
  const studio = await openStudioForReading(command.data, {
    ...{ clock: CLOCK, resources, program, keyFile: command['key-file'] },
  });
  try {
    const { current } = studio;
    await studio.places.forExports(command.out);
    const paths = await packagesIn(command.in).catch(() => {
      const why = `打不开放上报包的文件夹：${command.in}`;
      throw refuseByRule({ code: 'NOT_NOW', data: { why } });
    });
    const register = await readRegister(current.store, WHO);
    const judged = judgeFiles(
      await readPackageFiles(paths),
      deskOf(register, current.studio.profile.streetName),
    );
    const counted = judged.filter(isCounted);
    const consolidation = await consolidateFrom(current, register, command.period, counted);
    const { content } = consolidation;
    const bytes = await renderConsolidation(consolidation);
    const file = await writeExportInto(command.out, safeFileName(content.fileName, 'xlsx'), bytes);
    const failed = content.checks.filter(({ isPassed }) => !isPassed);
    const refused = judged.filter((one) => !isCounted(one) && one.verdict !== 'duplicate');
    if (command.json)
      host.print(
        JSON.stringify({
          ...{ command: command.kind, period: command.period, ...file },
          files: judged.map(({ file: name, verdict }) => ({ file: name, verdict })),
          failedChecks: failed.map(({ key, label, detail }) => ({ key, label, detail })),
          units: content.tables[0]?.sections.length ?? 0,
        }),
      );
    else host.print(`已写出：${file.path}`);
    for (const { file: name, verdict } of refused)
      host.printError(`${name}：${VERDICT_LABELS[verdict]}。${VERDICT_ADVICE[verdict]}`);
    for (const { label, detail } of failed) host.printError(`请核对：${label}（${detail}）`);
    return refused.length === 0 && failed.length === 0;
  } finally {
    await studio.current.close();
  }
}

/** Says what a file is, by its signature alone, or, with the data of a street's desk, whether it would count there. */
export async function runVerifyReport(command: VerifyReport, host: StreetHost): Promise<boolean> {
  const { signed, verdict, isGood } = await lookAt(command, host);
  if (command.json) {
    const { state: type, key, content } = signed ?? {};
    const told = key === undefined ? {} : { type, fingerprint: fingerprintOf(key), content };
    host.print(JSON.stringify({ command: command.kind, file: command.file, verdict, ...told }));
    return isGood;
  }
  if (signed !== null) for (const line of wordSigned(signed)) host.print(line);
  const known = VERDICTS.find((one) => one === verdict);
  // By its signature alone it was said already.
  if (known === undefined) return isGood;
  const print = isGood ? host.print : host.printError;
  print(`${VERDICT_LABELS[known]}。${VERDICT_ADVICE[known]}`);
  return isGood;
}

/** What a file is, `signed` where nobody judged it by a desk. */
async function lookAt({ file, data, 'key-file': keyFile }: VerifyReport, host: StreetHost) {
  const read = await readPackageFile(file);
  const { found } = read;
  const signed = found.state === 'report' || found.state === 'return' ? found : null;
  const judged = data === undefined ? null : await judgeAt({ data, keyFile }, read, host);
  if (judged === null)
    return { signed, verdict: signed === null ? found.state : 'signed', isGood: signed !== null };
  const { verdict } = judged;
  return { signed, verdict, isGood: isCounted(judged) || verdict === 'duplicate' };
}

type Signed = Extract<PackageFile['found'], { state: 'report' | 'return' }>;

function wordSigned({ state, key, content }: Signed): string[] {
  const name = 'unit' in content ? content.unit.name : content.unitName;
  const { month, ordinal, streetName } = content;
  const of = [name, formatPeriod(month), `第 ${ordinal} 次`, `报给${streetName}`].join('，');
  return [`${PACKAGE_TYPE_LABELS[state]}：${of}`, `签名完好，指纹 ${fingerprintOf(key)}`];
}

async function judgeAt(
  { data, keyFile }: { readonly data: string; readonly keyFile: string | undefined },
  read: PackageFile,
  { resources, program }: StreetHost,
): Promise<JudgedFile | null> {
  const { current } = await openStudioForReading(data, {
    ...{ clock: CLOCK, resources, program, keyFile },
  });
  try {
    const register = await readRegister(current.store, WHO);
    return judgeFiles([read], deskOf(register, current.studio.profile.streetName))[0] ?? null;
  } finally {
    await current.close();
  }
}

function isCounted({ verdict }: JudgedFile): boolean {
  return VERDICT_ADVICE[verdict] === '';
}
