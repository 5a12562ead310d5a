import type { CaseActName } from '@shared/domain/case/acts/case-acts';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { RuleContext } from '@shared/domain/case/model/rule-context';
import { acceptCase, declineCase, extendMediation } from '@shared/domain/case/rules/acceptance';
import { concludeOrally, draftAgreement, signAgreement } from '@shared/domain/case/rules/agreement';
import { recordConfirmation } from '@shared/domain/case/rules/confirmation';
import {
  closeCase,
  terminateCase,
  transferCase,
  withdrawCase,
} from '@shared/domain/case/rules/ending';
import {
  recordFollowUp,
  recordFulfillment,
  resolveRework,
} from '@shared/domain/case/rules/follow-through';
import { appointMediators } from '@shared/domain/case/rules/mediators';
import { recordConsents, saveParties, updateContacts } from '@shared/domain/case/rules/parties';
import { updateRegistration } from '@shared/domain/case/rules/registration';
import { removeSession, saveSession } from '@shared/domain/case/rules/sessions';
import { addDays } from '@shared/domain/kernel/local-date';
import type { Ruling } from '@shared/domain/kernel/ruling';
import fc from 'fast-check';
import { makeSigning, makeTerms } from './make-agreement';
import {
  makeCaseMediator,
  makeConsent,
  makeOrganization,
  makeParty,
  makePlannedSession,
  makeRegistration,
  makeSession,
} from './make-case';
import { makeConfirmation, makeFollowUp, makeFulfillment } from './make-follow-through';
import { makeTransfer } from './make-transfer';

/** What somebody might try next: which action, with what luck, and how many days after the last one. */
export interface Attempt {
  readonly name: keyof typeof ACTIONS;
  /** Bends the input now and then, so that rules have something to refuse. */
  readonly luck: number;
  /** Days from today to the day written into the form; now and then in the future. */
  readonly offset: number;
  /** Days that pass before the attempt. */
  readonly wait: number;
}

interface Action {
  /** The action as the case page knows it. */
  readonly as: CaseActName;
  readonly run: (c: MediationCase, attempt: Attempt, ctx: RuleContext) => Ruling<MediationCase>;
}

const on = (attempt: Attempt, ctx: RuleContext) => addDays(ctx.today, attempt.offset);
const isUnlucky = ({ luck }: Attempt) => luck === 0;
const minor = makeParty({ id: 'p3', name: '小李', birthDate: null, statedAge: 12 });
const joined = makeParty({ id: 'p4', side: 'respondent', name: '李某' });

/** Every rule, fed with mostly sensible input. */
export const ACTIONS = {
  updateRegistration: {
    as: 'updateRegistration',
    run: (c, attempt, ctx) =>
      updateRegistration(
        c,
        makeRegistration({ category: attempt.luck < 2 ? 'other_labor' : 'other_consumer' }),
        ctx,
      ),
  },
  saveParties: {
    as: 'saveParties',
    run: (c, { luck }, ctx) =>
      saveParties(
        c,
        [
          ...(luck === 0 ? [] : [makeParty()]),
          ...(luck === 1 ? [minor] : []),
          makeOrganization(),
          ...(luck === 2 ? [joined] : []),
        ],
        ctx,
      ),
  },
  updateContacts: {
    as: 'updateContacts',
    run: (c, attempt, ctx) =>
      updateContacts(
        c,
        [
          {
            partyId: isUnlucky(attempt) ? 'p9' : 'p1',
            phone: '13900000009',
            address: '新居',
            placeId: null,
          },
        ],
        ctx,
      ),
  },
  recordConsents: {
    as: 'recordConsents',
    run: (c, attempt, ctx) =>
      recordConsents(
        c,
        c.parties.slice(attempt.luck === 1 ? 1 : 0).map(({ id }, index) =>
          makeConsent(id, {
            isGiven: !(isUnlucky(attempt) && index === 0),
            askedOn: on(attempt, ctx),
          }),
        ),
        ctx,
      ),
  },
  appointMediators: {
    as: 'appointMediators',
    run: (c, attempt, ctx) =>
      appointMediators(c, [makeCaseMediator({ isPresiding: !isUnlucky(attempt) })], ctx),
  },
  acceptCase: {
    as: 'accept',
    run: (c, attempt, ctx) =>
      acceptCase(c, { acceptedOn: on(attempt, ctx), acceptedBy: '', limitInDays: 30 }, ctx),
  },
  declineCase: {
    as: 'decline',
    run: (c, attempt, ctx) =>
      declineCase(
        c,
        {
          ...{ declinedOn: on(attempt, ctx), ground: 'other', reason: '其他' },
          ...{ sentTo: 'told_only', sentToName: '' },
        },
        ctx,
      ),
  },
  withdrawCase: {
    as: 'withdraw',
    run: (c, attempt, ctx) =>
      withdrawCase(c, { withdrawnOn: on(attempt, ctx), reason: '和解' }, ctx),
  },
  transferCase: {
    as: 'transfer',
    run: (c, attempt, ctx) => transferCase(c, makeTransfer(on(attempt, ctx)), ctx),
  },
  extendMediation: {
    as: 'extend',
    run: (c, attempt, ctx) =>
      extendMediation(
        c,
        {
          ...{ extendedOn: on(attempt, ctx), reason: '双方同意' },
          untilOn: addDays(ctx.today, attempt.luck * 20),
        },
        ctx,
      ),
  },
  openSession: {
    as: 'openSession',
    run: (c, attempt, ctx) => {
      const id = `s${c.sessions.length + 1}`;
      const heldOn = on(attempt, ctx);
      const presentPartyIds = c.parties.map((party) => party.id);
      return saveSession(
        c,
        attempt.luck < 2
          ? makePlannedSession({ id, heldOn: addDays(ctx.today, attempt.luck) })
          : makeSession({ id, heldOn, presentPartyIds, statements: [] }),
        ctx,
      );
    },
  },
  editSession: {
    as: 'saveSession',
    run: (c, attempt, ctx) => {
      const session = c.sessions[0] ?? makeSession({ id: 'unknown' });
      return c.sessions.length === 0
        ? removeSession(c, session.id, ctx)
        : saveSession(c, { ...session, heldOn: on(attempt, ctx), proposal: '各让一步' }, ctx);
    },
  },
  removeSession: {
    as: 'saveSession',
    run: (c, _attempt, ctx) => removeSession(c, c.sessions[0]?.id ?? 'unknown', ctx),
  },
  draftAgreement: {
    as: 'draftAgreement',
    run: (c, attempt, ctx) =>
      draftAgreement(c, makeTerms(isUnlucky(attempt) ? { clauses: [] } : {}), ctx),
  },
  signAgreement: {
    as: 'signAgreement',
    run: (c, attempt, ctx) =>
      signAgreement(
        c,
        makeSigning({
          partiesSignedOn: ctx.today,
          mediatorsSignedOn: ctx.today,
          sealedOn: on(attempt, ctx),
        }),
        ctx,
      ),
  },
  concludeOrally: {
    as: 'concludeOrally',
    run: (c, attempt, ctx) =>
      concludeOrally(c, { terms: makeTerms(), agreedOn: on(attempt, ctx) }, ctx),
  },
  terminateCase: {
    as: 'terminate',
    run: (c, attempt, ctx) =>
      terminateCase(
        c,
        {
          terminatedOn: on(attempt, ctx),
          ground: 'no_agreement',
          reason: '分歧较大',
          areRemediesExplained: !isUnlucky(attempt),
          remediesNote: '',
        },
        ctx,
      ),
  },
  recordFulfillment: {
    as: 'recordFulfillment',
    run: (c, attempt, ctx) =>
      recordFulfillment(
        c,
        makeFulfillment({
          id: `f${c.fulfillmentRecords.length}`,
          recordedOn: on(attempt, ctx),
          paidFen: isUnlucky(attempt) ? 120_001 : 120_000,
        }),
        ctx,
      ),
  },
  recordFollowUp: {
    as: 'recordFollowUp',
    run: (c, attempt, ctx) =>
      recordFollowUp(
        c,
        makeFollowUp({
          id: `v${c.followUps.length}`,
          visitedOn: on(attempt, ctx),
          satisfaction: attempt.luck < 3 ? 'dissatisfied' : 'satisfied',
        }),
        ctx,
      ),
  },
  resolveRework: {
    as: 'recordFollowUp',
    run: (c, attempt, ctx) =>
      resolveRework(
        c,
        {
          followUpId: c.followUps.at(-1)?.id ?? 'unknown',
          resolvedOn: on(attempt, ctx),
          result: 'satisfied',
          note: isUnlucky(attempt) ? '' : '已上门',
        },
        ctx,
      ),
  },
  recordConfirmation: {
    as: 'recordConfirmation',
    run: (c, attempt, ctx) =>
      recordConfirmation(c, makeConfirmation({ appliedOn: on(attempt, ctx) }), ctx),
  },
  closeCase: {
    as: 'close',
    run: (c, attempt, ctx) =>
      closeCase(c, { closedOn: on(attempt, ctx), note: attempt.luck > 3 ? '权利人放弃' : '' }, ctx),
  },
} as const satisfies Record<string, Action>;

const names = Object.keys(ACTIONS) as (keyof typeof ACTIONS)[];

/** Actions at random. The usual path comes more often, or hardly any case would ever get beyond acceptance. */
export const attemptArbitrary: fc.Arbitrary<Attempt> = fc.record({
  name: fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...names) },
    {
      weight: 3,
      arbitrary: fc.constantFrom<keyof typeof ACTIONS>(
        'recordConsents',
        'appointMediators',
        'acceptCase',
        'openSession',
        'draftAgreement',
        'signAgreement',
        'recordFollowUp',
        'resolveRework',
        'closeCase',
      ),
    },
  ),
  luck: fc.integer({ min: 0, max: 7 }),
  offset: fc.constantFrom(0, 0, 0, 0, -1, -3, 1),
  wait: fc.constantFrom(0, 0, 1, 4),
});
