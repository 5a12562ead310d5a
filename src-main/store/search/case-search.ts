import { eachDocument, makeBits, SEGMENT_SIZE } from './case-bits';
import { answersLook, type Look, looksFor, NO_RANK, SearchSegment } from './search-segment';
import type { SearchField, SearchTexts } from './search-text';
import { Segments } from './segments';
import type { Steps } from './steps';

/** Changed cases are looked through one by one until there are so many of them. */
const FRESH_LIMIT = 256;
const IN_NO_SEGMENT = 0xffff;

export interface RankOptions {
  /** May better what is known of a word: the ranks that the slots have by now. */
  readonly lookElsewhere?: ((word: string, ranks: Uint8Array) => void) | undefined;
  /** Leaves out what is still being put in order instead of finishing it at once. */
  readonly isPartial?: boolean;
}

/** Finds cases by words. Cases are known by their slot, a small number that stays the same. */
export class CaseSearch {
  private readonly segments = new Segments();
  private readonly fresh = new Map<number, SearchTexts>();
  /** Changed a moment ago: what they are found by is worked out when somebody searches, or in a quiet moment. */
  private readonly unread = new Map<number, () => SearchTexts>();
  /** The segment that holds what is true of a slot; what older segments hold of it is out of date. */
  private segmentOf = new Uint16Array(1_024).fill(IN_NO_SEGMENT);
  /** What a segment answers, used for each of them in turn. */
  private readonly found = makeBits();
  /** Fresh ones on their way into a segment. */
  private packing: Steps<void> | null = null;

  /** Whether what the case is found by is known. */
  has(slot: number): boolean {
    return (
      this.fresh.has(slot) ||
      this.unread.has(slot) ||
      (this.segmentOf[slot] ?? IN_NO_SEGMENT) !== IN_NO_SEGMENT
    );
  }

  /** What the case is found by, as it was taken in; null when that is not known. */
  textsOf(slot: number): SearchTexts | null {
    const fresh = this.fresh.get(slot) ?? this.unread.get(slot)?.();
    if (fresh !== undefined || !this.has(slot)) return fresh ?? null;
    return this.segments.at(this.segmentOf[slot] ?? 0)?.textsOf(slot) ?? null;
  }

  /** Takes in a case or its new texts. */
  put(slot: number, read: () => SearchTexts): void {
    this.remove(slot);
    this.unread.set(slot, read);
  }

  /**
   * Works out what changed cases are found by and puts segments in order, for as long as `mayGoOn`
   * says, a few milliseconds at a time. @returns whether that is done
   */
  settle(mayGoOn: () => boolean): boolean {
    if (!this.gather(mayGoOn)) return false;
    this.segments.endLoading();
    const isDone = this.readChanged(mayGoOn) && this.pack(mayGoOn) && this.work(mayGoOn);
    if (isDone) this.segments.endBuilding();
    return isDone;
  }

  /** Finishes segments that are full, for as long as `mayGoOn` says. @returns whether that is done */
  work(mayGoOn: () => boolean): boolean {
    return this.segments.work(mayGoOn);
  }

  /** Takes in one of many cases that are read from disk. */
  load(slot: number, texts: SearchTexts): void {
    // A segment holds a case once: of two states of it both would be found.
    if (this.segments.isLoading(this.segmentOf[slot])) this.segments.endLoading();
    this.remove(slot);
    this.place(slot, this.segments.add(slot, texts));
  }

  remove(slot: number): void {
    this.reserve(slot);
    this.fresh.delete(slot);
    this.unread.delete(slot);
    this.place(slot, IN_NO_SEGMENT);
  }

  /**
   * Of each slot how well it answers all the words: the rank of the word that was found worst,
   * NO_RANK when one of them was not found.
   * @param slotCount number of slots there are
   */
  rank(
    words: readonly string[],
    slotCount: number,
    { lookElsewhere, isPartial = false }: RankOptions = {},
  ): Uint8Array {
    this.readChanged(() => true);
    const segments = isPartial ? this.segments.ready() : this.segments.all();
    const rankOne = (word: string): Uint8Array => {
      const ofWord = this.rankWord(looksFor(word), segments, slotCount);
      lookElsewhere?.(word, ofWord);
      return ofWord;
    };
    const [first = '', ...others] = words;
    const ranks = rankOne(first);
    for (const word of others) {
      const ofWord = rankOne(word);
      for (let slot = 0; slot < slotCount; slot += 1) {
        const rank = ofWord[slot] ?? NO_RANK;
        if (rank > (ranks[slot] ?? 0)) ranks[slot] = rank;
      }
    }
    return ranks;
  }

  /** Tells of each case in one of whose fields a text stands, in no particular order. */
  eachHolding(field: SearchField, text: string, tell: (slot: number) => void): void {
    this.readChanged(() => true);
    const look: Look = { rank: 0, field, text };
    for (const [number, segment] of this.segments.all()) {
      segment.find(look, this.found);
      eachDocument(this.found, (doc) => {
        const slot = segment.slots[doc] ?? 0;
        if (this.segmentOf[slot] === number) tell(slot);
      });
    }
    for (const [slot, texts] of this.fresh) if (answersLook(texts, look)) tell(slot);
  }

  private rankWord(
    looks: readonly Look[],
    segments: readonly (readonly [number: number, segment: SearchSegment])[],
    slotCount: number,
  ): Uint8Array {
    const ranks = new Uint8Array(slotCount).fill(NO_RANK);
    for (const [number, segment] of segments)
      for (const look of looks) this.rankSegment(segment, number, look, ranks);
    for (const [slot, texts] of this.fresh) {
      const look = looks.find((one) => answersLook(texts, one));
      if (look !== undefined) ranks[slot] = look.rank;
    }
    return ranks;
  }

  private rankSegment(segment: SearchSegment, number: number, look: Look, ranks: Uint8Array): void {
    const { slots } = segment;
    const { segmentOf, found } = this;
    segment.find(look, found);
    eachDocument(found, (doc) => {
      const slot = slots[doc] ?? 0;
      if (segmentOf[slot] === number && (ranks[slot] ?? 0) > look.rank) ranks[slot] = look.rank;
    });
  }

  /** Takes what is still true out of segments of which most is not, so that they can be given up. */
  private gather(mayGoOn: () => boolean): boolean {
    for (;;) {
      const sparse = this.segments.sparse();
      if (sparse === undefined) return true;
      if (!this.moveOut(...sparse, mayGoOn)) return false;
      this.segments.giveUp(sparse[0]);
    }
  }

  private moveOut(number: number, segment: SearchSegment, mayGoOn: () => boolean): boolean {
    for (const slot of segment.slots) {
      if (this.segmentOf[slot] !== number) continue;
      // A segment that is full meanwhile is finished before the next one is begun.
      if (!mayGoOn() || !this.work(mayGoOn)) return false;
      const texts = segment.textsOf(slot);
      if (texts !== null) this.load(slot, texts);
    }
    return true;
  }

  private readChanged(mayGoOn: () => boolean): boolean {
    for (const [slot, read] of this.unread) {
      if (!mayGoOn()) return false;
      this.unread.delete(slot);
      this.fresh.set(slot, read());
    }
    return true;
  }

  private pack(mayGoOn: () => boolean): boolean {
    while (this.packing !== null || this.fresh.size >= FRESH_LIMIT) {
      if (!mayGoOn()) return false;
      this.packing ??= this.packFresh();
      if (this.packing.next().done === true) this.packing = null;
    }
    return true;
  }

  private *packFresh(): Steps<void> {
    const packed = [...this.fresh].slice(0, SEGMENT_SIZE);
    const builder = SearchSegment.builder();
    for (const [slot, texts] of packed) {
      builder.add(slot, texts);
      yield;
    }
    const number = this.segments.put(yield* builder.finishing());
    for (const [slot, texts] of packed) {
      // What changed meanwhile stays fresh.
      if (this.fresh.get(slot) !== texts) continue;
      this.fresh.delete(slot);
      this.place(slot, number);
    }
  }

  /** Says which segment holds what is true of a slot. */
  private place(slot: number, number: number): void {
    const before = this.segmentOf[slot] ?? IN_NO_SEGMENT;
    this.segmentOf[slot] = number;
    if (number !== IN_NO_SEGMENT) this.segments.enter(number);
    if (before !== IN_NO_SEGMENT) this.segments.leave(before);
  }

  private reserve(slot: number): void {
    if (slot < this.segmentOf.length) return;
    const larger = new Uint16Array(Math.max(slot + 1, this.segmentOf.length * 2));
    larger.fill(IN_NO_SEGMENT);
    larger.set(this.segmentOf);
    this.segmentOf = larger;
  }
}
