/**
 * Memory that one file after another is read into: given back and taken anew for each of them, the
 * system would clear it every time, and collecting it would hold the program up.
 */
export class ReadRoom {
  private bytes: Buffer = Buffer.alloc(0);

  /** So many bytes, in which anything may stand. What was taken before is gone. */
  take(length: number): Buffer {
    // Months differ: a little more, so that the next one fits as well.
    if (length > this.bytes.length) this.bytes = Buffer.allocUnsafeSlow(Math.ceil(length * 1.2));
    return this.bytes.subarray(0, length);
  }
}
