import type { MediationCase } from '../case/model/mediation-case';
import { CASE_FIELDS } from '../reports/ledgers/case-fields';
import type { LedgerField } from '../reports/ledgers/ledger-field';

const BY_KEY = new Map(CASE_FIELDS.map((one) => [one.key, one]));

/** The field of a key; undefined for one that this version does not know. */
export function knownField(key: string): LedgerField<MediationCase> | undefined {
  return BY_KEY.get(key);
}

/** What a field is called; its key where it is not known. */
export function fieldName(key: string): string {
  return BY_KEY.get(key)?.heading ?? key;
}
