/** Work that is done once: when it is told to begin, or when the first one needs it. */
export class PutOff {
  private readonly work: () => Promise<void>;
  private begun: Promise<void> | null = null;

  constructor(work: () => Promise<void>) {
    this.work = work;
  }

  /** Begins the work unless it has begun; resolves when it is done, rejects as the work does. */
  begin(): Promise<void> {
    this.begun ??= this.work();
    return this.begun;
  }
}
