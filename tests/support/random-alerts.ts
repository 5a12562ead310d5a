import { AUTHORITIES, REPORT_WAYS } from '@shared/domain/case/model/alert-words';
import { ALERT_COLORS, ESCALATION_RISKS } from '@shared/domain/case/model/registration-words';
import { RISK_RESULTS, VICTIMS } from '@shared/domain/case/model/risk-words';
import { anyDay, type Moment, type RandomAct } from './random-moment';

const idOf = ({ seeded }: Moment, entries: readonly { readonly id: string }[]) =>
  seeded.pick([...entries.map(({ id }) => id), ...entries.map(({ id }) => id), 'nobody']);

/** Colours, risks, measures and reports. */
export const ALERTS: Readonly<Record<string, (moment: Moment) => RandomAct>> = {
  changeAlert: (moment) => {
    const { seeded } = moment;
    return {
      route: 'cases.changeAlert',
      input: {
        change: {
          ...{ changedOn: anyDay(moment), color: seeded.pick([...ALERT_COLORS, null]) },
          ...{ isMistake: seeded.chance(0.3), reason: '又来吵了' },
        },
      },
    };
  },
  recordReport: (moment) => {
    const { now, seeded } = moment;
    return {
      route: 'cases.recordReport',
      input: {
        reportId: seeded.chance(0.8) ? null : idOf(moment, now.authorityReports),
        report: {
          ...{ authority: seeded.pick(AUTHORITIES), unit: '', receiver: '' },
          ...{ reportedOn: anyDay(moment), reportedAt: seeded.pick([null, '09:30']) },
          ...{ way: seeded.pick(REPORT_WAYS), reporter: '苏玉梅', content: '' },
        },
      },
    };
  },
  answerReport: (moment) => ({
    route: 'cases.answerReport',
    input: {
      reportId: idOf(moment, moment.now.authorityReports),
      answer: { answeredOn: anyDay(moment), answer: '已派人到场' },
    },
  }),
  removeReport: (moment) => ({
    route: 'cases.removeReport',
    input: { reportId: idOf(moment, moment.now.authorityReports) },
  }),
  recordRisk: (moment) => {
    const { now, seeded } = moment;
    return {
      route: 'cases.recordRisk',
      input: {
        riskId: seeded.chance(0.8) ? null : idOf(moment, now.risks),
        risk: {
          ...{ kind: seeded.pick(['民转刑', '自杀', '家庭暴力', '没有这一项']) },
          ...{ seenOn: anyDay(moment), signs: '说要动手' },
          ...{ mayBreakLaw: seeded.chance(0.5), victim: seeded.pick([...VICTIMS, null]) },
        },
      },
    };
  },
  settleRisk: (moment) => {
    const { now, seeded } = moment;
    return {
      route: 'cases.settleRisk',
      input: {
        riskId: idOf(moment, now.risks),
        outcome: {
          ...{ result: seeded.pick(RISK_RESULTS), settledOn: anyDay(moment) },
          ...{ prevented: seeded.pick([...ESCALATION_RISKS, null]), note: '双方都说不闹了' },
        },
      },
    };
  },
  removeRisk: (moment) => ({
    route: 'cases.removeRisk',
    input: { riskId: idOf(moment, moment.now.risks) },
  }),
  recordMeasure: (moment) => {
    const { now, seeded } = moment;
    return {
      route: 'cases.recordMeasure',
      input: {
        measureId: seeded.chance(0.8) ? null : idOf(moment, now.measures),
        measure: { takenOn: anyDay(moment), what: '上门劝解', takenBy: '苏玉梅' },
      },
    };
  },
  removeMeasure: (moment) => ({
    route: 'cases.removeMeasure',
    input: { measureId: idOf(moment, moment.now.measures) },
  }),
};

/** What is tried about them while a case lasts; a result needs the others before it. */
export const RISKY = [
  ...(['recordRisk', 'recordMeasure', 'recordReport', 'settleRisk'] as const),
  ...(['removeMeasure', 'removeReport'] as const),
] as const;
