import { judicialConfirmationSchema } from '@shared/domain/case/model/follow-through';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { localDate } from '@shared/domain/kernel/local-date';
import type { Party } from '@shared/domain/party/party';
import { blankOf } from '@shared/domain/record/blank';
import { performance, person, reportCase } from './report-cases';

/**
 * Eleven cases around November 2026, small enough to count by hand. Ended in November: 1, 2, 3, 11; ended earlier in 2026:
 * 7, 10; ended in 2025: 8; ended in December: 9; never ended: 4 (unsigned), 5 (declined), 6 (withdrawn).
 */
export function novemberCases(): MediationCase[] {
  return [
    reportCase({
      ordinal: 1,
      ending: { kind: 'written', on: '2026-11-03', fen: [120_000, null] },
      registration: { difficulty: 'simple' },
      fulfillmentRecords: [
        performance('o1', 'fulfilled', '2026-11-15'),
        performance('o2', 'partly_fulfilled', '2026-11-16'),
        performance('o2', 'fulfilled', '2026-11-20'),
      ],
      judicialConfirmation: {
        ...blankOf(judicialConfirmationSchema),
        state: 'confirmed',
        appliedOn: localDate('2026-11-10'),
        court: '某某区人民法院',
        decidedOn: localDate('2026-11-25'),
        note: '',
      },
    }),
    reportCase({
      ordinal: 2,
      ending: { kind: 'oral', on: '2026-11-10', fen: [5_001] },
      registration: { difficulty: 'complex', escalationRisk: 'suicide' },
      parties: parties(3),
      fulfillmentRecords: [performance('o1', 'partly_fulfilled', '2026-11-12')],
    }),
    reportCase({
      ordinal: 3,
      ending: { kind: 'terminated', on: '2026-11-30' },
      registration: {
        difficulty: 'major',
        escalationRisk: 'crime',
        amountInDisputeFen: 99_999_900,
        involvesDeath: true,
        involvesMigrantWorkers: true,
      },
    }),
    reportCase({
      ordinal: 4,
      registeredOn: '2026-11-05',
      ending: { kind: 'written', on: '2026-11-08', fen: [777], isSigned: false },
    }),
    reportCase({ ordinal: 5, ending: { kind: 'declined', on: '2026-11-06' } }),
    reportCase({
      ordinal: 6,
      registeredOn: '2026-11-02',
      ending: { kind: 'withdrawn', on: '2026-11-07' },
    }),
    reportCase({
      ordinal: 7,
      ending: { kind: 'written', on: '2026-10-31', fen: [300_000] },
      registration: { escalationRisk: 'group_petition' },
      parties: parties(4),
      fulfillmentRecords: [
        performance('o1', 'overdue', '2026-11-05'),
        performance('o1', 'fulfilled', '2026-11-25'),
      ],
      judicialConfirmation: {
        ...blankOf(judicialConfirmationSchema),
        state: 'rejected',
        appliedOn: localDate('2026-10-31'),
        court: '某某区人民法院',
        decidedOn: localDate('2026-11-05'),
        note: '',
      },
    }),
    reportCase({ ordinal: 8, ending: { kind: 'written', on: '2025-12-31', fen: [44_400] } }),
    reportCase({
      ordinal: 9,
      registeredOn: '2026-11-28',
      ending: { kind: 'oral', on: '2026-12-01', fen: [55_500] },
    }),
    reportCase({ ordinal: 10, ending: { kind: 'terminated', on: '2026-01-01' } }),
    reportCase({
      ordinal: 11,
      registeredOn: '2026-10-20',
      acceptedOn: '2026-10-21',
      ending: { kind: 'written', on: '2026-11-20', fen: [1] },
      registration: { escalationRisk: 'group_fight' },
      fulfillmentRecords: [
        performance('o1', 'fulfilled', '2026-11-22'),
        performance('o1', 'overdue', '2026-11-23'),
      ],
    }),
  ];
}

export function parties(count: number): Party[] {
  return Array.from({ length: count }, (_, index) =>
    person(`p${index + 1}`, index === 0 ? 'applicant' : 'respondent', `当事人${index + 1}`),
  );
}
