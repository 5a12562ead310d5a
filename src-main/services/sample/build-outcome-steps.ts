import { groupInstallments, joinGroupTexts } from '@shared/domain/case/agreement/obligation-text';
import type { AgreementTerms, Obligation } from '@shared/domain/case/model/agreement';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import {
  type CaseStory,
  type ClauseSketch,
  DECLINE,
  OBLIGATION,
  type OutcomeSketch,
  TERMINATION,
  TERMS,
  TRANSFER,
} from './case-story';
import type { SampleStep } from './sample-call';
import { SAMPLE_PROFILE } from './sample-studio';
import type { ComposeGroup, DayOf } from './story-context';

interface OutcomeFacts {
  readonly dayOf: DayOf;
  readonly compose: ComposeGroup;
}

/** How the case came out. All days are the anchor day, but for a seal that was set later. */
export function buildOutcomeSteps(story: CaseStory, facts: OutcomeFacts): SampleStep[] {
  const { outcome } = story;
  const { dayOf } = facts;
  switch (outcome.kind) {
    case 'open':
      return [];
    case 'written':
      return [
        draftStep(story, outcome, facts),
        {
          route: 'cases.signAgreement',
          input: {
            signing: {
              partiesSignedOn: dayOf(-(outcome.sealed ?? 0)),
              mediatorsSignedOn: dayOf(-(outcome.sealed ?? 0)),
              sealedOn: dayOf(0),
            },
          },
        },
      ];
    case 'draft':
      return [draftStep(story, outcome, facts)];
    case 'oral': {
      const terms = buildTerms(story, outcome, facts);
      return [{ route: 'cases.concludeOrally', input: { terms, agreedOn: dayOf(0) } }];
    }
    case 'terminated':
      return [
        {
          route: 'cases.terminate',
          input: {
            termination: {
              ...TERMINATION.tell(outcome, dayOf),
              terminatedOn: dayOf(0),
              areRemediesExplained: true,
            },
          },
        },
      ];
    case 'declined':
      return [
        {
          route: 'cases.decline',
          input: { decline: { ...DECLINE.tell(outcome, dayOf), declinedOn: dayOf(0) } },
        },
      ];
    case 'transferred':
      return [
        {
          route: 'cases.transfer',
          input: { transfer: { ...TRANSFER.tell(outcome, dayOf), transferredOn: dayOf(0) } },
        },
      ];
    case 'withdrawn': {
      const withdrawal = { withdrawnOn: dayOf(0), reason: outcome.reason };
      return [{ route: 'cases.withdraw', input: { withdrawal } }];
    }
  }
}

type Agreed = Extract<OutcomeSketch, { clauses: unknown }>;

function draftStep(story: CaseStory, outcome: Agreed, facts: OutcomeFacts): SampleStep {
  return {
    route: 'cases.draftAgreement',
    input: { terms: buildTerms(story, outcome, facts) },
  };
}

function buildTerms(story: CaseStory, outcome: Agreed, facts: OutcomeFacts): AgreementTerms {
  const found = story.sessions.findLast((session) => session.factsFound)?.factsFound;
  return {
    ...TERMS.tell(outcome, facts.dayOf),
    facts: outcome.facts ?? found ?? story.dispute.description,
    clauses: buildClauses(outcome.clauses, facts),
    fulfillmentPlace: outcome.fulfillmentPlace ?? SAMPLE_PROFILE.name.replace('（示例）', ''),
  };
}

/** Clauses `k1`, `k2` …; obligations `o1`, `o2` … numbered through all clauses. */
function buildClauses(sketches: readonly ClauseSketch[], { dayOf, compose }: OutcomeFacts) {
  let count = 0;
  return sketches.map((sketch, at) => {
    const obligations = sketch.obligations.map((owed): Obligation => {
      count += 1;
      return { ...OBLIGATION.tell(owed, dayOf), id: `o${count}` };
    });
    return { id: `k${at + 1}`, text: wordClause(sketch.text, obligations, compose), obligations };
  });
}

function wordClause(
  text: string,
  obligations: readonly Obligation[],
  compose: ComposeGroup,
): string {
  const [first] = obligations;
  if (text !== '' || first === undefined) return text.replace('{日}', wordDueDay(first));
  // 为某人做某事 reads well for a service, not for 拆墙 or 搬走: whom it serves stands in the schedule.
  if (first.amountFen === null) return endSentence(compose([{ ...first, obligeePartyId: null }]));
  return joinGroupTexts(groupInstallments(obligations), compose);
}

function wordDueDay(obligation: Obligation | undefined): string {
  return obligation?.dueOn ? formatChineseDate(obligation.dueOn) : '';
}

function endSentence(text: string): string {
  return /[。！？]$/.test(text) ? text : `${text}。`;
}
