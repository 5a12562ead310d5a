import type { RecordRow } from '@main/store/shards/record-row';
import type { AidRow } from '@shared/domain/aid/aid';
import { AID_KIND } from '@shared/domain/aid/aid-kind';
import type { EnquiryFacts, EnquiryRow } from '@shared/domain/enquiry/enquiry';
import { ENQUIRY_KIND } from '@shared/domain/enquiry/enquiry-kind';
import { type Actor, hasRight, type PresentActor } from '@shared/domain/record/actor';
import type { Kind } from '@shared/domain/record/define-kind';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import { casesInHand } from '../cases/workload';
import { seenRecords } from '../records/seen-records';
import type { CurrentStudio } from '../studio/current-studio';
import { givenWork } from './given-work';

/** So many enquiries of the month are listed; the figures count all of them. */
const MOST_LISTED = 30;

/**
 * 我的: the work of one month of who is at the desk, and nobody else's: what they answered, whom they sent on, which disputes
 * they have in hand, and what else was given to them. Nothing while nobody is at the desk. Throws StoreError.
 */
export async function workOf(
  current: CurrentStudio,
  { month }: InputOf<'aid.mine'>,
  actor: PresentActor,
): Promise<OutputOf<'aid.mine'>> {
  return actor.id === null
    ? NOBODY
    : workIn(current, { month, whose: { id: actor.id, name: actor.name } }, actor);
}

/** The same of anybody of the roster; nothing of who does not stand on it. Throws StoreError. */
export async function workOfMediator(
  current: CurrentStudio,
  { mediatorId, month }: InputOf<'aid.workOf'>,
  actor: PresentActor,
): Promise<OutputOf<'aid.workOf'>> {
  const found = current.studio.mediators.find(({ id }) => id === mediatorId);
  if (found === undefined) return NOBODY;
  const { id, name } = found;
  return workIn(current, { month, whose: { id, name } }, actor);
}

/** The work of one month of somebody of the roster, as far as who asks may see it. Throws StoreError. */
export async function workIn(
  current: CurrentStudio,
  { month, whose }: { readonly month: string; readonly whose: Actor & { readonly id: string } },
  actor: PresentActor,
): Promise<OutputOf<'aid.mine'>> {
  const isIn = (day: string) => day.startsWith(month);
  const advised = (await rowsSeen(current, ENQUIRY_KIND, actor)).filter(({ row }) => {
    const { answeredBy, askedOn } = row as unknown as EnquiryRow;
    return answeredBy === whose.name && isIn(askedOn);
  });
  const facts = advised.map((one) => one.facts as unknown as EnquiryFacts);
  const sum = (of: (one: EnquiryFacts) => number) => facts.reduce((all, one) => all + of(one), 0);
  const referred = (await rowsSeen(current, AID_KIND, actor)).flatMap(({ id, row }) => {
    const aid = row as unknown as AidRow;
    return aid.referredBy === whose.name ? [{ id, row: aid }] : [];
  });
  const inHand = hasRight(actor, 'cases.read')
    ? (await casesInHand(current, actor, { mediatorId: whose.id })).items
    : [];
  return {
    name: whose.name,
    figures: {
      advice: advised.length,
      people: sum(({ people }) => people),
      minutes: sum(({ minutes }) => minutes ?? 0),
      drafts: sum(({ draftCount }) => draftCount),
      referrals: referred.filter(({ row }) => isIn(row.referredOn)).length,
    },
    enquiries: advised.slice(0, MOST_LISTED).map(({ id, row }) => {
      const { name, askedOn, question, caseId } = row as unknown as EnquiryRow;
      return { id, name, askedOn, question, isCase: caseId !== null };
    }),
    aids: referred
      .filter(({ row }) => row.standing === 'waiting')
      .map(({ id, row: { applicant, matter, askDay } }) => ({ id, applicant, matter, askDay })),
    cases: inHand.map(({ caseId, number, applicants, respondents, status }) => ({
      ...{ caseId, number, applicants, respondents, status },
    })),
    given: await givenWork(current, actor, { ...whose, isIn }),
  };
}

const NOBODY: OutputOf<'aid.mine'> = {
  name: null,
  figures: { advice: 0, people: 0, minutes: 0, drafts: 0, referrals: 0 },
  ...{ enquiries: [], aids: [], cases: [], given: [] },
};

async function rowsSeen(
  { store }: CurrentStudio,
  kind: Kind,
  actor: PresentActor,
): Promise<readonly RecordRow[]> {
  return hasRight(actor, kind.rights.read) ? seenRecords(store, kind, actor).list('') : [];
}
