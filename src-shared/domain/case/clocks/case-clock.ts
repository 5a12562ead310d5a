import type { Pause, Span } from '../../calendar/span';
import type { LocalDate } from '../../kernel/local-date';
import type { DayGroup } from '../../record/due';
import type { MediationCase } from '../model/mediation-case';
import type { ViewSettings } from '../model/rule-context';

/** A time limit that a case has been set, as far as the case alone tells: never from today. */
export interface ClockRun {
  /** The day that sets it going; itself not counted (民法典 第201条). */
  readonly startsOn: LocalDate;
  /** What happened on that day, in a few words: 受理, 收到申请. */
  readonly startedBy: string;
  /** How long it is; `until` for a day that was given, or to which it was extended. */
  readonly span: Span;
  /** Where it comes from, in one Chinese phrase with its article. */
  readonly basis: string;
  /** Time that is not counted, in the order of days. */
  readonly pauses?: readonly Pause[];
  /** The day since which it stands still: it runs on when somebody says so. */
  readonly pausedOn?: LocalDate | null;
  /** Whether what was asked for was done, or is to be done no more. */
  readonly isStopped: boolean;
  /** What stopped it, where a mark says more of it than that it stopped: 司法确认：法院已受理. */
  readonly stoppedBy?: string | null;
}

/** One time limit that cases have: what sets it going, its length, its article, and what stops it. */
export interface ClockDefinition<K extends string = string> {
  readonly kind: K;
  /** 调解期限 */
  readonly label: string;
  /** Where the whole name has no room: 调解. */
  readonly short: string;
  /** What is to be done by its last day, for the lists of what is due: 调解期限到期. */
  readonly what: string;
  /** Whether it is a right of the parties: when it is over the right is gone, and nothing is asked of anybody. */
  readonly isRight: boolean;
  /** Whether lists that are sorted by time limits go by it. */
  readonly isLimit: boolean;
  /** The heading of 今日 under which it stands; null for that of the time limits. */
  readonly dayGroup: DayGroup | null;
  /** The limit of this case; null where it has none. */
  readonly of: (mediationCase: MediationCase, settings: ViewSettings) => ClockRun | null;
}

type Defaults = Pick<ClockDefinition, 'what' | 'isRight' | 'isLimit' | 'dayGroup'>;
type ClockDraft<K extends string> = Omit<ClockDefinition<K>, keyof Defaults> & Partial<Defaults>;

/**
 * Defines a time limit. One file a limit beside this one, and its line in `clock-list.ts`: the marks of the case's page and
 * of the list, 今日, 日程, the page 期限, the columns of the index and reminders follow, and so do rest days, pauses and the
 * warning of a year without a holiday table. Unless it says otherwise it is asked for until it is done, and stands
 * under 快到期和已到期的期限.
 *
 * `of` goes by the case and its days alone, so that the last day can be written down when the case is saved. `startsOn` is a
 * day of the case, however early: what happened on Tuesday may be written up on Friday.
 */
export function defineClock<const K extends string>(draft: ClockDraft<K>): ClockDefinition<K> {
  return {
    what: `${draft.label}到期`,
    isRight: false,
    isLimit: true,
    dayGroup: null,
    ...draft,
  };
}
