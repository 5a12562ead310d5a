import { join } from 'node:path';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { periodAfter } from '@shared/domain/reports/period';
import { day } from './day';
import { makeSigning } from './make-agreement';
import { putCase } from './make-archive';
import { makeAgreedCase, makeMediator, makeStudio } from './make-case';
import { startProgram, type TestProgram } from './run-services';
import { showReport } from './shown-report';

export const STREET = '老槐街道';
const IN_DECEMBER = '2026-12-02T09:00:00+08:00';

/** Handed in on the second day of the next month. */
function saidOf(month: string) {
  const next = periodAfter(month) ?? month;
  return { handedInOn: day(`${next}-02`), to: STREET, way: 'message' as const, note: '' };
}

async function startNamed(name: string, streetName: string): Promise<TestProgram> {
  const program = await startProgram({ now: IN_DECEMBER });
  await program.ask('setup.createStudio', {
    dataFolder: program.dataFolder,
    profile: { ...makeStudio().profile, name, streetName },
    mediators: [{ ...makeMediator(), id: null }],
    settings: {},
  });
  return program;
}

/** A case that was settled on a day. */
function settledOn(on: string): Partial<MediationCase> {
  const { agreement } = makeAgreedCase();
  if (agreement?.form !== 'written') throw new Error('not written');
  const [partiesSignedOn, mediatorsSignedOn, sealedOn] = [day(on), day(on), day(on)];
  const signing = makeSigning({ partiesSignedOn, mediatorsSignedOn, sealedOn });
  return { ...makeAgreedCase(), agreement: { ...agreement, signing } };
}

/** A studio that reports to a street, with cases that were registered and settled on these days. */
export async function startMember(
  name: string,
  days: readonly string[],
  street = STREET,
): Promise<TestProgram> {
  const program = await startNamed(name, street);
  for (const one of days) await putCase(program, one, settledOn(one));
  return program;
}

/** Hands a month in and exports its package; with another case on `late`, as a 更正. */
export async function exportMonth(studio: TestProgram, month: string, late?: string) {
  if (late !== undefined) await putCase(studio, late, settledOn(late));
  const { token } = await showReport(studio, month);
  const target = { report: 'monthly', period: month };
  const before = await studio.ask('submissions.of', target);
  if (before === null)
    await studio.ask('submissions.handIn', { ...target, token, said: saidOf(month) });
  else
    await studio.ask('submissions.correct', {
      ...{ id: before.id, revision: before.revision, token, said: saidOf(month) },
      reason: '补录一件',
    });
  const noted = await studio.ask('submissions.of', target);
  const version = noted?.versions.at(-1);
  studio.answers.saveTo = join(studio.folder, `${month}-${noted?.versions.length}.mtpkg`);
  const saved = await studio.ask('street.exportPackage', {
    id: noted?.id ?? '',
    versionId: version?.id ?? '',
  });
  if (saved === null) throw new Error('not exported');
  return saved;
}

/** A street's desk that waits for these studios from January 2026 on. */
export async function startDesk(names: readonly string[]): Promise<TestProgram> {
  const desk = await startNamed(`${STREET}司法所`, STREET);
  for (const name of names)
    await desk.ask('members.register', {
      member: { name, from: '2026-01', until: '', contact: '' },
    });
  return desk;
}

/** 调解案件总数 of all studios. */
export async function countCases(desk: TestProgram, asked: { period: string }): Promise<number> {
  const { content } = await desk.ask('street.overview', asked);
  return content.sections[0]?.rows[0]?.thisPeriod ?? 0;
}
