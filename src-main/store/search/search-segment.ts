import { findSyllables } from '@shared/domain/kernel/sound';
import type { CaseBits } from './case-bits';
import { GramBuilder } from './gram-builder';
import { type GramIndex, PAIRS, QUADS } from './gram-index';

import { BORDER, SEARCH_FIELDS, type SearchField, type SearchTexts } from './search-text';
import type { Steps } from './steps';

/** Where a word was found, the best first. 255 = nowhere. */
export const RANKS = {
  wholeNumber: 0,
  nameStart: 1,
  name: 2,
  pinyin: 3,
  agent: 4,
  numberOrPapers: 5,
  place: 6,
  description: 7,
  longText: 8,
} as const;
export const NO_RANK = 255;

/** One way in which a word can be found. */
export interface Look {
  readonly rank: number;
  readonly field: SearchField;
  /** The text to be found in the field; for `pinyin` it must begin at a syllable. */
  readonly text: string;
}

/** The ways in which a normalised word can be found, the best first. */
export function looksFor(word: string): Look[] {
  const isLetters = /^[a-z]+$/.test(word);
  const looks: Look[] = [
    { rank: RANKS.wholeNumber, field: 'number', text: `${BORDER}${word}${BORDER}` },
    { rank: RANKS.nameStart, field: 'name', text: `${BORDER}${word}` },
    { rank: RANKS.name, field: 'name', text: word },
    { rank: RANKS.agent, field: 'agents', text: word },
    { rank: RANKS.numberOrPapers, field: 'number', text: word },
    { rank: RANKS.numberOrPapers, field: 'papers', text: word },
    { rank: RANKS.place, field: 'place', text: word },
    { rank: RANKS.description, field: 'description', text: word },
  ];
  if (isLetters) {
    const pinyin: Look[] = [{ rank: RANKS.pinyin, field: 'initials', text: word }];
    if (word.length > 1) pinyin.push({ rank: RANKS.pinyin, field: 'pinyin', text: word });
    looks.splice(3, 0, ...pinyin);
  }
  return looks;
}

/** Whether one text of a field answers a look; the slow way, for cases that are in no segment yet. */
export function answersLook(texts: SearchTexts, look: Look): boolean {
  const text = texts[SEARCH_FIELDS.indexOf(look.field)] ?? '';
  return look.field === 'pinyin' ? findSyllables(text, look.text) >= 0 : text.includes(look.text);
}

/** Gathers cases for a segment. */
export interface SegmentBuilder {
  /** How many were taken in. */
  readonly count: number;
  add(slot: number, texts: SearchTexts): void;
  /** Makes the segment; afterwards the next one can be gathered, not before. */
  finishing(): Steps<SearchSegment>;
}

/** Up to SEGMENT_SIZE cases that do not change any more, with their pairs of characters. */
export class SearchSegment {
  readonly slots: Uint32Array;
  private readonly fields: ReadonlyMap<SearchField, GramIndex>;

  private constructor(slots: Uint32Array, fields: ReadonlyMap<SearchField, GramIndex>) {
    this.slots = slots;
    this.fields = fields;
  }

  /** Takes in cases and at last makes a segment of them. */
  static builder(): SegmentBuilder {
    let slots: number[] = [];
    const builders = SEARCH_FIELDS.map((field) => [field, makeBuilder(field)] as const);
    return {
      get count() {
        return slots.length;
      },
      add: (slot, texts) => {
        slots.push(slot);
        builders.forEach(([, builder], at) => {
          builder.add(texts[at] ?? '');
        });
      },
      *finishing() {
        const fields = new Map<SearchField, GramIndex>();
        for (const [field, builder] of builders) fields.set(field, yield* builder.finishing());
        const segment = new SearchSegment(Uint32Array.from(slots), fields);
        slots = [];
        return segment;
      },
    };
  }

  /** The texts of one case as they were taken in; null when it is not here. */
  textsOf(slot: number): SearchTexts | null {
    const doc = this.slots.lastIndexOf(slot);
    return doc < 0 ? null : SEARCH_FIELDS.map((field) => this.fields.get(field)?.textOf(doc) ?? '');
  }

  /** Puts into `found` the documents (places in `slots`) that answer a look, and takes out all others. */
  find({ field, text }: Look, found: CaseBits): void {
    const grams = this.fields.get(field);
    if (field === 'pinyin') grams?.findSyllables(text, found);
    else grams?.find(text, found);
  }
}

function makeBuilder(field: SearchField): GramBuilder {
  if (field === 'pinyin') return new GramBuilder(QUADS, 'syllable starts');
  return new GramBuilder(field === 'papers' ? QUADS : PAIRS, 'all');
}
