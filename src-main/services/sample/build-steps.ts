import { composeGroupText } from '@shared/domain/case/agreement/obligation-text';
import { defaultMediationLimit } from '@shared/domain/case/clocks/mediation-limit';
import type { Registration } from '@shared/domain/case/model/registration';
import { addDays } from '@shared/domain/kernel/local-date';
import type { Party } from '@shared/domain/party/party';
import { buildAlertSteps, settleRisks } from './build-alert-steps';
import { buildEventSteps } from './build-event-steps';
import { buildOutcomeSteps } from './build-outcome-steps';
import { buildSession } from './build-session';
import { type CaseStory, DISPUTE } from './case-story';
import type { LaterSteps, SampleStep } from './sample-call';
import { anchorDayOf } from './sample-days';
import { buildParties } from './sample-parties';
import { FLOWERS, SAMPLE_COMMUNITY, SAMPLE_SETTINGS } from './sample-studio';
import type { ComposeGroup, DayOf, StoryContext } from './story-context';

/** A story as a row of steps in the order in which a mediator does them. Steps that lie after today are left out. */
export function buildSteps(
  story: CaseStory,
  context: StoryContext,
): [SampleStep, ...(SampleStep | LaterSteps)[]] {
  const anchor = anchorDayOf(story.when, context.today);
  const dayOf: DayOf = (offset) => addDays(anchor, offset);
  const parties = buildParties(story, context.today);
  const registration = buildRegistration(story, dayOf);
  const compose: ComposeGroup = (group) => composeGroupText(group, parties);
  return [
    { route: 'cases.register', input: { registration, parties } },
    ...buildAlertSteps(story, dayOf),
    ...buildIntakeSteps(story, { registration, parties, context, dayOf }),
    ...story.sessions.map((sketch, at): SampleStep => {
      const session = buildSession({ sketch, ordinal: at + 1, story, parties, dayOf });
      return { route: 'cases.openSession', input: { session } };
    }),
    ...buildOutcomeSteps(story, { dayOf, compose }),
    ...settleRisks(story, dayOf),
    ...buildEventSteps(story, { dayOf, today: context.today }),
  ];
}

function buildRegistration(story: CaseStory, dayOf: DayOf): Registration {
  const { dispute } = story;
  return {
    ...DISPUTE.tell(dispute, dayOf),
    registeredOn: dayOf(story.registered),
    requestedOn: dayOf(story.registered),
    community: SAMPLE_COMMUNITY,
    involvesMigrantWorkers: dispute.category === 'migrant_wages',
    // What was prevented is known at the end.
    escalationRisk: 'none',
    registrar: FLOWERS[story.flowers.at(-1) ?? 'chengxin'].name,
  };
}

interface IntakeFacts {
  readonly registration: Registration;
  readonly parties: readonly Party[];
  readonly context: StoryContext;
  readonly dayOf: DayOf;
}

function buildIntakeSteps(story: CaseStory, facts: IntakeFacts): SampleStep[] {
  if (story.stage === 'registered') return [];
  const consents: SampleStep = {
    route: 'cases.recordConsents',
    input: {
      consents: facts.parties.map((party) => ({
        partyId: party.id,
        isGiven: party.id !== story.refusedBy,
        askedOn: facts.dayOf(story.accepted),
        method: story.consentBy,
      })),
    },
  };
  if (story.stage === 'asked' || story.refusedBy !== null) return [consents];
  const acceptance = {
    acceptedOn: facts.dayOf(story.accepted),
    acceptedBy: facts.registration.registrar,
    limitInDays: defaultMediationLimit(facts.registration, SAMPLE_SETTINGS).days,
  };
  const steps: SampleStep[] = [
    consents,
    {
      route: 'cases.appointMediators',
      input: {
        mediators: story.flowers.map((flower, at) => ({
          mediatorId: facts.context.mediatorIds[flower],
          isPresiding: at === 0,
          appointment: story.chosenByParties ? 'parties' : 'committee',
        })),
      },
    },
    { route: 'cases.accept', input: { acceptance } },
  ];
  if (story.extension === null) return steps;
  const { day, until, reason } = story.extension;
  const extension = { extendedOn: facts.dayOf(day), untilOn: facts.dayOf(until), reason };
  return [...steps, { route: 'cases.extend', input: { extension } }];
}
