import { plainDialog } from '@renderer/components/records/plain-dialog';
import { type ActDialog, IN_PLACE } from '@renderer/components/records/record-pages';
import { heardTurningSchema } from '@shared/domain/matter/heard';
import {
  agreedSchema,
  assessedSchema,
  doneSchema,
  type Meeting,
  type MeetingItem,
} from '@shared/domain/meeting/meeting';
import { createElement } from 'react';
import { z } from 'zod';
import { PledgeDialog } from './PledgeDialog';

const dialog = { prefix: 'meetings', cancelLabel: '先不办' } as const;
const AGREED_WORDS = {
  person: { hint: '人或者单位；还没定的不用填' },
  dueOn: { hint: '没有定日子的不用填', aim: 'future' },
} as const;

/** 加一件议定的事 */
export const ADD_ITEM = plainDialog({
  ...{ ...dialog, act: 'addItem', title: '加一件议定的事', saveLabel: '记下' },
  ...{ part: 'agreed', schema: agreedSchema },
  words: AGREED_WORDS,
});

/** What is done with one of the matters, by the act. */
const DOING = {
  finishItem: (item: MeetingItem) =>
    plainDialog({
      ...{ ...dialog, act: 'finishItem', title: '办完了', saveLabel: '登记结果' },
      ...{ ...about(item), part: 'done', schema: doneSchema },
      known: ({ today }) => ({ doneOn: today }),
    }),
  assessItem: (item: MeetingItem) =>
    plainDialog({
      ...{ ...dialog, act: 'assessItem', title: '评议', saveLabel: '登记评议' },
      ...{ ...about(item), part: 'assessed', schema: assessedSchema },
      known: ({ today }) => ({ assessedOn: today }),
      words: { own: { hint: '照办的人自己说的记' }, people: { hint: '照群众说的记' } },
    }),
  correctItem: ({ id, agreed }: MeetingItem) =>
    plainDialog({
      ...{ ...dialog, act: 'correctItem', title: '改正议定的事', saveLabel: '保存' },
      ...{ cancelLabel: '不改了', besides: { itemId: id }, part: 'agreed', schema: agreedSchema },
      ...{ known: () => agreed, words: AGREED_WORDS },
    }),
};

/** Into what one of them is turned. */
const TURNING = {
  turnItemIntoCase: (item: MeetingItem) =>
    plainDialog({
      ...{ ...dialog, act: 'turnItemIntoCase', title: '转为纠纷？', saveLabel: '转为纠纷' },
      ...{ ...about(item), cancelLabel: '先不转', next: placeOf(item) },
      ...{ part: 'turning', schema: heardTurningSchema },
      known: ({ today }) => ({ requestedOn: today }),
      words: { requestedOn: { hint: '知道这件纠纷的那一天；当事人到案卷里补' } },
    }),
  turnItemIntoMatter: (item: MeetingItem) =>
    plainDialog({
      ...{ ...dialog, act: 'turnItemIntoMatter', title: '转为事项？', saveLabel: '转为事项' },
      ...{ ...about(item), cancelLabel: '先不转', next: placeOf(item), schema: z.object({}) },
    }),
};

/** Into whose pledges one of them is turned. */
const PLEDGING = {
  turnItemIntoPledges:
    (item: MeetingItem): ActDialog<Meeting> =>
    (props) =>
      createElement(PledgeDialog, { ...props, item }),
};

/** The dialogs of the acts that are about one of the matters that a meeting agreed on. */
export const ITEM_DIALOGS = { ...DOING, ...TURNING, ...PLEDGING };
export type ItemAct = keyof typeof ITEM_DIALOGS;

/** Their buttons stand beside the matter. */
export const ITEM_ACTS = Object.fromEntries(
  Object.keys(ITEM_DIALOGS).map((act) => [act, IN_PLACE]),
) as Readonly<Record<ItemAct, typeof IN_PLACE>>;

function about({ id, agreed }: MeetingItem) {
  return {
    besides: { itemId: id },
    explanation: () => createElement('p', null, agreed.matter),
  };
}

function placeOf({ id }: MeetingItem) {
  return ({ items }: Meeting) => {
    const into = items.find((item) => item.id === id)?.turnedInto ?? null;
    return into === null ? null : placeOfTurned(into);
  };
}

/** The page of what a matter became. */
export function placeOfTurned({ kind, id }: NonNullable<MeetingItem['turnedInto']>): string {
  return `/${kind === 'case' ? 'cases' : 'matters'}/${id}`;
}
