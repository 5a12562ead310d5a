import type { CaseFacts } from '../../case/facts/case-facts';
import { FOLLOW_UP_METHOD_LABELS, SATISFACTION_LABELS } from '../../case/model/follow-through';
import type { MediationCase } from '../../case/model/mediation-case';
import { defineLedger, type LedgerColumn } from './define-ledger';

const COLUMNS: readonly LedgerColumn<MediationCase>[] = [
  {
    key: 'number',
    heading: '案件编码',
    width: 12,
    align: 'center',
    value: ({ record }) => record.number,
  },
  {
    ...{ key: 'visits', heading: '回访', width: 40, align: 'left' },
    value: ({ record }) =>
      record.followUps
        .map(
          ({ method, satisfaction }) =>
            `${FOLLOW_UP_METHOD_LABELS[method]}：${SATISFACTION_LABELS[satisfaction]}`,
        )
        .join('；'),
  },
];

/** 回访台账: the cases that ended in the period, and what was asked afterwards. */
export const FOLLOW_UP_LEDGER = defineLedger<MediationCase, CaseFacts>('case', {
  key: 'follow_ups',
  label: '回访台账',
  sheetName: '回访台账',
  emptyText: '本期没有调解结束的案件。',
  event: 'concludedOn',
  columns: COLUMNS,
  sums: [],
  summary: (rowCount) => `共 ${rowCount} 件`,
});
