import { tellEach } from '@main/services/sample/tell-each';
import { expect, it } from 'vitest';

it('一个故事说给许多行听：各行的字填在各处，列表里套列表也行（bug: 七十件事抄七十遍）', () => {
  const told = [
    { key: 'first' },
    {
      each: [
        ['a', 3],
        ['b', 4],
      ],
      tell: { key: { word: 0 }, on: { daysAgo: { word: 1 } }, kept: [{ word: 0 }] },
    },
  ];
  expect(tellEach({ records: told })).toEqual({
    records: [
      { key: 'first' },
      { key: 'a', on: { daysAgo: 3 }, kept: ['a'] },
      { key: 'b', on: { daysAgo: 4 }, kept: ['b'] },
    ],
  });
});

it('少一个字就说出来（bug: 空着登记了）', () => {
  expect(() => tellEach([{ each: [['a']], tell: { word: 1 } }])).toThrow('there is no word 1');
});
