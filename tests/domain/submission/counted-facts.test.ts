import { caseFactTable } from '@shared/domain/case/facts/case-facts';
import { callAttemptSchema } from '@shared/domain/case/model/call-attempt';
import { levelStepSchema } from '@shared/domain/case/model/handling';
import { localDate } from '@shared/domain/kernel/local-date';
import { blankOf } from '@shared/domain/record/blank';
import type { ReportDefinition } from '@shared/domain/reports/define-report';
import { MONTHLY_REPORT } from '@shared/domain/reports/kinds/monthly';
import { periodOf } from '@shared/domain/reports/period';
import { reportOver } from '@shared/domain/reports/reports';
import { USUAL_COUNTING } from '@shared/domain/studio/counting-rule';
import { DEFAULT_SETTINGS } from '@shared/domain/studio/studio';
import { changedRecords, countedFacts } from '@shared/domain/submission/counted-facts';
import { expect, test } from 'vitest';
import { noEnquiries } from '../reports/no-enquiries';
import { novemberCases } from '../reports/november-cases';
import { reportCase } from '../reports/report-cases';

function counted(cases = novemberCases(), definition: ReportDefinition = MONTHLY_REPORT) {
  const work = countedFacts(
    definition.sections({ settings: DEFAULT_SETTINGS, mediators: [] }, USUAL_COUNTING),
    { case: caseFactTable(cases), enquiry: noEnquiries(), typed: noEnquiries() },
    periodOf('2026-11', null),
  );
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
  }
}

test('报送以后：新来的、不再算的、变了的各是什么', () => {
  const before = novemberCases();
  const settled = before.find(({ status }) => status === 'agreement_reached');
  if (settled === undefined) throw new Error('no settled case');
  const late = reportCase({ ordinal: 20, ending: { kind: 'oral', on: '2026-11-29' } });
  const harder = {
    ...settled,
    registration: { ...settled.registration, difficulty: 'major' as const },
  };
  const after = [...before.filter(({ id }) => id !== settled.id), harder, late];
  expect(changedRecords(counted(before), counted(after))).toEqual([
    { kind: 'case', id: settled.id, effect: 'changed' },
    { kind: 'case', id: late.id, effect: 'added' },
  ]);
  expect(changedRecords(counted(after), counted(before.slice(1)))).toContainEqual({
    ...{ kind: 'case', id: late.id, effect: 'left' },
  });
});

test('没有改动：一件也不说；以后的版本多出来的项目也不算改动', () => {
  const now = counted();
  expect(changedRecords(now, counted())).toEqual([]);
  const newer = now.map((one) => ({ ...one, facts: { ...one.facts, newFact: 1 } }));
  expect(changedRecords(now, newer)).toEqual([]);
});

test('报送以后才回访的，月报里的数一个不变，不说改了（bug: 回访一件就要更正）', () => {
  const before = novemberCases();
  const [first, ...others] = before;
  if (first === undefined) throw new Error('no case');
  const visited = {
    ...first,
    followUps: [
      {
        ...{ id: 'v1', visitedOn: localDate('2026-12-02'), method: 'phone' as const },
        ...{ visitor: '程花', visitedPartyIds: ['p1'], findings: '', answers: [] },
        ...{ satisfaction: null, hiddenRisk: '' },
        ...{ reworkResolvedOn: null, reworkResult: null, reworkNote: '' },
      },
    ],
  };
  expect(changedRecords(counted(before), counted([visited, ...others]))).toEqual([]);
});

test('报送以后才打的电话、督促、记的层级，月报里不算变了（bug: 每打一次电话，报过的月报就显示更正）', () => {
  const before = novemberCases();
  const later = before.map((one) => ({
    ...one,
    callAttempts: [
      { ...blankOf(callAttemptSchema), id: 'c1', partyId: 'p1', calledOn: localDate('2026-12-03') },
    ],
    levelSteps: [{ ...blankOf(levelStepSchema), level: '社区', levelOn: localDate('2026-12-03') }],
  })) as unknown as typeof before;
  expect(changedRecords(counted(before), counted(later))).toEqual([]);
  const byLevel = reportOver('综治', '2026-11');
  if (byLevel === undefined) throw new Error('no such report');
  const changed = changedRecords(counted(before, byLevel), counted(later, byLevel));
  expect(changed.length).toBeGreaterThan(0);
  expect(new Set(changed.map(({ effect }) => effect))).toEqual(new Set(['changed']));
});
