import { z } from 'zod';
import {
  concernInput,
  concernOf,
  type ErrandContext,
  holderNamed,
  NEEDS_CONCERN,
} from '../errand/concern';
import { lastOf, objectToDay, objectToOrder } from '../errand/object-to-day';
import { addDays } from '../kernel/local-date';
import { allow, type Ruling, refuse } from '../kernel/ruling';
import type { Objection } from '../record/act';
import { actsOf } from '../record/act-makers';
import { blankOf } from '../record/blank';
import { beginRecord } from '../record/members';
import type { StudioSettings } from '../studio/studio';
import {
  type Aid,
  type Application,
  aidSchema,
  applicationSchema,
  askingSchema,
  outcomeSchema,
} from './aid';

/** What the acts of a referral may know. */
export interface AidContext extends ErrandContext {
  readonly settings: Pick<StudioSettings, 'aidCentre' | 'aidAskAfterDays'>;
}

const { begin, change, recycling } = actsOf<Aid, AidContext, { id: string }>();
const right = 'enquiries.handle';

/** 转介法律援助 */
const refer = begin({
  input: z.object({ application: applicationSchema, ...concernInput }),
  right,
  words: { button: '转介法律援助', done: '转介了法律援助' },
  undo: { never: '转介不能撤销；登记错了，可以改正，或者写明原因删除。' },
  needs: NEEDS_CONCERN,
  begin: ({ id }, { application, about }, ctx) => {
    const concern = concernOf(about, ctx.concerned);
    if (!concern.ok) return concern;
    const one = { ...blankOf(aidSchema), ...beginRecord(id, ctx.now), about: concern.value };
    return written(one, application, ctx);
  },
});

const correct = change({
  input: z.object({ application: applicationSchema }),
  right,
  words: { button: '保存', done: '改正了法律援助转介' },
  undo: 'free',
  objection: () => null,
  apply: (one, { application }, ctx) => written(one, application, ctx),
});

/** 登记结果: what the centre decided, or that nobody asks any more. */
const decide = change({
  input: z.object({ outcome: outcomeSchema }),
  right,
  words: { button: '登记结果', done: '登记了法律援助的结果' },
  undo: 'free',
  objection: objectToMore,
  apply: (one, { outcome }, { today }) =>
    objectToMore(one) ??
    objectToDay(
      {
        ...{ on: outcome.decidedOn, called: '决定日期', field: 'outcome.decidedOn' },
        after: referralOf(one),
      },
      today,
    ) ??
    allow({ ...one, outcome }),
});

/** 还没有结果，改天再问 */
const askAgain = change({
  input: z.object({ asking: askingSchema }),
  right,
  words: { button: '问过了，还没有结果', done: '问了法律援助的结果' },
  undo: 'free',
  objection: objectToMore,
  apply: (one, { asking }, { today }) => {
    const asked = { on: asking.askedOn, called: '问的日期' };
    return (
      objectToMore(one) ??
      objectToDay({ ...asked, field: 'asking.askedOn', after: lastOf(...referrals(one)) }, today) ??
      objectToOrder({
        ...{ on: asking.againOn, called: '再去问的日子', field: 'asking.againOn', after: asked },
      }) ??
      allow({ ...one, askings: [...one.askings, asking] })
    );
  },
});

/** Everything that can be done with a referral. */
export const AID_ACTS = {
  refer,
  correct,
  decide,
  askAgain,
  ...recycling({
    right,
    words: {
      button: '删除这次转介',
      removed: '删除了法律援助转介',
      restored: '从回收站恢复了法律援助转介',
    },
  }),
};

function objectToMore({ outcome }: Pick<Aid, 'outcome'>): Objection {
  const why = '这次转介已经有结果；登记错了，可以撤销上一步。';
  return outcome === null ? null : refuse('NOT_NOW', { data: { why } });
}

function referralOf({ application }: Pick<Aid, 'application'>) {
  return { on: application.referredOn, called: '转介日期' };
}

function referrals(one: Aid) {
  const last = one.askings.at(-1);
  return [referralOf(one), { on: last?.askedOn ?? null, called: '上一次问的日期' }];
}

function written(
  one: Omit<Aid, 'application' | 'holderId'>,
  typed: Application,
  ctx: AidContext,
): Ruling<Aid> {
  const { aidCentre, aidAskAfterDays } = ctx.settings;
  const application = {
    ...typed,
    centre: typed.centre === '' ? aidCentre : typed.centre,
    askOn: typed.askOn ?? addDays(typed.referredOn, aidAskAfterDays),
  };
  const referred = referralOf({ application });
  const followed = [one.askings[0]?.askedOn, one.outcome?.decidedOn];
  const why = '转介日期晚于已经登记的问结果或决定的日期。请核对这几个日期。';
  return (
    objectToDay({ ...referred, field: 'application.referredOn', after: null }, ctx.today) ??
    (followed.some((on) => on !== undefined && on < referred.on)
      ? refuse('NOT_NOW', { field: 'application.referredOn', data: { why } })
      : null) ??
    objectToOrder({
      ...{ on: application.askOn, called: '去问结果的日子', field: 'application.askOn' },
      after: referred,
    }) ??
    allow({ ...one, application, holderId: holderNamed(typed.referredBy, ctx) })
  );
}
