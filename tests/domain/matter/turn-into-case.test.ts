import { localDate } from '@shared/domain/kernel/local-date';
import type { Ruling } from '@shared/domain/kernel/ruling';
import { type Matter, reportedSchema } from '@shared/domain/matter/matter';
import { MATTER_ACTS } from '@shared/domain/matter/matter-acts';
import { MATTER_KIND } from '@shared/domain/matter/matter-kind';
import { standingOf } from '@shared/domain/matter/matter-standing';
import { blankOf } from '@shared/domain/record/blank';
import { DEFAULT_SETTINGS } from '@shared/domain/studio/studio';
import { expect, test } from 'vitest';

const day = localDate;
const ctx = {
  ...{ today: day('2026-12-10'), now: '2026-12-10T01:00:00.000Z' },
  ...{ actor: { id: 'm1', name: '苏玉梅' }, calendar: new Map(), settings: DEFAULT_SETTINGS },
  ...{ studio: { mediators: [] }, makeId: () => 'case-1' },
} as never;
const BASE = {
  ...blankOf(reportedSchema),
  ...{ what: '楼上总在夜里敲地板', channel: '居民微信群', reportedOn: day('2026-12-01') },
};

function done<T>(ruling: Ruling<T>): T {
  if (!ruling.ok) throw new Error(JSON.stringify(ruling.refusal));
  return ruling.value;
}

function told(change: object): Matter {
  return done(MATTER_ACTS.register.begin({ id: 'a1' }, { reported: { ...BASE, ...change } }, ctx));
}

test.each([
  ['application_oral', ['王某'], ''],
  ['grid_report', [], '王某'],
  ['hotline_12345', ['王某'], ''],
] as const)(
  '转为纠纷（%s）：带去什么事、在哪里；谁申请的是当事人，网格员不是',
  (source, people, reporter) => {
    const one = told({
      reporter: '王某',
      phone: '13900000000',
      place: '三号楼',
      eventClass: '民情',
    });
    const turning = { source, category: 'neighborhood', requestedOn: day('2026-12-02') } as const;
    const turned = done(MATTER_ACTS.turnIntoCase.apply(one, turning, ctx));
    expect(standingOf(turned)).toBe('turned');
    expect(MATTER_KIND.dues?.[0]?.of(MATTER_KIND.row.of(turned), null)).toEqual([]);
    expect(MATTER_KIND.links?.(turned)).toEqual([{ kind: 'case', id: 'case-1' }]);
    const [begun] = MATTER_ACTS.turnIntoCase.followUps?.(turned, turning, ctx) ?? [];
    expect(begun).toMatchObject({
      ...{ kind: 'case', act: 'register', id: 'case-1' },
      input: {
        registration: {
          description: BASE.what,
          place: '三号楼',
          source,
          reporter,
          eventClass: '民情',
        },
      },
    });
    const { parties } = (begun as unknown as { input: { parties: { name: string }[] } }).input;
    expect(parties.map(({ name }) => name)).toEqual(people);
    expect(MATTER_ACTS.finish.objection(turned, ctx as never)?.refusal.data?.why).toMatch(
      /已经转为纠纷/,
    );
  },
);
