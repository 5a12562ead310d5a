import { actorWithAllRights, NOBODY, type PresentActor } from '@shared/domain/record/actor';
import { afterAll, expect, it } from 'vitest';
import { inputOf, plain, questionsOf } from '../../support/ask-everything';
import { putCase } from '../../support/make-archive';
import { makeCaseMediator, makeMediatingCase } from '../../support/make-case';
import { startWithStudio, type TestProgram } from '../../support/run-services';
import { workAs } from '../../support/see-as';

/** A note of one is asked for by every route as somebody else: the answers are those of a studio without it. */
const CASE_ID = 'case-2026-1';
/** What they say is of files on the disk and how many bytes are in them. */
const ABOUT_FILES = /^(safekeeping|backups|folder|protection|app)\./;

const programs: TestProgram[] = [];
afterAll(async () => {
  for (const { services } of programs) await services.current.close();
});

let works: PresentActor = actorWithAllRights(NOBODY);

async function start(): Promise<TestProgram> {
  works = actorWithAllRights(NOBODY);
  const program = await startWithStudio({ whoWorks: () => works });
  programs.push(program);
  const mediators = ['m1', 'm2'].map((mediatorId, at) =>
    makeCaseMediator({ mediatorId, isPresiding: at === 0 }),
  );
  await putCase(program, '2026-11-05', makeMediatingCase({ mediators }), {});
  return program;
}

/** Two notes about the case, one of them in 回收站; their ids. */
async function writeNotes(program: TestProgram): Promise<string[]> {
  works = { ...workAs('mediator', { mediatorId: 'm2' }), accountId: 'account-2' };
  const ids: string[] = [];
  for (const text of ['悄悄话说一', '悄悄话说二']) {
    const about = { kind: 'case', id: CASE_ID } as const;
    const { record } = await program.ask('notes.write', { note: { text }, about });
    ids.push(record.id);
  }
  const reason = '悄悄话说三';
  await program.ask('notes.remove', { id: String(ids[1]), revision: 1, reason });
  return ids;
}

it.each(['director', 'mediator', 'volunteer', 'reader', 'inspector'] as const)(
  '%s: somebody else’s note changes no answer (bug: who sees all is told what a mediator wrote for themselves)',
  async (role) => {
    const [noted, bare] = [await start(), await start()];
    const ids = [CASE_ID, ...(await writeNotes(noted))];
    works = workAs(role, { mediatorId: 'm1', files: [CASE_ID] });
    const different: string[] = [];
    for (const name of questionsOf(works).filter((one) => !ABOUT_FILES.test(one)))
      for (const id of ids)
        for (const text of ['', '悄悄话']) {
          const input = inputOf(name, id, text);
          const said = plain(await noted.send(name, input));
          if (said !== plain(await bare.send(name, input)) || said.includes('悄悄话说'))
            different.push(`${name} ${id} ${text}`);
        }
    expect(different).toEqual([]);
  },
  120_000,
);
