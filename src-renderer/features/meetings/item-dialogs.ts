import { plainDialog } from '@renderer/components/records/plain-dialog';
import {
  agreedSchema,
  assessedSchema,
  doneSchema,
  itemTurningSchema,
  type Meeting,
  type MeetingItem,
} from '@shared/domain/meeting/meeting';
import { createElement } from 'react';
import { z } from 'zod';

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

/** The acts that are about one of the matters. */
export type ItemAct =
  | 'finishItem'
  | 'assessItem'
  | 'correctItem'
  | 'turnItemIntoCase'
  | 'turnItemIntoMatter';

/** The dialog of an act about one of the matters that a meeting agreed on. */
export function itemDialog(act: ItemAct, { id: itemId, agreed }: MeetingItem) {
  const besides = { itemId };
  const matter = () => createElement('p', null, agreed.matter);
  const placeOf = ({ items }: Meeting) => {
    const into = items.find(({ id }) => id === itemId)?.turnedInto ?? null;
    return into === null ? null : `/${into.kind === 'case' ? 'cases' : 'matters'}/${into.id}`;
  };
  switch (act) {
    case 'finishItem':
      return plainDialog({
        ...{ ...dialog, act, besides, title: '办完了', saveLabel: '登记结果' },
        ...{ explanation: matter, part: 'done', schema: doneSchema },
        known: ({ today }) => ({ doneOn: today }),
      });
    case 'assessItem':
      return plainDialog({
        ...{ ...dialog, act, besides, title: '评议', saveLabel: '登记评议' },
        ...{ explanation: matter, part: 'assessed', schema: assessedSchema },
        known: ({ today }) => ({ assessedOn: today }),
        words: { own: { hint: '照办的人自己说的记' }, people: { hint: '照群众说的记' } },
      });
    case 'correctItem':
      return plainDialog({
        ...{ ...dialog, act, besides, title: '改正议定的事', saveLabel: '保存' },
        ...{ cancelLabel: '不改了', part: 'agreed', schema: agreedSchema },
        ...{ known: () => agreed, words: AGREED_WORDS },
      });
    case 'turnItemIntoCase':
      return plainDialog({
        ...{ ...dialog, act, besides, title: '转为纠纷？', saveLabel: '转为纠纷' },
        ...{ cancelLabel: '先不转', explanation: matter, next: placeOf },
        ...{ part: 'turning', schema: itemTurningSchema },
        known: ({ today }) => ({ requestedOn: today }),
        words: { requestedOn: { hint: '知道这件纠纷的那一天；当事人到案卷里补' } },
      });
    case 'turnItemIntoMatter':
      return plainDialog({
        ...{ ...dialog, act, besides, title: '转为事项？', saveLabel: '转为事项' },
        ...{ cancelLabel: '先不转', explanation: matter, next: placeOf, schema: z.object({}) },
      });
  }
}
