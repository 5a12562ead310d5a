import {
  AutosaveQueue,
  type AutosaveState,
} from '@renderer/features/case-file/session/autosave-queue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const DELAY_MS = 800;
const NOW = new Date('2026-11-05T06:03:00Z');

/** Saves that end only when the test says so. */
function openSaves() {
  const started: { value: string; succeed: () => void; fail: (error: unknown) => void }[] = [];
  const save = (value: string) =>
    new Promise<void>((succeed, fail) => {
      started.push({ value, succeed, fail });
    });
  return { started, save };
}

function setUp() {
  const { started, save } = openSaves();
  const states: AutosaveState[] = [];
  const queue = new AutosaveQueue<string>({
    save,
    delayMs: DELAY_MS,
    onState: (state) => states.push(state),
    now: () => NOW,
  });
  const kinds = () => states.map(({ kind }) => kind);
  return { queue, started, states, kinds, values: () => started.map(({ value }) => value) };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('边写边存', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('停笔之前不存，停笔后只存最新的', async () => {
    const { queue, values } = setUp();
    queue.push('王');
    await vi.advanceTimersByTimeAsync(DELAY_MS - 1);
    queue.push('王女士');
    await vi.advanceTimersByTimeAsync(DELAY_MS - 1);
    expect(values()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(values()).toEqual(['王女士']);
  });

  it('前一次没存完，后一次不抢跑；存完接着存最新的，中间的跳过', async () => {
    const { queue, started, values } = setUp();
    queue.push('一');
    await vi.advanceTimersByTimeAsync(DELAY_MS);
    queue.push('二');
    await vi.advanceTimersByTimeAsync(DELAY_MS);
    queue.push('三');
    await vi.advanceTimersByTimeAsync(DELAY_MS);
    expect(values()).toEqual(['一']);
    started[0]?.succeed();
    await settle();
    expect(values()).toEqual(['一', '三']);
  });

  it('全部存好才说已保存，并带时刻', async () => {
    const { queue, started, states, kinds } = setUp();
    queue.push('一');
    await vi.advanceTimersByTimeAsync(DELAY_MS);
    queue.push('二');
    started[0]?.succeed();
    await settle();
    expect(kinds()).not.toContain('saved');
    started[1]?.succeed();
    await settle();
    expect(states.at(-1)).toEqual({ kind: 'saved', at: NOW });
    expect(queue.isDirty).toBe(false);
  });

  it('没存上的不丢：说明原因，仍算未保存，再试一次存的是同一份', async () => {
    const { queue, started, states, values } = setUp();
    queue.push('陈述');
    await vi.advanceTimersByTimeAsync(DELAY_MS);
    const reason = new Error('磁盘已满');
    started[0]?.fail(reason);
    await settle();
    expect(states.at(-1)).toEqual({ kind: 'failed', error: reason });
    expect(queue.isDirty).toBe(true);
    void queue.flush();
    expect(values()).toEqual(['陈述', '陈述']);
    started[1]?.succeed();
    await settle();
    expect(states.at(-1)?.kind).toBe('saved');
  });

  it('没存上时又写了新的：旧的不会盖掉新的', async () => {
    const { queue, started, values } = setUp();
    queue.push('旧');
    await vi.advanceTimersByTimeAsync(DELAY_MS);
    queue.push('新');
    started[0]?.fail(new Error('忙'));
    await vi.advanceTimersByTimeAsync(DELAY_MS);
    expect(values()).toEqual(['旧', '新']);
  });

  it('离开页面时立刻存，不等停笔', async () => {
    const { queue, started, values } = setUp();
    queue.push('没停笔');
    const left = queue.flush();
    expect(values()).toEqual(['没停笔']);
    started[0]?.succeed();
    await left;
    await vi.advanceTimersByTimeAsync(DELAY_MS * 2);
    expect(values()).toEqual(['没停笔']);
  });

  it('没写过的不存', async () => {
    const { queue, values } = setUp();
    await queue.flush();
    expect(values()).toEqual([]);
  });
});
