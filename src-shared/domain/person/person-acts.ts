import { z } from 'zod';
import type { LocalDate } from '../kernel/local-date';
import { allow, type Ruling, refuse } from '../kernel/ruling';
import { idSchema } from '../kernel/schemas';
import type { Objection } from '../record/act';
import { actsOf } from '../record/act-makers';
import { beginRecord } from '../record/members';
import { recordsNamingIt } from '../record/needs';
import type { RecordRef } from '../record/record';
import { type Person, type Who, whoSchema } from './person';

/** What the acts of a person may know. */
export interface PersonContext {
  readonly today: LocalDate;
  /** Instant, ISO. */
  readonly now: string;
}

const { begin, change, recycling } = actsOf<Person, PersonContext, { id: string }>();

const right = 'persons.handle';
const notNow = (why: string) => refuse('NOT_NOW', { data: { why } });

/** A party of an earlier case that is this person, and was written down before anybody was in the register. */
const standingSchema = z.object({ caseId: idSchema, partyIds: z.array(idSchema).min(1).max(60) });

/** 登记人员; what earlier cases say of the same person is tied to it in the same stroke. */
const register = begin({
  input: z.object({ who: whoSchema, standings: z.array(standingSchema).max(200).default([]) }),
  right,
  words: { button: '登记人员', done: '登记到了人员库' },
  undo: { never: '登记不能撤销；登记错了，可以改正，或者写明原因删除。' },
  begin: ({ id }, { who }, { now, today }) =>
    written({ ...beginRecord(id, now), mergedIntoId: null, absorbedIds: [] }, who, today),
  followUps: ({ id }, { standings }) =>
    standings.map(({ caseId, partyIds }) => ({
      ...{ kind: 'case', act: 'linkPerson', id: caseId },
      input: { personId: id, partyIds },
    })),
});

const correct = change({
  input: z.object({ who: whoSchema }),
  right,
  words: { button: '保存', done: '改正了人员情况' },
  undo: 'free',
  objection: objectToMerged,
  apply: (one, { who }, { today }) => objectToMerged(one) ?? written(one, who, today),
});

/**
 * 合并: somebody stands here twice. This entry stays, with what people chose of both; the other one leads to it from now
 * on. No case is written to: those that name the other are found through it.
 */
const merge = change({
  input: z.object({ otherId: idSchema, who: whoSchema }),
  right,
  words: { button: '合并重复的登记', done: '合并了重复的登记' },
  undo: 'ask',
  objection: objectToMerged,
  apply: (one, { otherId, who }, { today }) =>
    objectToMerged(one) ??
    (otherId === one.id
      ? notNow('两份登记是同一份，不用合并。')
      : written({ ...one, absorbedIds: [...one.absorbedIds, otherId] }, who, today)),
  followUps: ({ id }, { otherId, who }) => [
    {
      ...{ kind: 'person', act: 'leadTo', id: otherId },
      input: { personId: id, isUnit: isUnit(who) },
    },
  ],
});

/** Follows from `merge` alone, and is offered nowhere. */
const leadTo = change({
  input: z.object({ personId: idSchema, isUnit: z.boolean() }),
  right,
  words: { button: '并到另一份登记', done: '并到了另一份登记' },
  undo: 'ask',
  objection: () => notNow('请打开要留下的那一份登记，从那里合并。'),
  apply: (one, { personId, isUnit: leadsToUnit }) =>
    objectToMerged(one) ??
    (isUnit(one.who) === leadsToUnit
      ? allow({ ...one, mergedIntoId: personId })
      : notNow('个人和单位不能合并，请核对选的是不是同一个。')),
});

/** Everything that can be done with a person of the register. */
export const PERSON_ACTS = {
  register,
  correct,
  merge,
  leadTo,
  /** Not while a case or another entry names them. */
  ...recycling({
    right,
    words: {
      button: '删除这个人',
      removed: '从人员库删除了',
      restored: '从回收站恢复到了人员库',
    },
    needs: { naming: recordsNamingIt() },
    objection: (_one, { naming }) => objectToNamed(naming),
  }),
};

function objectToMerged({ mergedIntoId }: Person): Objection {
  return mergedIntoId === null ? null : notNow('这份登记已经合并到另一份，请打开那一份办理。');
}

function objectToNamed(naming: readonly RecordRef[]): Objection {
  if (naming.length === 0) return null;
  const cases = naming.filter(({ kind }) => kind === 'case').length;
  return notNow(
    cases === naming.length
      ? `有 ${cases} 件纠纷用着这份登记，不能删除；重复的请合并。`
      : '有别的登记合并到了这一份，不能删除。',
  );
}

function isUnit({ kind }: Who): boolean {
  return kind !== 'natural_person';
}

/** The person with what was written down; nobody is born tomorrow. */
function written(one: Omit<Person, 'who'>, who: Who, today: LocalDate): Ruling<Person> {
  if (who.kind === 'natural_person' && who.birthDate !== null && who.birthDate > today)
    return refuse('DATE_IN_FUTURE', {
      field: 'who.birthDate',
      data: { day: '', whose: '出生', limitOn: today },
    });
  return allow({ ...one, who });
}
