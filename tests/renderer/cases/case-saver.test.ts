import { CaseSaver } from '@renderer/features/case-file/shared/case-saver';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { describe, expect, it } from 'vitest';

/** A main process in little: refuses what is not based on its newest revision, like the store. */
class RevisionKeeper {
  revision = 3;
  readonly seen: number[] = [];

  readonly save = async (revision: number): Promise<CaseView> => {
    this.seen.push(revision);
    await new Promise((resolve) => setImmediate(resolve));
    if (revision !== this.revision) throw new Error('CHANGED_MEANWHILE');
    this.revision += 1;
    return { case: { revision: this.revision } } as CaseView;
  };
}

describe('同一案件的保存排成一队', () => {
  it('同时点了三样，每一样都带前一样存出的修订号', async () => {
    const keeper = new RevisionKeeper();
    const saver = new CaseSaver(3);
    await Promise.all([1, 2, 3].map(() => saver.run(keeper.save)));
    expect(keeper.seen).toEqual([3, 4, 5]);
    expect(saver.revision).toBe(6);
  });

  it('中间一样被拒绝，后面的照样存', async () => {
    const keeper = new RevisionKeeper();
    const saver = new CaseSaver(3);
    const refused = saver.run(async () => {
      throw new Error('RULE_REFUSED');
    });
    const next = saver.run(keeper.save);
    await expect(refused).rejects.toThrow('RULE_REFUSED');
    await expect(next).resolves.toMatchObject({ case: { revision: 4 } });
  });

  it('手上有没存的字，别处的修改不会被悄悄盖掉', async () => {
    const keeper = new RevisionKeeper();
    const saver = new CaseSaver(3);
    saver.markDirty('session', true);
    keeper.revision = 4;
    saver.offer(4);
    await expect(saver.run(keeper.save)).rejects.toThrow('CHANGED_MEANWHILE');
    saver.adopt(4);
    await expect(saver.run(keeper.save)).resolves.toMatchObject({ case: { revision: 5 } });
  });

  it('手上没有没存的字，别处的修改直接接上', async () => {
    const keeper = new RevisionKeeper();
    const saver = new CaseSaver(3);
    saver.markDirty('session', true);
    saver.markDirty('session', false);
    keeper.revision = 4;
    saver.offer(4);
    await expect(saver.run(keeper.save)).resolves.toMatchObject({ case: { revision: 5 } });
  });

  it('自己正在存的时候读到的旧版本，不会把修订号拉回去', async () => {
    const keeper = new RevisionKeeper();
    const saver = new CaseSaver(3);
    const saving = saver.run(keeper.save);
    saver.offer(3);
    await saving;
    await expect(saver.run(keeper.save)).resolves.toMatchObject({ case: { revision: 5 } });
  });
});
