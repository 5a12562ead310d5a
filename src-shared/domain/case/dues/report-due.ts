import type { AnyDue } from '../../record/due';
import { openRedSpell, owesRedReport } from '../model/alert-standing';
import { UNFINISHED_STATUSES } from '../model/case-status';
import { dutiesOf, openRisks } from '../model/risk-standing';
import { defineCaseDue } from './case-due';

export interface ReportDue extends AnyDue {
  readonly kind: 'authority_report';
  /** `red` for the colour, else the id of the risk. */
  readonly about: string;
  readonly what: string;
}

/**
 * A report that is owed: 红色即时报, and of a risk what 人民调解法 第25条 and 反家庭暴力法 第14条 ask to be reported. To be done at
 * once: no day is set by which it would be late, and it stays until it is written down.
 */
export const REPORT_DUE = defineCaseDue<ReportDue>({
  kind: 'authority_report',
  label: '报告',
  staysOpen: true,
  of: (one) => {
    if (!UNFINISHED_STATUSES.includes(one.status)) return [];
    const red = owesRedReport(one) ? openRedSpell(one) : null;
    // One report serves all: it is asked for once.
    if (red !== null) {
      const what = '红色即时报，还没有登记报给了哪里';
      return [{ kind: 'authority_report', on: red.since, about: 'red', what }];
    }
    return openRisks(one).flatMap((risk): ReportDue[] => {
      const duty = dutiesOf(risk, one).find((each) => each !== 'measure');
      if (duty === undefined) return [];
      const what = duty === 'police_report' ? '要向公安机关报案' : '要报告公安机关或者有关部门';
      return [
        {
          ...({ kind: 'authority_report', on: risk.seenOn, about: risk.id } as const),
          what: `${risk.kind}：${what}`,
        },
      ];
    });
  },
  lateness: () => 'late',
  words: ({ what }) => ({ what, mark: '即时' }),
  part: ({ about }) => about,
  dayGroups: [
    { key: 'authority_reports', title: '要报告的', half: 'mediation', when: 'open', nothing: null },
  ],
});
