import { z } from 'zod';
import { allow, type Ruling, refuse } from '../kernel/ruling';
import { idSchema } from '../kernel/schemas';
import type { Objection } from '../record/act';
import { actsOf } from '../record/act-makers';
import { atOnce } from '../record/many';
import { beginRecord } from '../record/members';
import { recordsFoundByEach, recordsNamingIt } from '../record/needs';
import type { RecordRef } from '../record/record';
import { type Place, type Spot, spotSchema } from './place';
import { PLACE_LEVEL_LABELS } from './place-levels';
import { spotWord, wordsOfParents } from './place-words';
import { THE_FIRST } from './the-first';

/** What the acts of a place may know. */
export interface PlaceContext {
  /** Instant, ISO. */
  readonly now: string;
}

const { begin, change, recycling } = actsOf<Place, PlaceContext, { id: string }>();

const right = 'places.handle';
const notNow = (why: string) => refuse('NOT_NOW', { data: { why } });

/** Which places are what the new one is to lie in, and which are there already under its name. */
const around = recordsFoundByEach<{ spot: Spot }>('place', ({ spot }) => [
  spotWord(spot),
  ...(spot.parentId === null ? [] : wordsOfParents(spot.parentId, spot.level)),
]);

/** 登记地点: one, and in the same stroke those that lie in it or beside it. */
const register = begin({
  input: z.object({
    spot: spotSchema,
    more: atOnce(z.object({ id: idSchema, spot: spotSchema }), '处'),
  }),
  needs: { around },
  right,
  words: { button: '登记地点', done: '登记了地点' },
  undo: { never: '登记不能撤销；登记错了，可以改正，或者写明原因删除。' },
  begin: ({ id }, { spot }, { now, around }) =>
    objectToSpot(spot, around, id) ?? allow({ ...beginRecord(id, now), spot }),
  followUps: ({ id }, { more }) =>
    more.map((one) => ({
      ...{ kind: 'place', act: 'register', id: one.id },
      input: {
        spot: { ...one.spot, parentId: one.spot.parentId === THE_FIRST ? id : one.spot.parentId },
        more: [],
      },
    })),
});

/** 改名、换上级: what lies in it moves with it. */
const correct = change({
  input: z.object({ spot: spotSchema }),
  needs: { around, within: recordsNamingIt(['place']) },
  right,
  words: { button: '保存', done: '改正了地点' },
  undo: 'free',
  objection: () => null,
  apply: (one, { spot }, { around, within }): Ruling<Place> =>
    objectToLevel(one, spot, within) ??
    objectToSpot(spot, around, one.id) ??
    allow({ ...one, spot }),
});

/** Everything that can be done with a place. */
export const PLACE_ACTS = {
  register,
  correct,
  /** Not while something lies in it, or a case names it. */
  ...recycling({
    right,
    words: {
      button: '删除这个地点',
      removed: '删除了地点',
      restored: '从回收站恢复了地点',
    },
    needs: { naming: recordsNamingIt() },
    objection: (_one, { naming }) => objectToNamed(naming),
  }),
};

type Around = ReadonlyMap<string, readonly RecordRef[]>;

/** Objects to what is there already, and to a parent that is gone or not of a level above. */
function objectToSpot(spot: Spot, around: Around, id: string): Objection {
  const twins = (around.get(spotWord(spot)) ?? []).filter((one) => one.id !== id);
  if (twins.length > 0) return notNow(`同一处已经有“${spot.name}”，不用再登记。`);
  if (spot.parentId === null) return null;
  if (spot.parentId === id) return notNow('一个地点不能放在它自己下面。');
  const isThere = wordsOfParents(spot.parentId, spot.level).some(
    (word) => (around.get(word) ?? []).length > 0,
  );
  return isThere
    ? null
    : notNow(
        `“${spot.name}”是${PLACE_LEVEL_LABELS[spot.level]}，只能放在更大的地点下面，请重新选上级。`,
      );
}

function objectToLevel(one: Place, spot: Spot, within: readonly RecordRef[]): Objection {
  if (within.length === 0 || one.spot.level === spot.level) return null;
  return notNow(`下面还有 ${within.length} 处，层级不能改；名称和上级可以改。`);
}

/** How those that name a place are told, by the keys of their kinds; of other kinds only how many they are. */
const TOLD: Readonly<Record<string, (count: number) => string>> = {
  case: (count) => `${count} 件纠纷`,
  person: (count) => `人员库里 ${count} 个人`,
  contact: (count) => `通讯录里 ${count} 条`,
  matter: (count) => `${count} 件事项`,
  round: (count) => `${count} 次走访活动`,
  meeting: (count) => `${count} 次会议`,
  merchant: (count) => `${count} 家商户`,
  estate: (count) => `${count} 个小区`,
};

function objectToNamed(naming: readonly RecordRef[]): Objection {
  const within = naming.filter(({ kind }) => kind === 'place').length;
  if (within > 0) return notNow(`下面还有 ${within} 处，请先移到别处或者删除。`);
  if (naming.length === 0) return null;
  const known = Object.entries(TOLD).flatMap(([key, tell]) => {
    const count = naming.filter(({ kind }) => kind === key).length;
    return count === 0 ? [] : [{ count, words: tell(count) }];
  });
  const others = naming.length - known.reduce((sum, { count }) => sum + count, 0);
  const told = [
    ...known.map(({ words }) => words),
    ...(others === 0 ? [] : [`${others} 条别的记录`]),
  ];
  return notNow(`${told.join('、')}记着这个地点，不能删除；名称可以改。`);
}
