import { WaitingShelf } from '@renderer/features/case-file/attachments/waiting-shelf';
import type { CopyProgress, TakenFiles } from '@shared/ipc/routes-attachments';
import { describe, expect, test } from 'vitest';

const photo = (token: string): TakenFiles['waiting'][number] => ({
  ...{ token, name: `${token}.jpg`, bytes: 5 },
  ...{ mediaType: 'image/jpeg', seconds: null },
});
const taken = (...tokens: string[]): TakenFiles => ({
  ...{ waiting: tokens.map(photo), refused: [], isCancelled: false },
});
const progressOf = (caseId: string): CopyProgress => ({
  ...{ caseId, name: 'a.jpg', file: 1, files: 2, done: 1, total: 9 },
});
const word = (problem: object): string => JSON.stringify(problem);

/** An answer that comes when the test says so. */
function later(): { answer: (files: TakenFiles) => void; ask: () => Promise<TakenFiles> } {
  let answer: (files: TakenFiles) => void = () => undefined;
  const promise = new Promise<TakenFiles>((resolve) => {
    answer = resolve;
  });
  return { answer: (files) => answer(files), ask: () => promise };
}

describe('选好还没存进案卷的文件', () => {
  test('页面换走再回来，选的和写的都在；别的案件看不到', async () => {
    const shelf = new WaitingShelf();
    await shelf.take('a', async () => taken('one'), word);
    const [entry] = shelf.of('a').entries;
    if (entry !== undefined) shelf.setEntries('a', [{ ...entry, note: '楼道' }]);
    await shelf.take('a', async () => taken('two'), word);
    expect(shelf.of('a').entries.map(({ token, note }) => [token, note])).toEqual([
      ['one', '楼道'],
      ['two', ''],
    ]);
    expect(shelf.of('b').entries).toEqual([]);
    shelf.finish('a');
    expect(shelf.of('a')).toEqual({ entries: [], problems: [], copying: 0, progress: null });
  });

  test('先拖的还没复制完又拖了一批：进度一直在，最后一批完了才收起', async () => {
    const shelf = new WaitingShelf();
    const [first, second] = [later(), later()];
    const done = [shelf.take('a', first.ask, word), shelf.take('a', second.ask, word)];
    shelf.tell(progressOf('a'));
    first.answer(taken('one'));
    await done[0];
    expect(shelf.of('a')).toMatchObject({ copying: 1, progress: { file: 1 } });
    second.answer(taken('two'));
    await done[1];
    expect(shelf.of('a')).toMatchObject({ copying: 0, progress: null });
    // A word that came late does not bring the bar back.
    shelf.tell(progressOf('a'));
    expect(shelf.of('a').progress).toBeNull();
  });

  test('出错、不收的都说一遍，一样的话只说一次；取消了什么也不说', async () => {
    const shelf = new WaitingShelf();
    const refusal = { code: 'TOO_MANY_ATTACHMENTS' as const, data: { max: 200 } };
    const refused = [
      { name: '', refusal },
      { name: '', refusal },
    ];
    await shelf.take('a', async () => ({ ...taken(), refused }), word);
    expect(shelf.of('a').problems).toHaveLength(1);
    const fail = (): Promise<TakenFiles> => Promise.reject(new Error('gone'));
    await shelf.take('a', fail, () => '资料文件夹找不到');
    expect(shelf.of('a')).toMatchObject({ copying: 0, problems: ['资料文件夹找不到'] });
    await shelf.take('a', async () => ({ ...taken(), isCancelled: true }), word);
    expect(shelf.of('a').problems).toEqual([]);
  });

  test('看着的页面随着变', async () => {
    const shelf = new WaitingShelf();
    let seen = 0;
    const end = shelf.subscribe(() => {
      seen += 1;
    });
    await shelf.take('a', async () => taken('one'), word);
    expect(seen).toBe(2);
    end();
    shelf.finish('a');
    expect(seen).toBe(2);
  });
});
