import { z } from 'zod';
import { objectToDay, objectToOrder } from '../../errand/object-to-day';
import type { LocalDate } from '../../kernel/local-date';
import { allow, type Ruling, refuse } from '../../kernel/ruling';
import { plainWord } from '../../merchant/merchant-words';
import type { Objection } from '../../record/act';
import { actsOf } from '../../record/act-makers';
import { beginRecord } from '../../record/members';
import { recordsFoundByEach, recordsNamingIt } from '../../record/needs';
import type { RecordRef } from '../../record/record';
import { type Company, type Firm, firmSchema, leavingSchema } from './company';

/** What the acts of a company may know. */
export interface CompanyContext {
  readonly today: LocalDate;
  /** Instant, ISO. */
  readonly now: string;
}

const { begin, change, recycling } = actsOf<Company, CompanyContext, { id: string }>();
const right = 'community.handle';
const input = z.object({ firm: firmSchema });

/** Which companies are there already under its name, or with its credit code. */
const twins = recordsFoundByEach<{ firm: Firm }>('company', ({ firm }) => [
  firmWord(firm),
  firmCodeWord(firm),
]);

const register = begin({
  input,
  needs: { twins },
  right,
  words: { button: '登记物业企业', done: '登记了物业企业' },
  undo: { never: '登记不能撤销；登记错了，可以改正，或者写明原因删除。' },
  begin: ({ id }, { firm }, { now, today, twins }) =>
    written({ ...beginRecord(id, now), enteredOn: today, leaving: null }, firm, today, twins),
});

/** What it manages: its name stands with those too, and it is not removed while they say so. */
const managed = recordsNamingIt(['estate']);

const correct = change({
  input,
  needs: { twins, managed },
  right,
  words: { button: '保存', done: '改正了物业企业' },
  undo: 'free',
  objection: () => null,
  apply: (one, { firm }, { today, twins }) => written(one, firm, today, twins),
  followUps: (_one, { firm: { name } }, { managed: estates }) =>
    estates.map(({ kind, id }) => ({ kind, act: 'renameCompany', id, input: { name } })),
});

/** 撤场: its estates stand without a company until another is chosen there. */
const leave = change({
  input: z.object({ leaving: leavingSchema }),
  needs: { managed },
  right,
  words: { button: '撤场', done: '登记了物业企业撤场' },
  undo: 'free',
  objection: objectToGone,
  apply: (one, { leaving }, { today }) =>
    objectToGone(one) ??
    objectToDay(
      {
        ...{ on: leaving.goneOn, called: '撤场日期', field: 'leaving.goneOn' },
        after: one.firm.since === null ? null : { on: one.firm.since, called: '进驻日期' },
      },
      today,
    ) ??
    allow({ ...one, leaving }),
  followUps: ({ id: companyId }, _input, { managed: estates }) =>
    estates.map(({ kind, id }) => ({ kind, act: 'loseCompany', id, input: { companyId } })),
});

/** 恢复进驻: it came back, or never left. */
const comeBack = change({
  input: z.object({}),
  right,
  words: { button: '恢复进驻', done: '恢复了物业企业的进驻' },
  undo: 'free',
  objection: objectToThere,
  apply: (one) => objectToThere(one) ?? allow({ ...one, leaving: null }),
});

/** Everything that can be done with a company. */
export const COMPANY_ACTS = {
  register,
  correct,
  leave,
  comeBack,
  ...recycling({
    right,
    words: {
      button: '删除这家企业',
      removed: '删除了物业企业',
      restored: '从回收站恢复了物业企业',
    },
    needs: { managed },
    objection: (_one, { managed: estates }) =>
      estates.length === 0
        ? null
        : refuse('NOT_NOW', { data: { why: tellManaged(estates.length) } }),
  }),
};

function objectToGone({ leaving }: Company): Objection {
  const why = '这家企业已经撤场；登记错了，可以撤销上一步，或者点“恢复进驻”。';
  return leaving === null ? null : refuse('NOT_NOW', { data: { why } });
}

function objectToThere({ leaving }: Company): Objection {
  return leaving === null ? refuse('NOT_NOW', { data: { why: '这家企业没有撤场。' } }) : null;
}

function tellManaged(count: number): string {
  return `还有 ${count} 个小区写着归它管，不能删除；请先在那些小区里换一家，或者空着。`;
}

/** Finds the company of that name. Nobody types it. */
export function firmWord({ name }: Pick<Firm, 'name'>): string {
  return `firm/${plainWord(name)}`;
}

/** Finds the company with that credit code; empty where none is written. */
export function firmCodeWord({ creditCode }: Pick<Firm, 'creditCode'>): string {
  const code = plainWord(creditCode);
  return code === '' ? '' : `firmcode/${code}`;
}

function written(
  one: Omit<Company, 'firm'>,
  firm: Firm,
  today: LocalDate,
  found: ReadonlyMap<string, readonly RecordRef[]>,
): Ruling<Company> {
  const isThere = (word: string) => (found.get(word) ?? []).some(({ id }) => id !== one.id);
  const notNow = (why: string, field: string) => refuse('NOT_NOW', { field, data: { why } });
  return (
    (isThere(firmWord(firm))
      ? notNow(`“${firm.name}”已经登记过了，不用再登记。`, 'firm.name')
      : null) ??
    (isThere(firmCodeWord(firm))
      ? notNow('这个统一社会信用代码已经登记过一家物业企业，请核对。', 'firm.creditCode')
      : null) ??
    (firm.since === null
      ? null
      : objectToDay(
          { on: firm.since, called: '进驻日期', field: 'firm.since', after: null },
          today,
        )) ??
    (one.leaving === null || firm.since === null
      ? null
      : objectToOrder({
          ...{ on: one.leaving.goneOn, called: '撤场日期', field: 'firm.since' },
          after: { on: firm.since, called: '进驻日期' },
        })) ??
    allow({ ...one, firm })
  );
}
