import { z } from 'zod';
import type { LocalDate } from '../kernel/local-date';
import { allow, refuse } from '../kernel/ruling';
import { actsOf, inner } from '../record/act-makers';
import type { Actor } from '../record/actor';
import { beginRecord } from '../record/members';
import { handedIn } from '../record/needs';
import type { Look, LookDay } from './look';

/** What the acts of a day's looks may know. */
export interface LookContext {
  readonly today: LocalDate;
  readonly now: string;
  readonly actor: Actor;
  readonly accountId: string | null;
}

const { begin, change } = actsOf<LookDay, LookContext, { id: string }>();

const said = {
  input: z.object({}),
  right: 'desk.use' as const,
  undo: { never: '谁看过什么，不能撤销。' },
  needs: { look: handedIn<Look>() },
};

/**
 * Noted by the service that sees what is asked for, and no route leads here: nobody can add to it, change it or take from
 * it.
 */
export const LOOK_ACTS = {
  begin: inner(
    begin({
      ...said,
      words: { button: '记下查看', done: '看了' },
      begin: ({ id }, _input, { today, now, actor, accountId, look }) => {
        if (accountId === null) return refuse('NOT_NOW', { data: { why: '没有开启保护。' } });
        const by = { accountId, who: actor.name, on: today };
        return allow({ ...beginRecord(id, now), ...by, looks: [look] });
      },
    }),
  ),
  add: inner(
    change({
      ...said,
      words: { button: '记下查看', done: '看了' },
      objection: () => null,
      apply: (one, _input, { look }) => allow({ ...one, looks: [...one.looks, look] }),
    }),
  ),
};
