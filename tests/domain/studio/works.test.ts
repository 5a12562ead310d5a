import { KINDS } from '@shared/domain/kinds';
import { usesWork, WORKS } from '@shared/domain/studio/works';
import { expect, test } from 'vitest';

test('每一种记录写的工作内容，设置里都有（bug: 写错一个字，用着的工作也不提醒）', () => {
  const works = KINDS.list.flatMap(({ work }: { work?: string }) => work ?? []);
  expect(works.filter((work) => !WORKS.some((one) => one === work))).toEqual([]);
  expect(works).toContain('matters');
});

test('不属于哪一项工作的，总是用着', () => {
  expect(usesWork([], undefined)).toBe(true);
  expect(usesWork(['rounds'], 'matters')).toBe(false);
});
