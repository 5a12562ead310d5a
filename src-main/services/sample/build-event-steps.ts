import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { CaseStory, EventSketch } from './case-story';
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

interface OneEvent extends EventFacts {
  readonly id: string;
  readonly story: CaseStory;
}

function buildEvent(event: EventSketch, { id, story, dayOf, today }: OneEvent): SampleStep[] {
  const day = dayOf(event.day);
  switch (event.kind) {
    case 'fulfillment': {
      const record = {
        id,
        obligationId: `o${event.obligation}`,
        state: event.state,
        recordedOn: day,
        paidFen: event.paidYuan === null ? null : Math.round(event.paidYuan * 100),
        note: event.note,
      };
      return [{ route: 'cases.recordFulfillment', input: { record } }];
    }
    case 'follow_up': {
      const followUp = {
        id,
        visitedOn: day,
        method: event.method,
        visitor: FLOWERS[story.flowers[0] ?? 'chengxin'].name,
        visitedPartyIds: [...event.visited],
        findings: event.findings,
        satisfaction: event.satisfaction,
        reworkResolvedOn: null,
        reworkNote: '',
      };
      const steps: SampleStep[] = [{ route: 'cases.recordFollowUp', input: { followUp } }];
      if (event.rework === null || dayOf(event.rework.day) > today) return steps;
      const resolved = { resolvedOn: dayOf(event.rework.day), note: event.rework.note };
      return [...steps, { route: 'cases.resolveRework', input: { followUpId: id, ...resolved } }];
    }
    case 'confirmation': {
      const isDecided = event.decided !== null && dayOf(event.decided) <= today;
      const confirmation = {
        state: isDecided ? event.state : ('applied' as const),
        appliedOn: day,
        court: `${SAMPLE_PROFILE.districtName.slice(-3)}人民法院`,
        decidedOn: isDecided && event.decided !== null ? dayOf(event.decided) : null,
        note: '',
      };
      return [{ route: 'cases.recordConfirmation', input: { confirmation } }];
    }
    case 'closure':
      return [{ route: 'cases.close', input: { closure: { closedOn: day, note: event.note } } }];
  }
}
