import { isInOffice, type Post, postSchema, wordOffice } from '@shared/domain/contact/contact';
import { CONTACT_ACTS } from '@shared/domain/contact/contact-acts';
import { postWord } from '@shared/domain/contact/contact-words';
import { readContactLines } from '@shared/domain/contact/read-contact-lines';
import { type ContactAt, responsibleAt } from '@shared/domain/contact/responsible';
import { localDate } from '@shared/domain/kernel/local-date';
import { spotSchema } from '@shared/domain/place/place';
import type { PlaceNode } from '@shared/domain/place/place-tree';
import { blankOf } from '@shared/domain/record/blank';
import { describe, expect, test } from 'vitest';

const TODAY = localDate('2027-01-08');
const blank: Post = { ...blankOf(postSchema), name: '王建国', duty: '网格长' };
const ctx = (twins: Map<string, unknown> = new Map()) =>
  ({ now: '2027-01-08T01:00:00.000Z', twins }) as never;
const begin = (change: Partial<Post>, given = ctx()) =>
  CONTACT_ACTS.register.begin({ id: 'c1' }, { post: { ...blank, ...change }, more: [] }, given);

function node(id: string, level: PlaceNode['level'], name: string, parentId: string | null) {
  return { ...blankOf(spotSchema), id, level, name, parentId } as PlaceNode;
}
const TREE: readonly PlaceNode[] = [
  node('s', 'street', '天桥街街道', null),
  node('c', 'community', '滨河路社区', 's'),
  { ...node('g', 'grid', '第一网格', 'c'), keeper: '李红', keeperPhone: '13900001111' },
  node('b', 'building', '3号楼', 'g'),
  node('c2', 'community', '建设路社区', 's'),
  node('g2', 'grid', '第一网格', 'c2'),
];
const at = (id: string, change: Partial<ContactAt>): ContactAt => ({ ...blank, id, ...change });

describe('通讯录', () => {
  test('同名、同职责、同一处的只登记一次（bug: 一张表粘两遍成了两倍的人）', () => {
    const there = new Map([[postWord(blank), [{ kind: 'contact', id: 'x' }]]]);
    const ruling = begin({}, ctx(there));
    expect(ruling.ok ? null : ruling.refusal.field).toBe('post.name');
    expect(postWord(blank)).not.toBe(postWord({ ...blank, duty: '单元长' }));
  });

  test('止期早于起期的不收（bug: 一登记就不在任）', () => {
    const ruling = begin({ sinceOn: TODAY, untilOn: localDate('2027-01-07') });
    expect(ruling.ok ? null : ruling.refusal.field).toBe('post.untilOn');
  });

  test.each([
    [null, null, true, ''],
    [null, '2027-01-08', true, ''],
    [null, '2027-01-07', false, '已不在任'],
    ['2027-01-09', null, false, '还没有到任'],
  ])('%s 到 %s（bug: 最后一天就不算，或者离任的还提出来）', (sinceOn, untilOn, isIn, said) => {
    const post = { sinceOn, untilOn } as Pick<Post, 'sinceOn' | 'untilOn'>;
    expect(isInOffice(post, TODAY)).toBe(isIn);
    expect(wordOffice(post, TODAY)).toBe(said);
  });

  test('粘贴：电话在哪一列都认得；没有职责的说出是哪一行（bug: 电话写进负责哪里）', () => {
    const read = readContactLines(
      '姓名\t职责\n王建国\t网格长\t13900001111\t第一网格\n滨河派出所，派出所，0395-1234567\n张三\n王建国，网格长，第一网格',
    );
    expect(read.ones).toMatchObject([
      { name: '王建国', duty: '网格长', phone: '13900001111', area: '第一网格', isOnTeam: false },
      { name: '滨河派出所', duty: '派出所', phone: '0395-1234567', area: '' },
    ]);
    expect(read.problems).toMatchObject([{ line: 4 }]);
    expect(read.repeated).toBe(1);
  });
});

describe('谁负责这里', () => {
  const contacts = [
    at('leader', { name: '赵社区', duty: '包联单位', placeId: 'c', area: '滨河路社区' }),
    at('head', { name: '钱楼长', duty: '楼栋长', placeId: 'b', area: '3号楼' }),
    at('all', { name: '派出所', duty: '派出所' }),
    at('gone', { name: '老网格长', placeId: 'g', untilOn: localDate('2026-12-31') }),
    at('other', { name: '孙网格长', placeId: 'g2', area: '第一网格' }),
  ];
  const names = (whereabouts: Parameters<typeof responsibleAt>[0]) =>
    responsibleAt(whereabouts, TREE, contacts, TODAY).map(({ name }) => name);

  test('先这一处，再往上一级一级找，哪里都管的在最后；离任的不提（bug: 给了隔壁网格的人）', () => {
    const whereabouts = { placeId: 'b', community: '', grid: '' };
    expect(names(whereabouts)).toEqual(['钱楼长', '李红', '赵社区', '派出所']);
    expect(responsibleAt(whereabouts, TREE, contacts, TODAY)[1]).toMatchObject({
      ...{ contactId: null, duty: '网格员', phone: '13900001111', area: '第一网格' },
    });
  });

  test('只写了社区和网格名称的也找得到；两个社区都有的网格名，不写社区就不猜（bug: 派给同名的另一格）', () => {
    expect(names({ placeId: null, community: '滨河路社区', grid: '第一网格' })).toEqual([
      ...['李红', '赵社区', '派出所'],
    ]);
    expect(names({ placeId: null, community: '', grid: '第一网格' })).toEqual(['派出所']);
  });

  test('网格员也登记在通讯录里的，只提一次（bug: 同一个人两个按钮）', () => {
    const own = [at('keeper', { name: '李红', duty: '网格长', placeId: 'g', phone: '1' })];
    const told = responsibleAt({ placeId: 'g', community: '', grid: '' }, TREE, own, TODAY);
    expect(told.map(({ contactId }) => contactId)).toEqual(['keeper']);
  });

  test('没有建地点树的，照写下的社区、网格名称找（bug: 没有树就谁也找不到）', () => {
    const own = [at('typed', { name: '周网格长', area: '第二网格' })];
    const told = responsibleAt({ placeId: null, community: '', grid: '第二网格' }, [], own, TODAY);
    expect(told.map(({ name }) => name)).toEqual(['周网格长']);
  });
});
