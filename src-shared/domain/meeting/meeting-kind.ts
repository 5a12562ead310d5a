import { beginningOf } from '../errand/errand-group';
import { formatChineseDate } from '../kernel/local-date';
import { defineKind, type Told } from '../record/define-kind';
import { pickMembers } from '../record/pick-members';
import { wordsSaid } from '../record/plain-texts';
import {
  agreedSchema,
  doneSchema,
  heldSchema,
  type Meeting,
  type MeetingRow,
  meetingRowSchema,
  meetingSchema,
  openItems,
} from './meeting';
import { MEETING_ACTS } from './meeting-acts';
import { MEETING_DUE } from './meeting-due';
import { meetingFacts } from './meeting-facts';
import { tellItems } from './tell-items';

/** 会议: lies in the year of the day it was first registered for, whatever day is written later. */
export const MEETING_KIND = defineKind({
  key: 'meeting',
  label: '会议',
  prefix: 'meetings',
  acts: MEETING_ACTS,
  rights: { read: 'community.read', handle: 'community.handle' },
  schema: meetingSchema,
  form: 1,
  upgrades: [],
  shardOf: ({ held }) => held.heldOn.slice(0, 4),
  isShardName: (name) => /^\d{4}$/.test(name),
  compare: (one, other) => (one.id === other.id ? 0 : one.id < other.id ? -1 : 1),
  title: ({ held }) => `${formatChineseDate(held.heldOn)}${held.type}`,
  isCommon: true,
  work: 'meetings',
  links: ({ held: { placeId }, items }) => [
    ...(placeId === null ? [] : [{ kind: 'place', id: placeId }]),
    ...items.flatMap(({ turnedInto, pledgedBy }) => [
      ...(turnedInto === null ? [] : [turnedInto]),
      ...pledgedBy.map((id) => ({ kind: 'merchant', id })),
    ]),
  ],
  listedBy: ({ held, createdAt }) => `${held.heldOn} ${createdAt}`,
  row: { schema: meetingRowSchema, of: rowOf, told },
  dues: [MEETING_DUE],
  facts: meetingFacts,
  words: ({ held, items }) => [
    ...wordsSaid(heldSchema, held),
    ...items.flatMap(({ agreed, done }) => [
      ...wordsSaid(agreedSchema, agreed),
      ...(done === null ? [] : wordsSaid(doneSchema, done)),
    ]),
  ],
});

function rowOf(one: Meeting): MeetingRow {
  const open = openItems(one).map(({ agreed }) => agreed);
  // Those with a day come first, the earliest before the others.
  const inTurn = open.toSorted((a, b) => inOrder(a.dueOn ?? 'z', b.dueOn ?? 'z'));
  return pickMembers(meetingRowSchema, {
    ...one.held,
    ...{ itemCount: one.items.length, openCount: open.length },
    open: inTurn.map((one) => ({ ...one, matter: beginningOf(one.matter) })),
  });
}

function told({ type, heldOn, place, itemCount, openCount }: MeetingRow): Told {
  return {
    title: type,
    detail: [formatChineseDate(heldOn), place].filter((word) => word !== '').join(' · '),
    state: tellItems({ itemCount, openCount }),
  };
}

function inOrder(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
