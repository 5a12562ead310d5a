import type { LocalDate } from '../../kernel/local-date';
import type { AuthorityReport } from './alert';
import { AUTHORITY_LABELS, REPORT_WAY_LABELS } from './alert-words';
import { UNFINISHED_STATUSES } from './case-status';
import { effectiveOn } from './effective-day';
import type { MediationCase } from './mediation-case';
import type { AlertColor } from './registration-words';
import { hasRecord } from './session-facts';

/** A time in which the case stood under one colour; the last one lasts. */
export interface AlertSpell {
  readonly color: AlertColor;
  /** The day on which it was given: its limit runs from here. */
  readonly since: LocalDate;
  /** From which day on what was done counts for it: something may be done first and registered afterwards. */
  readonly countsFrom: LocalDate;
  /** It was found to be a mistake: nothing is owed for it. */
  readonly isMistake: boolean;
  readonly isLast: boolean;
}

/** The colours as they followed each other, without the times in which there was none. */
export function alertSpells({
  registration: { alertColor, registeredOn, requestedOn },
  alertChanges,
}: MediationCase): AlertSpell[] {
  const given = [
    { color: alertColor, since: registeredOn, countsFrom: requestedOn },
    ...alertChanges.map(({ color, changedOn }) => ({
      ...{ color, since: changedOn, countsFrom: changedOn },
    })),
  ];
  return given.flatMap(({ color, ...days }, at) => {
    if (color === null) return [];
    const isMistake = alertChanges[at]?.isMistake ?? false;
    return [{ color, ...days, isMistake, isLast: at === given.length - 1 }];
  });
}

/**
 * Whether 红色即时报 is owed: the case was red, that was no mistake, and no report is written down since. A change to
 * another colour does not pass over it. Ends with the case.
 */
export function owesRedReport(one: MediationCase): boolean {
  return UNFINISHED_STATUSES.includes(one.status) && openRedSpell(one) !== null;
}

/** The red time for which nothing was reported; the last one alone, for what is reported then serves those before. */
export function openRedSpell(one: MediationCase): AlertSpell | null {
  const spell = alertSpells(one).findLast(({ color, isMistake }) => color === 'red' && !isMistake);
  if (spell === undefined || firstReport(one, spell.countsFrom) !== null) return null;
  return spell;
}

/** The first report that is not before a day, or null. */
export function firstReport(
  { authorityReports }: Pick<MediationCase, 'authorityReports'>,
  from: LocalDate,
): AuthorityReport | null {
  return earliest(
    authorityReports.filter(({ reportedOn }) => reportedOn >= from),
    ({ reportedOn }) => reportedOn,
  );
}

/** What was first done about a case: the day, and in a few words what. */
export interface Disposition {
  readonly on: LocalDate;
  readonly what: string;
}

/**
 * 首次处置: the first thing that was done about the dispute itself not before a day: a measure, a sitting, an enquiry on the
 * spot, or its end. 受理 is paper and no disposition.
 */
export function firstDisposition(one: MediationCase, from: LocalDate): Disposition | null {
  const inForceOn = effectiveOn(one);
  const done: Disposition[] = [
    ...one.measures.map(({ takenOn, what }) => ({ on: takenOn, what: firstLine(what) })),
    ...one.sessions.filter(hasRecord).map(({ heldOn }) => ({ on: heldOn, what: '已调解' })),
    ...one.investigations.map(({ investigatedOn }) => ({ on: investigatedOn, what: '已调查' })),
    ...once(inForceOn, '已达成协议'),
    ...once(one.decline?.declinedOn, '不予受理'),
    ...once(one.withdrawal?.withdrawnOn, '已撤回'),
    ...once(one.termination?.terminatedOn, '已终止'),
    ...once(one.transfer?.transferredOn, '已移送'),
  ];
  return earliest(
    done.filter(({ on }) => on >= from),
    ({ on }) => on,
  );
}

/** How the case stands under its colour. */
export interface AlertStanding {
  readonly color: AlertColor;
  readonly since: LocalDate;
  /** What was done, after which the colour is no longer worn; null while it is owed. */
  readonly met: Disposition | null;
}

/** The last colour that counts and what met it: the report of 红色, the first disposition of 黄色 and 蓝色. Null without one. */
export function alertStanding(one: MediationCase): AlertStanding | null {
  const owed = openRedSpell(one);
  if (owed !== null) return { color: 'red', since: owed.since, met: null };
  const spell = alertSpells(one).findLast(({ isLast, isMistake }) => isLast && !isMistake);
  if (spell === undefined) return null;
  const { color, since, countsFrom } = spell;
  const met = color === 'red' ? reported(one, countsFrom) : firstDisposition(one, countsFrom);
  return { color, since, met };
}

/** The colour that the case wears: of an event, until it is met. One that has ended wears none. */
export function wornColor(one: MediationCase): AlertColor | null {
  if (!UNFINISHED_STATUSES.includes(one.status)) return null;
  const standing = alertStanding(one);
  return standing === null || standing.met !== null ? null : standing.color;
}

/** The colour that stands last in the file, worn or not; null where there is none. */
export function lastColor({ registration, alertChanges }: MediationCase): AlertColor | null {
  const last = alertChanges.at(-1);
  return last === undefined ? registration.alertColor : last.color;
}

/** Such as 报公安机关（派出所），电话. */
export function wordReport({
  authority,
  unit,
  way,
}: Pick<AuthorityReport, 'authority' | 'unit' | 'way'>): string {
  return `报${unit === '' ? AUTHORITY_LABELS[authority] : unit}，${REPORT_WAY_LABELS[way]}`;
}

function reported(one: MediationCase, from: LocalDate): Disposition | null {
  const report = firstReport(one, from);
  return report === null ? null : { on: report.reportedOn, what: `已${wordReport(report)}` };
}

function once(on: LocalDate | null | undefined, what: string): Disposition[] {
  return on === null || on === undefined ? [] : [{ on, what }];
}

function earliest<T>(entries: readonly T[], dayOf: (one: T) => LocalDate): T | null {
  return entries.reduce<T | null>(
    (first, one) => (first === null || dayOf(one) < dayOf(first) ? one : first),
    null,
  );
}

function firstLine(text: string): string {
  const [line = ''] = text.split('\n');
  return [...line].length > 24 ? `${[...line].slice(0, 24).join('')}…` : line;
}
