/** A sentence that warns and blocks nothing; `field` is the one that it is about, or null. */
export interface Warning {
  readonly field: string | null;
  readonly message: string;
}

/** One thing that can be doubtful about records `R`. `C` is what may be known besides. */
export interface WarningDefinition<R, C> {
  readonly key: string;
  readonly of: (record: R, ctx: C) => readonly Warning[];
}

/** Defines a warning. */
export function defineWarning<R, C>(definition: WarningDefinition<R, C>): WarningDefinition<R, C> {
  return definition;
}
