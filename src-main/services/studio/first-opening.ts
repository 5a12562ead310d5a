import type { Begun } from './studio-opener';

/** The opening with which the program begins: how far it is. */
export class FirstOpening {
  /** Resolves when the desk and the first list can be answered, at the latest when it is over. */
  readonly front: Promise<void>;
  /** Resolves when the folder is open, or is known not to be. */
  readonly over: Promise<void>;
  /** Resolves when the window has drawn what it was answered first. */
  readonly drawn: Promise<void>;
  isOver = false;
  /** Whether anybody has asked for it yet. */
  wasAsked = false;
  private readonly known: Promise<Begun | null>;
  private tellKnown: (begun: Begun | null) => void = () => undefined;
  private tellFront: () => void = () => undefined;
  private tellDrawn: () => void = () => undefined;
  private tellOver: () => void = () => undefined;

  constructor() {
    this.known = new Promise((resolve) => {
      this.tellKnown = resolve;
    });
    this.front = new Promise((resolve) => {
      this.tellFront = resolve;
    });
    this.drawn = new Promise((resolve) => {
      this.tellDrawn = resolve;
    });
    this.over = new Promise((resolve) => {
      this.tellOver = resolve;
    });
  }

  /** The studio itself is known. */
  begin(begun: Begun): void {
    this.tellKnown(begun);
  }

  reachFront(): void {
    this.tellFront();
  }

  /** The window says so; also when it asked for nothing. */
  reachDrawn(): void {
    this.tellDrawn();
  }

  end(): void {
    this.isOver = true;
    this.tellKnown(null);
    this.tellFront();
    this.tellOver();
  }

  /** Null before anybody asked for it, and once it is over: what was known then may no longer be so. */
  async begun(): Promise<Begun | null> {
    if (!this.wasAsked) return null;
    const begun = await this.known;
    return this.isOver ? null : begun;
  }
}
