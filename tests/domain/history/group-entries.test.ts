import { type GroupableLine, groupLines } from '@shared/domain/history/group-entries';
import { describe, expect, it } from 'vitest';

const MINUTE = 60_000;
const save = (minute: number, overrides: Partial<GroupableLine> = {}): GroupableLine => ({
  atMs: minute * MINUTE,
  who: '何春燕',
  action: 'cases.saveSession',
  paths: ['/case/revision', '/case/sessions/0/proposal', '/case/updatedAt'],
  ...overrides,
});
const sizes = (lines: GroupableLine[]) => groupLines(lines).map(({ length }) => length);

describe('同一场记录的自动保存合成一条', () => {
  it.each<[string, GroupableLine[], number[]]>([
    ['几分钟内接连保存', [save(0), save(3), save(8)], [3]],
    ['隔了六分钟', [save(0), save(6)], [1, 1]],
    ['换了人', [save(0), save(1, { who: '许桂梅' })], [1, 1]],
    ['换了一场', [save(0), save(1, { paths: ['/case/sessions/1/proposal'] })], [1, 1]],
    ['新开一场不与后面写的合在一起', [save(0, { paths: ['/case/sessions/0'] }), save(1)], [1, 1]],
    ['中间办了别的', [save(0), save(1, { action: 'cases.extend' }), save(2)], [1, 1, 1]],
    ['别的改动从不合并', [0, 1].map((m) => save(m, { action: 'cases.saveParties' })), [1, 1]],
    ['时钟往回拨了一小时', [save(60), save(0)], [1, 1]],
  ])('%s', (_name, lines, expected) => {
    expect(sizes(lines)).toEqual(expected);
  });
});
