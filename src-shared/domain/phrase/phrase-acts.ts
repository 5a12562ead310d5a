import { z } from 'zod';
import { allow } from '../kernel/ruling';
import { actsOf } from '../record/act-makers';
import { beginRecord } from '../record/members';
import { ownPhraseSchema, type PhraseRecord } from './phrase';

/** What the acts of a phrase may know. */
export interface PhraseContext {
  /** Instant, ISO. */
  readonly now: string;
}

const { begin, change, recycling } = actsOf<PhraseRecord, PhraseContext, { id: string }>();
const input = z.object({ phrase: ownPhraseSchema });

/** Everything that can be done with a phrase. */
export const PHRASE_ACTS = {
  register: begin({
    input,
    right: 'cases.handle',
    words: { button: '存为常用语', done: '存了一条常用语' },
    undo: { never: '存为常用语不能撤销；不要了，可以删去。' },
    begin: ({ id }, { phrase }, { now }) => allow({ ...beginRecord(id, now), phrase }),
  }),
  correct: change({
    input,
    right: 'cases.handle',
    words: { button: '保存', done: '修改了一条常用语' },
    undo: 'free',
    objection: () => null,
    apply: (one, { phrase }) => allow({ ...one, phrase }),
  }),
  ...recycling({
    right: 'cases.handle',
    words: {
      button: '删去这条常用语',
      removed: '删去了一条常用语',
      restored: '从回收站恢复了一条常用语',
    },
  }),
};
