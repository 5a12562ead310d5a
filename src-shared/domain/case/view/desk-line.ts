import type { LocalDate } from '../../kernel/local-date';
import type { PartySide } from '../../party/party';
import { agendaItemsOf } from '../dues/build-agenda';
import type { SessionDue } from '../dues/session-due';
import { DISPUTE_CATEGORY_LABELS } from '../model/dispute-category';
import type { CaseEntry } from './case-entry';
import type { CaseSummary } from './case-view';
import type { DeskLine } from './desk-answer';
import type { DeskGroup } from './desk-words';
import { waitingDayOf } from './waiting';

/** An open case as it lies on the desk. @param summary its line in lists as of today */
export function deskLineOf(entry: CaseEntry, summary: CaseSummary, today: LocalDate): DeskLine {
  const { id, number, parties, dues } = entry;
  const { waiting } = summary;
  const session =
    waiting.for === 'session'
      ? dues.find((due): due is SessionDue => due.kind === 'session' && due.on === waiting.on)
      : undefined;
  const phoneOn = (side: PartySide) =>
    parties.find((party) => party.side === side && party.phone !== '');
  const asks = agendaItemsOf(
    dues,
    {
      ...{ caseId: id, number },
      ...{ applicants: summary.applicants, respondents: summary.respondents },
    },
    { from: today, to: today },
    today,
  ).filter(({ kind, on }) => !(kind === 'session' && session !== undefined && on === session.on));
  return {
    ...{ caseId: id, number, about: aboutOf(summary), status: summary.status },
    ...{ alertColor: summary.alertColor, presidingMediator: summary.presidingMediator },
    ...{ applicants: summary.applicants, respondents: summary.respondents },
    phones: (['applicant', 'respondent'] as const)
      .flatMap((side) => phoneOn(side) ?? [])
      .map(({ name, phone }) => ({ name, phone })),
    ...{ nextStep: summary.nextStep, waiting, waitingDay: waitingDayOf(waiting, today) },
    session: session === undefined ? null : { startsAt: session.startsAt, place: session.place },
    asks,
  };
}

/** The people stand on the line already: of a title that was made of them only the category is left. */
function aboutOf({ title, category, applicants, respondents }: CaseSummary): string {
  const label = DISPUTE_CATEGORY_LABELS[category];
  const [first = ''] = [...applicants, ...respondents];
  return title.endsWith(label) && title.startsWith(first) ? label : title;
}

/** What has its hour today as the day goes; a session without an hour comes after those with one. */
export function inOrderOfHours(group: DeskGroup, lines: readonly DeskLine[]): DeskLine[] {
  if (group !== 'today') return [...lines];
  const hourOf = ({ session, asks }: DeskLine): string =>
    session?.startsAt ?? asks.find(({ startsAt }) => startsAt !== null)?.startsAt ?? '99';
  return lines.toSorted((a, b) => (hourOf(a) < hourOf(b) ? -1 : hourOf(a) > hourOf(b) ? 1 : 0));
}
