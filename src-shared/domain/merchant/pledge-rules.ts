import { objectToDay } from '../errand/object-to-day';
import type { LocalDate } from '../kernel/local-date';
import { allow, type Ruling, refuse } from '../kernel/ruling';
import type { Objection } from '../record/act';
import { lastPledge, type Merchant, type Pledge, pledgeStandingOf } from './merchant';

/** A refusal in a sentence of its own. @param field beside which it stands */
export function notNow(why: string, field?: string) {
  return refuse('NOT_NOW', { ...(field !== undefined && { field }), data: { why } });
}

/** A merchant that trades no more. */
export function objectToClosed({ closing }: Merchant): Objection {
  return closing === null ? null : notNow('这家商户已经歇业；登记错了，可以撤销上一步。');
}

/** One pledge at a time, of a merchant that is not closed. */
export function objectToPledging(one: Merchant): Objection {
  const standing = pledgeStandingOf(one);
  return (
    objectToClosed(one) ??
    (standing === 'none' || standing === 'withdrawn'
      ? null
      : notNow(`“${one.shop.name}”已经签了承诺书；登记错了，可以撤销上一步。`))
  );
}

/** The merchant with one pledge more. @param meetingId the meeting that agreed on it; null where none did */
export function signed(one: Merchant, given: Pledge, meetingId: string | null): Ruling<Merchant> {
  return allow({ ...one, pledges: [...one.pledges, { ...given, withdrawal: null, meetingId }] });
}

/** Only what was signed and hangs nowhere yet is posted. */
export function objectToPublishing(one: Merchant): Objection {
  return (
    objectToClosed(one) ??
    (pledgeStandingOf(one) === 'signed'
      ? null
      : notNow(`“${one.shop.name}”没有签了还没公示的承诺书。`))
  );
}

/** Only from a pledge that stands can a merchant withdraw. */
export function objectToWithdrawing(one: Merchant): Objection {
  const standing = pledgeStandingOf(one);
  return standing === 'signed' || standing === 'published'
    ? null
    : notNow('这家商户没有签着的承诺书。');
}

/** The days of a pledge: after the one before it was withdrawn, posted after it was signed, none to come. */
export function objectToPledge(
  one: Merchant,
  { signedOn, publishedOn }: Pledge,
  today: LocalDate,
): Objection {
  const withdrawnOn = lastPledge(one)?.withdrawal?.withdrawnOn;
  return (
    objectToDay(
      {
        ...{ on: signedOn, called: '签订日期', field: 'pledge.signedOn' },
        after: withdrawnOn === undefined ? null : { on: withdrawnOn, called: '上一份的退出日期' },
      },
      today,
    ) ??
    (publishedOn === null
      ? null
      : objectToDay(publishedDay(publishedOn, signedOn, 'pledge.'), today))
  );
}

/** The day of 公示, with the day of signing that it may not precede. */
export function publishedDay(on: LocalDate, signedOn: LocalDate | null, path: string) {
  return {
    ...{ on, called: '公示日期', field: `${path}publishedOn` },
    after: signedOn === null ? null : { on: signedOn, called: '签订日期' },
  };
}

/** The merchant with a change of its last pledge. */
export function withLast(
  one: Merchant,
  change: Partial<Merchant['pledges'][number]>,
): Ruling<Merchant> {
  return allow({
    ...one,
    pledges: one.pledges.map((pledged, at) =>
      at === one.pledges.length - 1 ? { ...pledged, ...change } : pledged,
    ),
  });
}
