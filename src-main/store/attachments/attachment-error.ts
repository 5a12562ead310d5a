/** What can go wrong with one attachment, as opposed to the data folder as a whole. */
export type AttachmentErrorKind =
  | 'too_large'
  | 'empty'
  | 'not_a_file'
  | 'source_gone'
  | 'source_unreadable'
  | 'source_changed'
  | 'damaged'
  | 'missing'
  | 'unreadable';

/** A failure that concerns one file only. Failures of the data folder are StoreErrors. */
export class AttachmentError extends Error {
  readonly kind: AttachmentErrorKind;

  constructor(kind: AttachmentErrorKind, options?: ErrorOptions) {
    super(kind, options);
    this.name = 'AttachmentError';
    this.kind = kind;
  }
}
