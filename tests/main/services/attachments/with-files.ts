import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attachment, AttachmentSubject } from '@shared/domain/attachment/attachment';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { makeOrganization, makeParty, makeRegistration } from '../../../support/make-case';
import { makePng } from '../../../support/make-files';
import type { TestProgram } from '../../../support/run-services';
import { makeScratch } from '../../../support/scratch';

export const CASE: AttachmentSubject = { of: 'case' };
export const PHOTO = makePng(40, 20);
export const NOTHING = { waiting: [], refused: [], isCancelled: false };

/** A file of the user's; answers its path. */
export function put(name: string, content: Buffer | string): string {
  const path = join(makeScratch(), name);
  writeFileSync(path, content);
  return path;
}

export function register(program: TestProgram): Promise<CaseView> {
  const registration = makeRegistration();
  return program.ask('cases.register', {
    registration,
    parties: [makeParty(), makeOrganization()],
  });
}

/** Chooses files in the dialog. */
export async function choose(program: TestProgram, caseId: string, sources: string[]) {
  program.answers.files = sources;
  return program.ask('attachments.choose', { caseId });
}

/** Chooses files and puts them into the case. */
export async function add(
  program: TestProgram,
  view: CaseView,
  sources: string[],
  subject = CASE,
): Promise<CaseView> {
  const { id: caseId, revision } = view.case;
  const { waiting } = await choose(program, caseId, sources);
  const items = waiting.map(({ token }) => ({ token, kind: 'evidence' as const, note: '' }));
  return program.ask('attachments.add', { caseId, revision, subject, items });
}

/** The one attachment of a case. */
export function only(view: CaseView): Attachment {
  const [attachment] = view.case.attachments;
  if (attachment === undefined || view.case.attachments.length > 1) throw new Error('not one');
  return attachment;
}

/** Copies that wait, and what was left half-way. */
export function waitingFiles({ dataFolder }: TestProgram): string[] {
  const folder = join(dataFolder, 'attachments');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('.')) : [];
}

/** Names of the contents that are stored for good. */
export function storedFiles({ dataFolder }: TestProgram): string[] {
  const folder = join(dataFolder, 'attachments');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.bin'),
  );
}
