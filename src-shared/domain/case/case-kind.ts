import { type DefinedKind, defineKind } from '../record/define-kind';
import { formatCaseNumber } from '../studio/number-pattern';
import type { Studio } from '../studio/studio';
import { CASE_ACTS } from './acts/case-acts';
import { AGREEMENT_PART } from './model/agreement-number';
import { caseTitle } from './model/case-title';
import { mediationCaseSchema } from './model/mediation-case';
import { missingReferences } from './model/references';
import { isRunningNumber } from './model/running-number';
import { visibleTo } from './model/visible-to';
import { to2 } from './upgrades/2';
import { to3 } from './upgrades/3';

/** Its type by names: written out, with all that can be done with a case, it is longer than the compiler writes down. */
type Defined = DefinedKind<'case', 'cases', typeof mediationCaseSchema, typeof CASE_ACTS, never>;
export interface CaseKind extends Defined {}

/** 纠纷: lies in the month of the day it was first registered on, whatever day is written later. */
export const CASE_KIND: CaseKind = defineKind({
  key: 'case',
  label: '纠纷',
  prefix: 'cases',
  acts: CASE_ACTS,
  rights: { read: 'cases.read', handle: 'cases.handle' },
  schema: mediationCaseSchema,
  form: 3,
  upgrades: [to2, to3],
  fixed: ['number', 'serial'],
  shardOf: ({ registration }) => registration.registeredOn.slice(0, 7),
  isShardName: (name) => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(name),
  compare: ({ serial: one }, { serial: other }) =>
    one.year - other.year || one.ordinal - other.ordinal,
  title: caseTitle,
  // It is the studio that is the keeper.
  missing: (one, keeper) => missingReferences(one, keeper as Studio),
  visibleTo,
  links: ({ parties, registration, imported, earlier, laterCases }) => [
    ...(earlier === null ? [] : [{ kind: 'case', id: earlier.caseId }]),
    ...laterCases.map(({ caseId: id }) => ({ kind: 'case', id })),
    ...(imported === null ? [] : [{ kind: 'import', id: imported.importId }]),
    ...parties.flatMap(({ personId: id }) => (id === null ? [] : [{ kind: 'person', id }])),
    // Where it happened, and where those live who stand in it; each place once.
    ...[...new Set([registration.placeId, ...parties.map(({ placeId }) => placeId)])].flatMap(
      (id) => (id === null ? [] : [{ kind: 'place', id }]),
    ),
  ],
  number: {
    serialOf: ({ serial: { year, ordinal } }) =>
      isRunningNumber({ ordinal }) ? { counter: String(year), ordinal } : null,
    numberOf: ({ number }) => number,
    parts: [AGREEMENT_PART],
    counterOf: (year) => String(year),
    format: (keeper, serial) =>
      // It is the studio that keeps them.
      formatCaseNumber((keeper as Studio).settings.numberPattern, serial),
  },
});
