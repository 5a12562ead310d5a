import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actorWithAllRights, NOBODY, type PresentActor } from '@shared/domain/record/actor';
import { afterAll, describe, expect, it } from 'vitest';
import { putCase } from '../../support/make-archive';
import { makeMediatingCase } from '../../support/make-case';
import { startWithStudio, type TestProgram } from '../../support/run-services';
import { workAs } from '../../support/see-as';

const programs: TestProgram[] = [];
afterAll(async () => {
  for (const { services } of programs) await services.current.close();
});

const as = (role: Parameters<typeof workAs>[0], accountId: string): PresentActor => ({
  ...workAs(role),
  ...{ accountId, id: accountId },
});
const ZHANG = as('registrar', 'zhang');
const LI = as('registrar', 'li');
const DIRECTOR = as('director', 'chief');

async function start() {
  const works = { actor: actorWithAllRights(NOBODY) as PresentActor };
  const program = await startWithStudio({ whoWorks: () => works.actor });
  programs.push(program);
  await putCase(program, '2026-11-05', makeMediatingCase({ mediators: [] }), {});
  const about = { kind: 'case', id: 'case-2026-1' } as const;
  const write = async (actor: PresentActor, text: string) => {
    works.actor = actor;
    return (await program.ask('notes.write', { note: { text }, about })).record;
  };
  const read = async (actor: PresentActor) => {
    works.actor = actor;
    return (await program.ask('ownNotes.about', about)).items.map(({ text }) => text);
  };
  const openNotes = async (areNotesOpen: boolean) => {
    works.actor = DIRECTOR;
    const { settings } = program.services.current.studio;
    await program.ask('studio.updateSettings', { ...settings, areNotesOpen });
  };
  return { program, works, write, read, openNotes };
}

describe('私记', () => {
  it('the author alone reads it, the director not even by its id; nobody else can change it', async () => {
    const { program, works, write, read } = await start();
    const { id } = await write(ZHANG, '王某私下说想算了');
    expect([await read(ZHANG), await read(LI), await read(DIRECTOR)]).toEqual([
      ['王某私下说想算了'],
      [],
      [],
    ]);
    works.actor = DIRECTOR;
    for (const [route, input] of [
      ['notes.get', { id }],
      ['notes.history', { id, page: 1 }],
      ['notes.correct', { id, revision: 1, note: { text: '改' } }],
      ['notes.undo', { id, revision: 1 }],
      ['notes.remove', { id, revision: 1, reason: '删' }],
    ] as const)
      expect(await program.send(route, input), route).toMatchObject({
        error: { code: 'NOT_FOUND' },
      });
  });

  it('the setting opens what is written from then on, never what was written on the promise of nobody', async () => {
    const { program, works, write, read, openNotes } = await start();
    await write(ZHANG, '从前写的');
    await openNotes(true);
    const { id } = await write(ZHANG, '后来写的');
    expect(await read(DIRECTOR)).toEqual(['后来写的']);
    expect(await read(LI)).toEqual([]);
    works.actor = DIRECTOR;
    const { acts } = await program.ask('notes.get', { id });
    expect([acts.correct?.isOpen, acts.remove?.whyNot]).toEqual([
      false,
      '这是别人的私记，只有写的人能改、能删。',
    ]);
    await openNotes(false);
    expect(await read(DIRECTOR)).toEqual(['后来写的']);
  });

  it('what was written before there were accounts is its writer’s by the roster, and of nobody named the director’s', async () => {
    const { write, read } = await start();
    await write(actorWithAllRights({ id: 'm1', name: '张明' }), '张明写的');
    await write(actorWithAllRights(NOBODY), '没署名');
    const zhang = { ...workAs('mediator', { mediatorId: 'm1' }), accountId: 'zhang' };
    expect(await read(zhang)).toEqual(['张明写的']);
    expect(await read(LI)).toEqual([]);
    expect(await read(DIRECTOR)).toEqual(['没署名']);
    expect((await read(actorWithAllRights(NOBODY))).length).toBe(2);
  });

  it('stands in no file of 导出全部资料, not even the writer’s own', async () => {
    const { program, works, write } = await start();
    await write(DIRECTOR, '主任写给自己的话');
    works.actor = DIRECTOR;
    program.answers.folder = program.folder;
    const saved = await program.ask('safekeeping.exportAll', null);
    const folder = String(saved?.folder);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => readFileSync(join(one.parentPath, one.name)).toString('utf8'));
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((text) => text.includes('主任写给自己的话'))).toEqual([]);
    expect(readFileSync(join(folder, '说明.txt'), 'utf8')).toContain('各人的私记不在里面');
  });

  it('a case whose note somebody has goes to 回收站 as any other (bug: a refusal tells that there is a note)', async () => {
    const { program, works, write } = await start();
    await write(ZHANG, '还在');
    works.actor = DIRECTOR;
    const removed = await program.send('cases.remove', {
      ...{ caseId: 'case-2026-1', revision: 1, reason: '登错了' },
    });
    expect(removed).toMatchObject({ ok: true });
  });
});
