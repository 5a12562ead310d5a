import { LongPass, type OpenShard, type ShardSource } from '@main/store/search/long-pass';
import { describe, expect, it, vi } from 'vitest';
import { makeCase, makeSession } from '../../../support/make-case';

const SHARDS = ['2026-11', '2026-10', '2026-09'];

function shardWith(id: string): OpenShard {
  return { records: [makeCase({ id, sessions: [makeSession({ factsFound: '阀门老化' })] })] };
}

/** A pass over three shards of one case each; the clock stands unless it is moved. */
function makePass(open: (shard: string) => void = () => undefined) {
  const opened: string[] = [];
  const clock = { now: 0 };
  const source: ShardSource = {
    open: async (shard) => {
      opened.push(shard);
      open(shard);
      return shardWith(shard);
    },
    piece: async () => Buffer.alloc(0),
  };
  const pass = new LongPass({
    ...{ words: ['阀门'], shards: () => SHARDS, source },
    ...{ isNeedless: () => false, slotCount: () => SHARDS.length },
    slotOf: (id) => SHARDS.indexOf(id),
    isKnown: () => false,
    isFound: () => false,
    now: () => clock.now,
  });
  return { pass, opened, clock };
}

describe('翻案卷：从新的翻起，没人等了就停', () => {
  it('finds in every shard and reads each once, the newest first', async () => {
    const { pass, opened } = makePass();
    await pass.ask();
    await pass.ask();
    expect(opened).toEqual(SHARDS);
    expect([...pass.foundOf('阀门')]).toEqual([0, 1, 2]);
    expect(pass.share).toBe(1);
  });

  it('stops when nobody asks any more, and goes on where it was (bug: a page that was left keeps the disk busy)', async () => {
    let isFirst = true;
    const { pass, opened, clock } = makePass((shard) => {
      if (shard === '2026-10' && isFirst) clock.now += 10_000;
      isFirst = isFirst && shard !== '2026-10';
    });
    await pass.ask();
    expect(pass.share).toBeLessThan(1);
    expect(opened).not.toContain('2026-09');
    await pass.ask();
    expect(pass.share).toBe(1);
    expect([...pass.foundOf('阀门')]).toEqual([0, 1, 2]);
    expect(opened.filter((shard) => shard === '2026-09')).toHaveLength(1);
  });

  it('begins when nobody types on, and not at all for who does (bug: each letter sets the disk to work)', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      const [left, whole] = [makePass(), makePass()];
      left.pass.askAfter(100);
      whole.pass.askAfter(100);
      expect([left.pass.share, left.pass.wasAsked]).toEqual([0, true]);
      left.pass.end();
      vi.advanceTimersByTime(100);
      await whole.pass.ask();
      expect(left.opened).toEqual([]);
      expect(whole.opened).toEqual(SHARDS);
    } finally {
      vi.useRealTimers();
    }
  });

  it('who asks again need not wait for the pause', async () => {
    const { pass } = makePass();
    pass.askAfter(1e9);
    await pass.ask();
    expect(pass.share).toBe(1);
  });

  it('ended for another search, it opens nothing more', async () => {
    const { pass, opened } = makePass((shard) => {
      if (shard === '2026-11') pass.end();
    });
    await pass.ask();
    await pass.ask();
    expect(opened).toEqual(['2026-11']);
    expect(pass.share).toBe(0);
  });

  it('a shard that cannot be read is passed over', async () => {
    const { pass } = makePass();
    const broken = new LongPass({
      ...{ words: ['阀门'], shards: () => SHARDS },
      ...{ isNeedless: () => false, slotCount: () => SHARDS.length },
      source: { open: async () => null, piece: async () => Buffer.alloc(0) },
      ...{ slotOf: () => 0, isKnown: () => false, isFound: () => false },
    });
    await broken.ask();
    expect(broken.share).toBe(1);
    expect(pass.share).toBe(0);
  });
});
