import { hasBit, SEGMENT_SIZE } from './gram-index';
import { answersLook, type Look, looksFor, NO_RANK, SearchSegment } from './search-segment';
import type { SearchTexts } from './search-text';

/** Changed cases are looked through one by one until there are so many of them. */
const FRESH_LIMIT = 256;
const IN_NO_SEGMENT = 0xffff;

/** Finds cases by words. Cases are known by their slot, a small number that stays the same. */
export class CaseSearch {
  private readonly segments: SearchSegment[] = [];
  private readonly fresh = new Map<number, SearchTexts>();
  /** Changed a moment ago: what they are found by is worked out when somebody searches, or in a quiet moment. */
  private readonly unread = new Map<number, () => SearchTexts>();
  /** The segment that holds what is true of a slot; what older segments hold of it is out of date. */
  private segmentOf = new Uint16Array(1_024).fill(IN_NO_SEGMENT);
  private loading: ReturnType<typeof SearchSegment.builder> | null = null;
  private loadingCount = 0;

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
    this.endLoading();
    return this.segments[this.segmentOf[slot] ?? 0]?.textsOf(slot) ?? null;
  }

  /** Takes in a case or its new texts. */
  put(slot: number, read: () => SearchTexts): void {
    this.remove(slot);
    this.unread.set(slot, read);
  }

  /** Works out what changed cases are found by, for as long as `mayGoOn` says. @returns whether that is done */
  settle(mayGoOn: () => boolean): boolean {
    for (const [slot, read] of this.unread) {
      if (!mayGoOn()) return false;
      this.unread.delete(slot);
      this.fresh.set(slot, read());
      if (this.fresh.size >= FRESH_LIMIT) this.packFresh();
    }
    return true;
  }

  /** Takes in one of many cases that are read from disk; `endLoading` makes the last of them found. */
  load(slot: number, texts: SearchTexts): void {
    this.remove(slot);
    this.loading ??= SearchSegment.builder();
    this.loading.add(slot, texts);
    this.segmentOf[slot] = this.segments.length;
    this.loadingCount += 1;
    if (this.loadingCount === SEGMENT_SIZE) this.endLoading();
  }

  endLoading(): void {
    if (this.loading === null) return;
    this.segments.push(this.loading.finish());
    this.loading = null;
    this.loadingCount = 0;
  }

  remove(slot: number): void {
    this.reserve(slot);
    this.fresh.delete(slot);
    this.unread.delete(slot);
    this.segmentOf[slot] = IN_NO_SEGMENT;
  }

  /**
   * Of each slot how well it answers all the words: the rank of the word that was found worst,
   * NO_RANK when one of them was not found.
   * @param slotCount number of slots there are
   */
  rank(words: readonly string[], slotCount: number): Uint8Array {
    this.endLoading();
    this.settle(() => true);
    const ranks = new Uint8Array(slotCount);
    for (const word of words) {
      const ofWord = this.rankWord(looksFor(word), slotCount);
      for (let slot = 0; slot < slotCount; slot += 1) {
        const rank = ofWord[slot] ?? NO_RANK;
        if (rank > (ranks[slot] ?? 0)) ranks[slot] = rank;
      }
    }
    return ranks;
  }

  private rankWord(looks: readonly Look[], slotCount: number): Uint8Array {
    const ranks = new Uint8Array(slotCount).fill(NO_RANK);
    this.segments.forEach((segment, number) => {
      for (const look of looks) this.rankSegment(segment, number, look, ranks);
    });
    for (const [slot, texts] of this.fresh) {
      const look = looks.find((one) => answersLook(texts, one));
      if (look !== undefined) ranks[slot] = look.rank;
    }
    return ranks;
  }

  private rankSegment(segment: SearchSegment, number: number, look: Look, ranks: Uint8Array): void {
    const { slots } = segment;
    const found = segment.find(look);
    for (let from = 0; from < slots.length; from += 32) {
      if (found[from >>> 5] === 0) continue;
      const to = Math.min(from + 32, slots.length);
      for (let doc = from; doc < to; doc += 1) {
        if (!hasBit(found, doc)) continue;
        const slot = slots[doc] ?? 0;
        if (this.segmentOf[slot] === number && (ranks[slot] ?? 0) > look.rank)
          ranks[slot] = look.rank;
      }
    }
  }

  private packFresh(): void {
    this.endLoading();
    const builder = SearchSegment.builder();
    for (const [slot, texts] of this.fresh) {
      builder.add(slot, texts);
      this.segmentOf[slot] = this.segments.length;
    }
    this.segments.push(builder.finish());
    this.fresh.clear();
  }

  private reserve(slot: number): void {
    if (slot < this.segmentOf.length) return;
    const larger = new Uint16Array(Math.max(slot + 1, this.segmentOf.length * 2));
    larger.fill(IN_NO_SEGMENT);
    larger.set(this.segmentOf);
    this.segmentOf = larger;
  }
}
