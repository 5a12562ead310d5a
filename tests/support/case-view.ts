import { CASE_ACT_NAMES } from '@shared/domain/case/acts/case-acts';
import { type MediationCase, mediationCaseSchema } from '@shared/domain/case/model/mediation-case';
import { registrationSchema } from '@shared/domain/case/model/registration';
import { sessionSchema } from '@shared/domain/case/model/session';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { localDate } from '@shared/domain/kernel/local-date';
import { blankOf } from '@shared/domain/record/blank';

const REGISTERED_ON = localDate('2026-11-02');

const BASE: MediationCase = {
  ...blankOf(mediationCaseSchema),
  id: 'c1',
  number: '（2026）人调字第1号',
  serial: { year: 2026, ordinal: 1 },
  revision: 1,
  status: 'registered',
  registration: {
    ...blankOf(registrationSchema),
    registeredOn: REGISTERED_ON,
    requestedOn: localDate('2026-11-01'),
    source: 'application_oral',
    category: 'neighborhood',
    description: '漏水',
    difficulty: 'simple',
    escalationRisk: 'none',
  },
  createdAt: '2026-11-02T09:00:00+08:00',
  updatedAt: '2026-11-02T09:00:00+08:00',
};

// Without holidays, which the window's tests cannot read.
const NOTHING_OFFERED = Object.fromEntries(
  CASE_ACT_NAMES.map((name) => [
    name,
    { button: '', again: '', about: '', isOpen: false, whyNot: '' },
  ]),
) as CaseView['acts'];

/** A case as the window gets it, seen on 2026-11-20; only what the test is about differs from a bare registration. */
export function makeView(
  changes: Partial<MediationCase>,
  seen: Partial<Omit<CaseView, 'case'>> = {},
): CaseView {
  const one = { ...BASE, ...changes };
  return {
    case: one,
    title: '漏水纠纷',
    stage: 'before_acceptance',
    alert: null,
    owesReport: false,
    riskDuties: [],
    clocks: [],
    nextStep: 'none',
    nextStepTarget: null,
    path: [],
    timeline: [],
    sessions: [],
    sessionToWrite: null,
    acts: NOTHING_OFFERED,
    warnings: [],
    holder: { id: null, name: '', since: localDate('2026-11-20') },
    level: '',
    effectiveOn: null,
    effectiveBy: '',
    agreementCopies: 1,
    mediationLimit: { days: 30, basis: '' },
    openReworks: [],
    followUpDueOn: null,
    obligations: [],
    unperformed: [],
    remedies: [],
    confirmationConditions: [],
    papers: [],
    missingPapers: [],
    today: localDate('2026-11-20'),
    ...seen,
  };
}

/** A session of that day, with or without a record. */
export function makeSession(heldOn: string, factsFound: string): MediationCase['sessions'][number] {
  return {
    ...blankOf(sessionSchema),
    id: `s-${heldOn}`,
    heldOn: localDate(heldOn),
    place: '调解室',
    factsFound,
  };
}
