/** What every record has. */
export interface AnyRecord {
  readonly id: string;
}

/** What names a record. */
export interface RecordRef {
  /** Key of the kind. */
  readonly kind: string;
  readonly id: string;
}
