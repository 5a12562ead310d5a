import { authorityReportPart } from '@shared/domain/case/model/alert';
import type { EscalationRisk } from '@shared/domain/case/model/registration-words';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { blankOf } from '@shared/domain/record/blank';
import type { CaseStory } from './case-story';
import type { LaterSteps, SampleStep } from './sample-call';
import { FLOWERS } from './sample-studio';
import type { DayOf } from './story-context';

/** How what a story's dispute might have turned into was seen coming, and what was done against it. */
const SEEN: Readonly<
  Record<
    Exclude<EscalationRisk, 'none'>,
    { kind: string; mayBreakLaw: boolean; signs: string; what: string }
  >
> = {
  suicide: {
    ...{ kind: '自杀', mayBreakLaw: false, signs: '说过不想活的话' },
    what: '请家里人日夜陪着，上门劝慰',
  },
  crime: {
    ...{ kind: '民转刑', mayBreakLaw: true, signs: '一方说了要叫人来、要动手的话' },
    what: '分头上门劝解，请双方各自回家冷静，约好调解的日子',
  },
  group_petition: {
    ...{ kind: '群体性上访', mayBreakLaw: false, signs: '几个人商量着要一起去上访' },
    what: '请他们推选代表来谈，讲清调解怎样进行、什么时候有答复',
  },
  group_fight: {
    ...{ kind: '群体性械斗', mayBreakLaw: true, signs: '两边都在叫人' },
    what: '和社区干部一起守在现场，把两边劝开',
  },
};

/** What was reported, seen and done as soon as the dispute was written down. */
export function buildAlertSteps(story: CaseStory, dayOf: DayOf): SampleStep[] {
  const { alertColor, escalationRisk } = story.dispute;
  const on = dayOf(story.registered);
  const who = FLOWERS[story.flowers[0] ?? 'chengxin'].name;
  const seen = escalationRisk === 'none' ? null : SEEN[escalationRisk];
  const isForPolice = seen?.mayBreakLaw === true;
  const steps = seen === null ? [] : riskSteps(seen, on, who);
  if (!story.isReported || (alertColor !== 'red' && !isForPolice)) return steps;
  const where = isForPolice
    ? ({ authority: 'police', unit: '滨河路派出所' } as const)
    : ({ authority: 'street' } as const);
  const when = { reportedOn: on, way: 'phone', reporter: who } as const;
  const report = { ...blankOf(authorityReportPart), ...where, ...when };
  return [...steps, { route: 'cases.recordReport', input: { reportId: null, report } }];
}

function riskSteps(seen: (typeof SEEN)['crime'], on: LocalDate, who: string): SampleStep[] {
  const { what, ...told } = seen;
  const measure = { takenOn: on, what, takenBy: who };
  return [
    {
      route: 'cases.recordRisk',
      input: { riskId: null, risk: { ...told, seenOn: on, victim: null } },
    },
    { route: 'cases.recordMeasure', input: { measureId: null, measure } },
  ];
}

/** Of each risk that was seen: the agreement prevented it. What is still open has no result, and what failed had no risk. */
export function settleRisks(story: CaseStory, dayOf: DayOf): LaterSteps[] {
  const { outcome, dispute } = story;
  if (outcome.kind !== 'written' && outcome.kind !== 'oral') return [];
  return [
    ({ case: { risks } }) =>
      risks.map(({ id }): SampleStep => {
        const said = { settledOn: dayOf(0), note: '达成协议，双方都说不再闹了' };
        const result = { result: 'prevented', prevented: dispute.escalationRisk } as const;
        return {
          route: 'cases.settleRisk',
          input: { riskId: id, outcome: { ...result, ...said } },
        };
      }),
  ];
}
