import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { extractBackup } from '@main/store/backup/read-backup';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { NOBODY } from '@shared/domain/record/actor';
import { filesBelow } from '../../../support/byte-traces';
import { changeCase } from '../../../support/case-store';
import { day } from '../../../support/day';
import { makeOrganization, makeParty, makeRegistration } from '../../../support/make-case';
import { startWithStudio, type TestProgram } from '../../../support/run-services';
import { makeScratch } from '../../../support/scratch';
import { showReport } from '../../../support/shown-report';
import { add, PHOTO, put } from '../attachments/with-files';
import { ZHAO } from '../protection/sealed-studio';

export const NAME = '欧阳雪梅';
export const ID_NUMBER = '110101199003074717';
export const PHONE = '13912345678';
export const SENTENCE = '楼上漏水把新刷的墙泡坏了，两家吵了三个月。';
export const TYPED = '还没有写完的半句话';
export const ASKED = '墙皮掉了一地，该找谁赔？';
export const MARK = Buffer.from('这张收条是欧阳亲手写的，绝不会有第二份。');
/** What nobody may find any more. */
export const WORDS = [NAME, ID_NUMBER, PHONE, SENTENCE.slice(0, 8), TYPED, ASKED.slice(0, 8), MARK];
/** What stays. */
export const OTHER = '司徒明月';

export interface Kept {
  readonly program: TestProgram;
  readonly gone: string;
  readonly stays: string;
}

/** Two archived cases: one of somebody of the register, with a photo, an enquiry before it and a draft; and another. */
export async function makeArchive(isSealed: boolean): Promise<Kept> {
  const program = await startWithStudio();
  const { current, protection } = program.services;
  if (isSealed) await protection.protectFolder([ZHAO], NOBODY);
  const asked = {
    ...{ askedOn: day('2026-11-18'), way: 'phone', name: NAME, phone: PHONE, people: 1 },
    ...{ category: 'neighborhood', question: ASKED, answer: '', answeredBy: '赵信花' },
    ...{ referredTo: 'mediation', opponent: '', opponentPhone: '', opponentId: '', minutes: null },
  } as never;
  const { record: enquiry } = await program.ask('enquiries.register', { asked });
  const turned = await program.ask('enquiries.turnIntoCase', {
    ...{ id: enquiry.id, revision: enquiry.revision, requestedOn: day('2026-11-18') },
  });
  const caseId = String(turned.record.caseId);
  const registration = makeRegistration({ description: SENTENCE });
  const party = makeParty({ name: NAME, idNumber: ID_NUMBER, phone: PHONE });
  let view: CaseView = await program.ask('cases.get', { caseId });
  view = await program.ask('cases.saveParties', {
    ...{ caseId, revision: view.case.revision, parties: [party, makeOrganization()] },
  } as never);
  await changeCase(current.store, caseId, view.case.revision, (one) => ({ ...one, registration }));
  view = await program.ask('cases.get', { caseId });
  view = await add(program, view, [put('收条.png', Buffer.concat([PHOTO, MARK]))]);
  const other = await program.ask('cases.register', {
    registration: makeRegistration(),
    parties: [makeParty({ name: OTHER, idNumber: '', phone: '13800001111' }), makeOrganization()],
  });
  await add(program, other, [put('照片.png', PHOTO)]);
  await program.ask('drafts.put', { key: `session-${caseId}`, value: { words: TYPED } });
  for (const id of [caseId, other.case.id]) await archive(program, id);
  program.setNow('2026-12-02T09:00:00+08:00');
  const { token } = await showReport(program, '2026-11');
  await program.ask('submissions.handIn', {
    ...{ report: 'monthly', period: '2026-11', token },
    said: { handedInOn: day('2026-12-02'), to: '街道', way: 'paper', note: '' },
  });
  program.answers.saveTo = join(makeScratch(), '文书.docx');
  await program.ask('paperwork.export', {
    ...{ kind: 'case', id: caseId, paper: 'application', ofId: null },
  });
  await program.ask('safekeeping.backUp', null);
  return { program, gone: caseId, stays: other.case.id };
}

async function archive(program: TestProgram, id: string): Promise<void> {
  const { store } = program.services.current;
  const { revision } = await store.cases.get(id);
  await changeCase(store, id, revision, (one) => ({
    ...one,
    archivings: [
      {
        ...{ archivedOn: day('2026-11-19'), archivedBy: '赵信花', fileNumber: 'A-1', box: '' },
        ...{ term: null, reopening: null },
      },
    ],
  }));
}

/** Twenty years later, when one of them was appraised and the paper list signed. */
export async function appraise({ program, gone, stays }: Kept): Promise<void> {
  const { settings } = program.services.current.studio;
  await program.ask('studio.updateSettings', {
    ...settings,
    retention: { ...settings.retention, usual: 'short', shortYears: 10 },
  });
  program.setNow('2046-12-01T09:00:00+08:00');
  await program.ask('retention.appraise', {
    opinion: {
      heldOn: day('2046-12-01'),
      people: [
        { name: '甲', duty: '主任' },
        { name: '乙', duty: '' },
      ],
      text: '都看过了',
      keepUntil: day('2056-12-01'),
    },
    files: [
      { caseId: gone, verdict: 'destroy' },
      { caseId: stays, verdict: 'keep' },
    ],
  });
}

/** Destroys what the newest appraisal says. */
export async function destroy(program: TestProgram) {
  const { appraisals } = await program.ask('retention.overview', null);
  const [appraisal] = appraisals;
  if (appraisal === undefined) throw new Error('no appraisal');
  return program.ask('retention.destroy', {
    ...{ id: appraisal.id, revision: appraisal.revision, word: '销毁' },
    order: { signedOn: day('2046-12-01'), executor: '甲', witnesses: '乙、丙' },
  });
}

/** Every file of the program's folders, those in the backups too. */
export async function everyFile({ folder, dataFolder }: TestProgram): Promise<string[]> {
  const files = filesBelow(folder).filter((path) => !path.includes('/文档/'));
  const unpacked: string[] = [];
  for (const path of filesBelow(join(dataFolder, 'backups'))) {
    const into = makeScratch();
    await extractBackup(path, into, () => true, {}, { withOthers: true });
    rmSync(join(into, '.keep'), { force: true });
    unpacked.push(...filesBelow(into));
  }
  return [...files, ...unpacked];
}
