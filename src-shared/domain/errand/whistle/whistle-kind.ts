import { formatChineseDate } from '../../kernel/local-date';
import { defineKind, type Told } from '../../record/define-kind';
import { pickMembers } from '../../record/pick-members';
import { wordsSaid } from '../../record/plain-texts';
import { linksOf } from '../concern';
import { beginningOf } from '../errand-group';
import {
  callSchema,
  cameLate,
  standingOf,
  unitsAwaited,
  WHISTLE_STANDING_LABELS,
  WHISTLE_TYPE_LABELS,
  type Whistle,
  type WhistleRow,
  whistleRowSchema,
  whistleSchema,
} from './whistle';
import { WHISTLE_ACTS } from './whistle-acts';
import { WHISTLE_DUE } from './whistle-due';
import { whistleFacts } from './whistle-facts';

/** 吹哨: lies in the year of the day it was first blown on, whatever day is written later. */
export const WHISTLE_KIND = defineKind({
  key: 'whistle',
  label: '吹哨',
  prefix: 'whistles',
  acts: WHISTLE_ACTS,
  rights: { read: 'errands.read', handle: 'errands.handle' },
  schema: whistleSchema,
  form: 1,
  upgrades: [],
  shardOf: ({ call }) => call.blownOn.slice(0, 4),
  isShardName: (name) => /^\d{4}$/.test(name),
  compare: (one, other) => (one.id === other.id ? 0 : one.id < other.id ? -1 : 1),
  title: ({ call }) => `${WHISTLE_TYPE_LABELS[call.type]}：${call.to}`,
  visibleTo: ({ holderId }) => (holderId === null ? [] : [holderId]),
  links: linksOf,
  listedBy: ({ call, createdAt }) => `${call.blownOn} ${createdAt}`,
  row: { schema: whistleRowSchema, of: rowOf, told },
  dues: [WHISTLE_DUE],
  facts: whistleFacts,
  words: ({ call, about }) => [...wordsSaid(callSchema, call), about?.title ?? ''],
});

function rowOf(one: Whistle): WhistleRow {
  return pickMembers(whistleRowSchema, {
    ...one.call,
    about: one.about,
    matter: beginningOf(one.call.matter),
    standing: standingOf(one),
    awaited: [...unitsAwaited(one)],
    late: cameLate(one).length,
  });
}

function told({ type, to, matter, blownOn, standing, about }: WhistleRow): Told {
  return {
    title: `${WHISTLE_TYPE_LABELS[type]}：${to}`,
    detail: [formatChineseDate(blownOn), about?.title ?? '', matter]
      .filter((word) => word !== '')
      .join(' · '),
    state: WHISTLE_STANDING_LABELS[standing],
  };
}
