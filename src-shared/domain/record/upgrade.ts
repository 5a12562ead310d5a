/** A record as JSON holds it, of whatever form. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/**
 * One step from a stored form of a kind to the next, in a file of its own. Pure: the same record always gives the
 * same, so that the journal replayed gives what stands in the files.
 */
export interface Upgrade {
  /** The form it leads to; the form before is one less. */
  readonly to: number;
  /**
   * What programs of the form before made of a record when they read it: members that were left out come in. The
   * changes they wrote into the journal fit nothing else. Left out where they changed nothing.
   */
  readonly complete?: (older: JsonRecord) => JsonRecord;
  /** The record in the form it leads to. */
  readonly lift: (older: JsonRecord) => JsonRecord;
}

/** What tells the forms of a kind. */
export interface Forms {
  /** The form in which this program writes. */
  readonly form: number;
  /** From form 1 on, one after another. */
  readonly upgrades: readonly Upgrade[];
}

/** Throws RangeError unless the steps lead from form 1 to the present one without a gap. */
export function requireWholeForms(key: string, { form, upgrades }: Forms): void {
  const isWhole = upgrades.length === form - 1 && upgrades.every(({ to }, at) => to === at + 2);
  if (!isWhole) throw new RangeError(`the upgrades of ${key} do not lead to form ${form}`);
}

/** The record as programs of this form read it, which is not the newest: see `Upgrade.complete`. */
export function completeRecord({ upgrades }: Forms, record: JsonRecord, form: number): JsonRecord {
  return upgrades[form - 1]?.complete?.(record) ?? record;
}

/** The record in a later form. Throws what a step throws that cannot make anything of it. */
export function liftRecord(
  { upgrades }: Forms,
  record: JsonRecord,
  { from, to }: { readonly from: number; readonly to: number },
): JsonRecord {
  return upgrades.slice(from - 1, to - 1).reduce((older, step) => step.lift(older), record);
}
