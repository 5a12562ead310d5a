import { SEGMENT_SIZE } from './case-bits';
import { SearchSegment, type SegmentBuilder } from './search-segment';
import type { SearchTexts } from './search-text';
import { finished, type Steps } from './steps';

/** So many full segments may wait to be finished: each holds several megabytes that are then given up. */
const WAITING_LIMIT = 2;

/** A segment that is full, and what makes it. */
interface Unfinished {
  readonly builder: SegmentBuilder;
  readonly steps: Steps<SearchSegment>;
}

/**
 * The segments of a search, each known by its number. One that is full is finished in steps, when
 * there is time, or at once when somebody asks for it.
 */
export class Segments {
  private readonly made: (SearchSegment | null)[] = [];
  /** In how many cases of each segment the truth stands; of the others a later segment says it, or none. */
  private readonly current: number[] = [];
  private readonly unfinished = new Map<number, Unfinished>();
  /** Builders that are ready for another segment. */
  private spare: SegmentBuilder[] = [];
  private loading: { readonly number: number; readonly builder: SegmentBuilder } | null = null;

  /** Takes in a case. @returns the number of the segment in which it will stand */
  add(slot: number, texts: SearchTexts): number {
    this.loading ??= {
      number: this.made.push(null) - 1,
      builder: this.spare.pop() ?? SearchSegment.builder(),
    };
    const { number, builder } = this.loading;
    builder.add(slot, texts);
    if (builder.count === SEGMENT_SIZE) this.endLoading();
    return number;
  }

  /** Says that the truth about one more case stands in a segment. */
  enter(number: number): void {
    this.current[number] = (this.current[number] ?? 0) + 1;
  }

  /** Says that it does no more. A segment of which nothing is true is given up. */
  leave(number: number): void {
    const left = (this.current[number] ?? 0) - 1;
    this.current[number] = left;
    if (left === 0) this.giveUp(number);
  }

  /** Forgets a segment of which nothing is true any more. */
  giveUp(number: number): void {
    this.made[number] = null;
  }

  /** One of which less than half is true any more, with its number; undefined when there is none. */
  sparse(): [number: number, segment: SearchSegment] | undefined {
    return this.ready().find(([at, { slots }]) => (this.current[at] ?? 0) * 2 < slots.length);
  }

  /** Whether cases are being taken into the segment with this number. */
  isLoading(number: number | undefined): boolean {
    return this.loading !== null && this.loading.number === number;
  }

  /** Makes a segment of what was taken in so far. */
  endLoading(): void {
    if (this.loading === null) return;
    const { number, builder } = this.loading;
    this.loading = null;
    this.unfinished.set(number, { builder, steps: builder.finishing() });
    const [oldest] = this.unfinished.keys();
    if (oldest !== undefined && this.unfinished.size > WAITING_LIMIT) this.at(oldest);
  }

  /** Gives up what was kept for segments to come. */
  endBuilding(): void {
    this.spare = [];
  }

  /** Puts in a segment that is ready. @returns its number */
  put(segment: SearchSegment): number {
    return this.made.push(segment) - 1;
  }

  /** Finishes what is full, for as long as `mayGoOn` says. @returns whether that is done */
  work(mayGoOn: () => boolean): boolean {
    for (const [number, { builder, steps }] of this.unfinished) {
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done === true) {
          this.keep(number, step.value);
          this.spare.push(builder);
          break;
        }
        if (!mayGoOn()) return false;
      }
    }
    return true;
  }

  /** A segment by its number; undefined for one that there never was. */
  at(number: number): SearchSegment | undefined {
    if (this.loading?.number === number) this.endLoading();
    const unfinished = this.unfinished.get(number);
    if (unfinished !== undefined) {
      this.keep(number, finished(unfinished.steps));
      this.spare.push(unfinished.builder);
    }
    return this.made[number] ?? undefined;
  }

  /** All of them with their numbers, with what was taken in so far. */
  all(): [number: number, segment: SearchSegment][] {
    for (let number = 0; number < this.made.length; number += 1) this.at(number);
    return this.ready();
  }

  /** Those that are finished, with their numbers. */
  ready(): [number: number, segment: SearchSegment][] {
    return this.made.flatMap((segment, number) => (segment === null ? [] : [[number, segment]]));
  }

  private keep(number: number, segment: SearchSegment): void {
    this.made[number] = this.current[number] === 0 ? null : segment;
    this.unfinished.delete(number);
  }
}
