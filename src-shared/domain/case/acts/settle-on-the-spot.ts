import { refuse } from '../../kernel/ruling';
import type { FollowUp } from '../../record/act';
import { pickMembers } from '../../record/pick-members';
import { acceptingSchema, onTheSpotSchema } from '../model/at-once';
import { isLaborDispute } from '../model/dispute-category';
import { NEEDS_TIES } from '../rules/conflict-checks';
import { objectToSides } from '../rules/objections';
import { NEEDS_PEOPLE } from '../rules/people';
import { defineCaseBeginning } from './case-act';
import { register } from './register';

/**
 * 当场调成: the five-minute quarrel. Registration, consents, mediators, acceptance, the session and the agreement as the
 * acts they are, one after the other in one line of the journal; each rule may refuse, and then nothing is saved. An oral
 * agreement is concluded (《人民调解法》第28、30条), a written one only drafted (第29条).
 */
export const settleOnTheSpot = defineCaseBeginning({
  input: onTheSpotSchema,
  right: 'cases.register',
  words: {
    button: '当场调成',
    about: '几分钟就说和了的小纠纷，一页写完：登记、意愿、受理、调解和协议一次记下，各有各的日期。',
    done: '当场调成，登记、意愿、受理、调解和协议一次记下了',
  },
  undo: 'whole',
  dayOf: register.dayOf,
  needs: { ...NEEDS_PEOPLE, ...NEEDS_TIES },
  begin: (seat, { registration, parties, form }, ctx) => {
    const sides = objectToSides({ parties, partyChanges: [] });
    if (sides !== null) {
      const side = sides.refusal.code === 'NO_APPLICANT' ? 'applicant' : 'respondent';
      return refuse(sides.refusal.code, { field: `parties.${side}` });
    }
    return form === 'oral' && isLaborDispute(registration.category)
      ? refuse('LABOR_NEEDS_WRITTEN_AGREEMENT', { field: 'form' })
      : register.begin(seat, { registration, parties }, ctx);
  },
  followUps: (one, input, ctx) => {
    const { id } = one;
    const { registration, parties, session, terms, form, agreedOn, record, closure } = input;
    const then = (act: string, given: FollowUp['input']): FollowUp => ({
      kind: 'case',
      act,
      id,
      input: given,
    });
    return [
      ...(register.followUps?.(one, { registration, parties }, ctx) ?? []),
      then('acceptAtOnce', pickMembers(acceptingSchema, input)),
      then('openSession', { session }),
      form === 'oral'
        ? then('concludeOrally', { terms, agreedOn })
        : then('draftAgreement', { terms }),
      ...(record === null ? [] : [then('recordFulfillment', { record })]),
      ...(closure === null ? [] : [then('close', { closure })]),
    ];
  },
});
