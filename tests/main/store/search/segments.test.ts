import { SEGMENT_SIZE } from '@main/store/search/case-bits';
import { CaseSearch } from '@main/store/search/case-search';
import { loadPinyin } from '@main/store/search/pinyin-text';
import { NO_RANK } from '@main/store/search/search-segment';
import type { SearchTexts } from '@main/store/search/search-text';
import { searchTextsOf } from '@main/store/search/search-text';
import { Segments } from '@main/store/search/segments';
import { describe, expect, it } from 'vitest';
import { makeCase, makeRegistration } from '../../../support/make-case';

await loadPinyin();
const textsWith = (place: string): SearchTexts =>
  searchTextsOf(makeCase({ registration: makeRegistration({ place }) }), '某事');

describe('查找用的段', () => {
  // bug: an index that was made anew kept what the index before had said of every case, twice the memory.
  it('里面说的全都过时了的一段，不再留着', () => {
    const segments = new Segments();
    const texts = textsWith('旧地方');
    const number = segments.put(segmentOf(segments, texts));
    segments.enter(number);
    segments.enter(number);
    segments.leave(number);
    expect(segments.at(number)).toBeDefined();
    segments.leave(number);
    expect(segments.at(number)).toBeUndefined();
    expect(segments.all().map(([one]) => one)).not.toContain(number);
  });

  it('还没理完就全过时了的，理完也不留', () => {
    const segments = new Segments();
    const texts = textsWith('旧地方');
    const numbers = Array.from({ length: SEGMENT_SIZE }, (_, slot) => segments.add(slot, texts));
    for (const number of numbers) segments.enter(number);
    for (const number of numbers) segments.leave(number);
    expect(segments.work(() => true)).toBe(true);
    expect(segments.all()).toEqual([]);
  });

  it('每件都重新读过以后，照新的找得到，照旧的找不到', () => {
    const search = new CaseSearch();
    const count = SEGMENT_SIZE + 10;
    const [renewed, moved] = [textsWith('新去处'), textsWith('第三处')];
    for (const texts of [textsWith('旧地方'), renewed])
      for (let slot = 0; slot < count; slot += 1) search.load(slot, texts);
    search.settle(() => true);
    const found = (word: string) =>
      search.rank([word], count).filter((rank) => rank < NO_RANK).length;
    expect([found('新去处'), found('旧地方')]).toEqual([count, 0]);
    // What little is still true of an old segment moves on with the rest of it.
    for (let slot = 0; slot < 3_000; slot += 1) search.load(slot, moved);
    search.settle(() => true);
    expect([found('第三处'), found('新去处')]).toEqual([3_000, count - 3_000]);
    for (let slot = 0; slot < 3_000; slot += 1) search.load(slot, renewed);
    search.remove(3);
    expect([search.has(3), search.has(4)]).toEqual([false, true]);
    expect(found('新去处')).toBe(count - 1);
  });
});

function segmentOf(segments: Segments, texts: SearchTexts) {
  const number = segments.add(1, texts);
  const segment = segments.at(number);
  if (segment === undefined) throw new Error('not made');
  return segment;
}
