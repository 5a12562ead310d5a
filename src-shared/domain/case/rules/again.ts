import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { Party } from '../../party/party';
import type { Objection } from '../../record/act';
import { blankOf } from '../../record/blank';
import { obligationStandings, stillOwed } from '../agreement/obligations';
import type { Again } from '../model/again';
import { ENDS_WITHOUT_AGREEMENT } from '../model/case-status';
import { effectiveOn } from '../model/effective-day';
import type { MediationCase } from '../model/mediation-case';
import { stayingParties } from '../model/party-change';
import { type Registration, registrationSchema } from '../model/registration';
import type { RuleContext } from '../model/rule-context';
import { resultOn } from '../model/way-back';
import { objectToWork } from './objections';

interface AgainContext extends RuleContext {
  readonly makeId: () => string;
}

/**
 * Objects unless the quarrel may come back: it ended without an agreement, or the agreement is not performed, was gone back
 * on (反悔, 人民调解法 第32条) or not confirmed by the court (第33条: then it may be mediated again). Nothing forbids a second
 * mediation; an agreement that is being performed is changed by a supplement instead.
 */
export function objectToAgain(
  one: MediationCase,
  { today }: Pick<RuleContext, 'today'>,
): Objection {
  if (ENDS_WITHOUT_AGREEMENT.includes(one.status)) return null;
  if (objectToWork(one, 'again') !== null)
    return no('这件纠纷还在办，不用再次调解，接着办就可以。');
  if (one.remedies.length > 0 || one.judicialConfirmation?.state === 'rejected') return null;
  const owed = stillOwed(obligationStandings(one, today));
  if (owed.some(({ state }) => state === 'overdue' || state === 'past_due_unrecorded')) return null;
  return no(
    owed.length > 0
      ? '协议还在履行期限里。内容要变的，各方另签补充（变更）协议；到期不履行、反悔的，再来再次调解。'
      : '协议已经履行了。又有新的纠纷，请另外登记一件。',
  );
}

/** Writes into the earlier case that the quarrel is mediated again, in another case of its own. */
export function beginAgain(
  one: MediationCase,
  { requestedOn }: Again,
  ctx: AgainContext,
): Ruling<MediationCase> {
  const objection = objectToAgain(one, ctx);
  if (objection) return objection;
  const since = resultOn(one) ?? effectiveOn(one);
  if (since !== null && requestedOn < since)
    return no('再次申请不能早于前一件了结（协议生效）的那天。', 'registration.requestedOn');
  return allow({
    ...one,
    laterCases: [...one.laterCases, { caseId: ctx.makeId(), requestedOn }],
  });
}

/**
 * What the later case is registered with: of the earlier one what belongs to the quarrel, of those who asked again what they
 * said. How the earlier one came (its source, letters, colour) and who was empowered in it are no facts of this one.
 */
export function registrationAgain(
  { registration }: MediationCase,
  again: Again,
  registrar: string,
): Registration {
  const { category, title, community, grid, place, placeId, ...known } = registration;
  const { amountInDisputeFen, peopleInvolved, difficulty, involvesDeath, specialGroups } = known;
  return {
    ...blankOf(registrationSchema),
    ...{ category, title, community, grid, place, placeId },
    ...{ amountInDisputeFen, peopleInvolved, difficulty, involvesDeath, specialGroups },
    ...{ requests: known.requests, involvesMigrantWorkers: known.involvesMigrantWorkers },
    ...{ escalationRisk: 'none', registrar },
    ...again,
  };
}

/** Those who stayed to the end, as themselves: nobody's power of attorney of then is taken for one of now. */
export function partiesAgain(one: MediationCase): Party[] {
  return stayingParties(one).map((party, at) => ({
    ...party,
    id: `p${at + 1}`,
    authorizedAgents: [],
    isChosenToSpeak: false,
  }));
}

function no(why: string, field?: string) {
  return refuse('NOT_NOW', { ...(field !== undefined && { field }), data: { why } });
}
