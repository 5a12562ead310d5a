import { z } from 'zod';
import { allow, refuse } from '../kernel/ruling';
import { idSchema } from '../kernel/schemas';
import type { Objection } from '../record/act';
import { actsOf } from '../record/act-makers';
import { beginRecord } from '../record/members';
import { findPersonalNumbers } from '../wording/personal-numbers';
import { type OwnPhrase, ownPhraseSchema, type PhraseRecord } from './phrase';

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
    // The newest stands last until somebody puts it elsewhere.
    begin: ({ id }, { phrase }, { now }) =>
      objectToNumbers(phrase) ??
      objectToDuty(phrase) ??
      allow({ ...beginRecord(id, now), phrase, rank: rankOf(now) }),
  }),
  correct: change({
    input,
    right: 'cases.handle',
    words: { button: '保存', done: '修改了一条常用语' },
    undo: 'free',
    objection: () => null,
    apply: (one, { phrase }) =>
      objectToNumbers(phrase) ?? objectToDuty(phrase) ?? allow({ ...one, phrase }),
  }),
  arrange: change({
    // Two change places: what lay between their ranks, or was said of others meanwhile, is left alone.
    input: z.object({
      rank: z.number(),
      passed: z.object({ id: idSchema, rank: z.number() }).nullable(),
    }),
    right: 'cases.handle',
    words: { button: '调整次序', done: '调整了常用语的次序' },
    undo: 'free',
    objection: () => null,
    apply: (one, { rank }) => allow({ ...one, rank }),
    followUps: (_one, { passed }) =>
      passed === null
        ? []
        : [
            {
              ...{ kind: 'phrase', act: 'arrange', id: passed.id },
              input: { rank: passed.rank, passed: null },
            },
          ],
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

/** An instant as a number that grows with it: its digits, from the year's last two to the thousandth of a second. */
function rankOf(now: string): number {
  return Number(now.replace(/\D/g, '').slice(2, 17));
}

/** A clause serves every case, so it holds nobody's numbers (个人信息保护法 第6条: no more than is needed). */
function objectToNumbers({ place, text, action }: OwnPhrase): Objection {
  if (place !== 'clause') return null;
  for (const [name, said] of [
    ['text', text],
    ['action', action],
  ] as const) {
    const [found] = findPersonalNumbers(said);
    if (found === undefined) continue;
    const why = `里面有${found.what}“${found.word}”，是某一个人的，请换成空格“＿${found.what}＿”再存。`;
    return refuse('NOT_NOW', { field: `phrase.${name}`, data: { why } });
  }
  return null;
}

/** What is to be done and how belong together. */
function objectToDuty({ action, mode }: OwnPhrase): Objection {
  if ((action === '') === (mode === null)) return null;
  const why = action === '' ? '选了履行方式，请写做什么。' : '写了做什么，请选履行方式。';
  return refuse('NOT_NOW', { field: `phrase.${action === '' ? 'action' : 'mode'}`, data: { why } });
}
