import { join } from 'node:path';
import { type Beginning, beginStudio } from '@main/beginning';
import { EVERY_CASE } from '@shared/domain/case/view/every-case';
import type { EventName } from '@shared/ipc/contract';
import type { Envelope } from '@shared/ipc/envelope';
import { describe, expect, it } from 'vitest';
import { putCase } from '../support/make-archive';
import { startWithStudio, type TestProgram } from '../support/run-services';

const QUERY = { ...EVERY_CASE, pageSize: 20 };
const DESK = { whose: 'all', limit: 20 };

/** A program that was closed, and what its next start answers before the rest of it is loaded. */
async function beginAgain(
  program: TestProgram,
  isTrusted = true,
): Promise<{ beginning: Beginning<null>; sent: EventName[] }> {
  await program.services.current.close();
  const sent: EventName[] = [];
  const beginning = await beginStudio<null>({
    folders: {
      userData: join(program.folder, '用户'),
      documents: join(program.folder, '文档'),
      dataFolder: program.dataFolder,
      program: join(program.folder, '程序'),
      renderer: '',
      resources: join(import.meta.dirname, '../../resources'),
    },
    log: { folder: '', info: () => undefined, warn: () => undefined, fault: () => undefined },
    appVersion: '0.0.0',
    send: (name) => void sent.push(name),
    isTrustedSender: () => isTrusted,
  });
  return { beginning, sent };
}

async function endOf({ first, quiet }: Beginning<null>): Promise<void> {
  quiet.end();
  await first.bootstrap.afterOpening(false, async () => undefined);
  await first.current.close();
}

const dataOf = (answer: Envelope | null): unknown => (answer?.ok ? answer.data : answer);

describe('what is answered while the program is still being loaded', () => {
  it('the desk and the first list, as the whole program answers them; nothing else', async () => {
    const program = await startWithStudio();
    await putCase(program, '2026-10-08');
    const list = await program.ask('cases.list', QUERY);
    const desk = await program.ask('agenda.desk', DESK as never);
    const { beginning } = await beginAgain(program);
    const asked = ['agenda.desk', 'cases.list', 'cases.get', 'app.bootstrap', 'desk.state', '', 7];
    const inputs: readonly unknown[] = [DESK, QUERY, { caseId: '1' }, null, null, null, null];
    const answers = await Promise.all(
      asked.map((name, index) => beginning.answer(null, name, inputs[index])),
    );
    expect(answers.slice(2)).toEqual([null, null, null, null, null]);
    expect(dataOf(answers[1] ?? null)).toEqual(list);
    // Today is another day there.
    expect(dataOf(answers[0] ?? null)).toMatchObject({ all: (desk as { all: number }).all });
    await beginning.answered;
    await endOf(beginning);
  });

  it('a small folder, open before the page has asked, is answered from as well (bug: the page waits for the whole program)', async () => {
    const program = await startWithStudio();
    await putCase(program, '2026-10-08');
    const { beginning } = await beginAgain(program);
    await beginning.first.bootstrap.afterOpening(false, async () => undefined);
    const answer = await beginning.answer(null, 'cases.list', QUERY);
    expect(dataOf(answer)).toMatchObject({ total: 1 });
    await beginning.answered;
    await endOf(beginning);
  });

  it('nothing of sealed data (bug: the list of a locked studio on the screen before anybody unlocked it)', async () => {
    const program = await startWithStudio();
    await putCase(program, '2026-10-08');
    await program.ask('protection.turnOn', {
      ...{ name: '赵主任', mediatorId: null, password: '春天的柳树发芽了' },
    });
    const { beginning } = await beginAgain(program);
    for (const [name, input] of [
      ['agenda.desk', DESK],
      ['cases.list', QUERY],
    ] as const)
      expect(await beginning.answer(null, name, input), name).toBeNull();
    expect(dataOf(await beginning.answer(null, 'app.beginning', null))).toBeNull();
    await endOf(beginning);
  });

  it('nobody but the own window, and input is checked', async () => {
    const program = await startWithStudio();
    await putCase(program, '2026-10-08');
    const stranger = await beginAgain(program, false);
    expect(await stranger.beginning.answer(null, 'cases.list', QUERY)).toMatchObject({
      error: { code: 'FORBIDDEN_SENDER' },
    });
    await endOf(stranger.beginning);
    const { beginning } = await beginAgain(program);
    expect(await beginning.answer(null, 'cases.list', { ...QUERY, page: -1 })).toMatchObject({
      error: { code: 'VALIDATION_FAILED' },
    });
    await endOf(beginning);
  });

  it('a folder that is gone keeps nobody waiting: the whole program says why', async () => {
    const program = await startWithStudio();
    await program.services.current.close();
    const { beginning } = await beginAgain({
      ...program,
      dataFolder: join(program.folder, '没有'),
    });
    expect(await beginning.answer(null, 'cases.list', QUERY)).toBeNull();
    await beginning.answered;
    await endOf(beginning);
  });
});
