import type { LocalDate } from '@shared/domain/kernel/local-date';
import {
  type CaseStory,
  CONFIRMATION,
  type EventSketch,
  FEEDBACK,
  FOLLOW_UP,
  FULFILLMENT,
} from './case-story';
import type { SampleStep } from './sample-call';
import { FLOWERS, SAMPLE_PROFILE } from './sample-studio';
import type { DayOf } from './story-context';

interface EventFacts {
  readonly dayOf: DayOf;
  readonly today: LocalDate;
}

/** What came after the agreement, so far: nothing can be known that lies after today. */
export function buildEventSteps(story: CaseStory, { dayOf, today }: EventFacts): SampleStep[] {
  return story.events.flatMap((event, at) => {
    if (dayOf(event.day) > today) return [];
    return buildEvent(event, { id: `e${at + 1}`, story, dayOf, today });
  });
}

/** What is known of an application that the court has not decided. */
const NOT_YET = {
  ...{ state: 'applied' as const, admittedOn: null, caseNumber: '' },
  ...{ decidedOn: null, servedOn: null },
};

interface OneEvent extends EventFacts {
  readonly id: string;
  readonly story: CaseStory;
}

function buildEvent(event: EventSketch, { id, story, dayOf, today }: OneEvent): SampleStep[] {
  const day = dayOf(event.day);
  switch (event.kind) {
    case 'fulfillment': {
      const record = {
        ...FULFILLMENT.tell(event, dayOf),
        id,
        obligationId: `o${event.obligation}`,
        recordedOn: day,
      };
      return [{ route: 'cases.recordFulfillment', input: { record } }];
    }
    case 'follow_up': {
      const visitor = FLOWERS[story.flowers[0] ?? 'chengxin'].name;
      const answers = event.visitedPartyIds.map((partyId) => ({
        partyId,
        said: event.but[partyId] ?? event.satisfaction,
      }));
      const told = { ...FOLLOW_UP.tell(event, dayOf), answers, satisfaction: null };
      const followUp = { ...told, id, visitedOn: day, visitor };
      const steps: SampleStep[] = [{ route: 'cases.recordFollowUp', input: { followUp } }];
      if (event.rework === null || dayOf(event.rework.day) > today) return steps;
      const { day: doneOn, ...done } = event.rework;
      const resolved = { ...done, resolvedOn: dayOf(doneOn) };
      return [...steps, { route: 'cases.resolveRework', input: { followUpId: id, ...resolved } }];
    }
    case 'confirmation': {
      const told = CONFIRMATION.tell(event, dayOf);
      const isDecided = told.decidedOn !== null && told.decidedOn <= today;
      const confirmation = {
        ...told,
        ...(isDecided ? {} : NOT_YET),
        // What had not happened by today is not known.
        ...(told.servedOn !== null && told.servedOn > today && { servedOn: null }),
        appliedOn: day,
        court: `${SAMPLE_PROFILE.districtName.slice(-3)}人民法院`,
      };
      return [{ route: 'cases.recordConfirmation', input: { confirmation } }];
    }
    case 'feedback': {
      const told = {
        ...FEEDBACK.tell(event, dayOf),
        ...{ kind: event.told, reportedOn: day, to: event.to || story.dispute.referringUnit || '' },
        reportedBy: FLOWERS[story.flowers[0] ?? 'chengxin'].name,
      };
      return [{ route: 'cases.recordFeedback', input: { feedbackId: null, feedback: told } }];
    }
    case 'closure':
      return [{ route: 'cases.close', input: { closure: { closedOn: day, note: event.note } } }];
  }
}
