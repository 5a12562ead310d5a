/** A file that is not read, with the sentence for it. */
export class UnreadableLedger extends Error {}
