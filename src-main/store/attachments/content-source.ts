/** Bytes that are to become an attachment: a file of the user's, or what lay on the clipboard. */
export interface ContentSource {
  /** Name of the file, without folders, as it came. */
  readonly name: string;
  /** Bytes that it has now, to tell how much work it is; 0 when that cannot be told. Never throws. */
  measure(): Promise<number>;
  /** Opens it for one reading. Throws AttachmentError `source_gone`, `source_unreadable`, `not_a_file`. */
  open(): Promise<OpenSource>;
}

/** A source that is being read. */
export interface OpenSource {
  /** Bytes, as they were when it was opened. */
  readonly size: number;
  /** Reads into `piece` from `position` on; answers how many bytes, 0 at the end. Throws AttachmentError `source_unreadable`. */
  read(piece: Uint8Array, position: number): Promise<number>;
  /** Throws AttachmentError `source_changed` when it is no longer what was opened. */
  requireUnchanged(): Promise<void>;
  close(): Promise<void>;
}

/** Bytes that are in memory already, such as a pasted picture. */
export function bytesSource(name: string, bytes: Uint8Array): ContentSource {
  const opened: OpenSource = {
    size: bytes.length,
    read: async (piece, position) => {
      const part = bytes.subarray(position, position + piece.length);
      piece.set(part);
      return part.length;
    },
    requireUnchanged: async () => undefined,
    close: async () => undefined,
  };
  return { name, measure: async () => bytes.length, open: async () => opened };
}
