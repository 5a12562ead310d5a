import { formatChineseDate } from '../../kernel/local-date';
import { defineKind, type Told } from '../../record/define-kind';
import { pickMembers } from '../../record/pick-members';
import { wordsSaid } from '../../record/plain-texts';
import { linksOf } from '../concern';
import { beginningOf } from '../errand-group';
import {
  DISPATCH_STANDING_LABELS,
  type Dispatch,
  type DispatchRow,
  dispatchRowSchema,
  dispatchSchema,
  orderSchema,
  standingOf,
} from './dispatch';
import { DISPATCH_ACTS } from './dispatch-acts';
import { DISPATCH_DUE } from './dispatch-due';
import { dispatchFacts } from './dispatch-facts';

/** 派单: lies in the year of the day it was first sent on, whatever day is written later. */
export const DISPATCH_KIND = defineKind({
  key: 'dispatch',
  label: '派单',
  prefix: 'dispatches',
  acts: DISPATCH_ACTS,
  rights: { read: 'errands.read', handle: 'errands.handle' },
  schema: dispatchSchema,
  form: 1,
  upgrades: [],
  shardOf: ({ order }) => order.dispatchedOn.slice(0, 4),
  isShardName: (name) => /^\d{4}$/.test(name),
  compare: (one, other) => (one.id === other.id ? 0 : one.id < other.id ? -1 : 1),
  title: ({ order }) => `派给${order.to}的单`,
  visibleTo: ({ holderId }) => (holderId === null ? [] : [holderId]),
  links: linksOf,
  listedBy: ({ order, createdAt }) => `${order.dispatchedOn} ${createdAt}`,
  row: { schema: dispatchRowSchema, of: rowOf, told },
  dues: [DISPATCH_DUE],
  facts: dispatchFacts,
  words: ({ order, about }) => [...wordsSaid(orderSchema, order), about?.title ?? ''],
});

function rowOf(one: Dispatch): DispatchRow {
  return pickMembers(dispatchRowSchema, {
    ...one.order,
    about: one.about,
    matter: beginningOf(one.order.matter),
    standing: standingOf(one),
    isAgain: one.rounds.some(({ evaluation }) => evaluation?.evaluation === 'dissatisfied'),
  });
}

function told({ to, matter, dispatchedOn, standing, about }: DispatchRow): Told {
  return {
    title: `派给${to}的单`,
    detail: [formatChineseDate(dispatchedOn), about?.title ?? '', matter]
      .filter((word) => word !== '')
      .join(' · '),
    state: DISPATCH_STANDING_LABELS[standing],
  };
}
