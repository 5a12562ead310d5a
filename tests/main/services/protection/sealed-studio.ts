import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSealed } from '@main/store/seal/seal-header';
import { staysPlain } from '@main/store/seal/sealed-places';
import { NOBODY } from '@shared/domain/record/actor';
import { startWithStudio, type TestProgram } from '../../../support/run-services';
import { add, PHOTO, put, register } from '../attachments/with-files';

export const ZHAO = { id: 'zhao', name: '赵信花', password: '石榴2026' };

/** A studio with a dispute and a photo in its file. */
export async function makeFull(): Promise<TestProgram> {
  const program = await startWithStudio();
  await add(program, await register(program), [put('收条.png', PHOTO)]);
  return program;
}

/** The same, sealed; with the printed code. */
export async function makeSealed(): Promise<{ program: TestProgram; code: string }> {
  const program = await makeFull();
  return { program, ...(await program.services.protection.protectFolder([ZHAO], NOBODY)) };
}

/** The files of a data folder that the program sealed, and those that it left plain, by their path below it. */
export function filesOf(root: string): { sealed: string[]; plain: string[] } {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !staysPlain(path.split('/')[0] ?? ''));
  const isDone = (path: string): boolean => isSealed(readFileSync(join(root, path)));
  return {
    sealed: paths.filter(isDone).sort(),
    plain: paths.filter((path) => !isDone(path)).sort(),
  };
}
