import type { CaseEntry, PartyMention } from '@shared/domain/case/view/case-entry';
import { answersSound, isPinyin } from '@shared/domain/kernel/sound';
import { soundsOf } from '../search/pinyin-text';
import { normalizeForSearch, searchWordsOf } from '../search/search-text';

/** A person or organisation with the cases in which it stands. */
export interface PartyGroup {
  readonly mention: PartyMention;
  readonly cases: { readonly entry: CaseEntry; readonly side: PartyMention['side'] }[];
}

/**
 * Gathers the parties of all cases and finds those that hold every word of `text` in their name, its
 * pinyin, number or phone; `loadPinyin` before. Sorted by name (pinyin order).
 *
 * Same name and same paper number is the same party. Without a number the phone decides, and
 * without either nobody is taken for somebody else: two people called 王伟 stay two.
 */
export function findParties(entries: Iterable<CaseEntry>, text: string): PartyGroup[] {
  const words = searchWordsOf(text);
  const groups = new Map<string, PartyGroup>();
  for (const entry of entries) {
    for (const mention of entry.parties) {
      if (!matches(mention, words)) continue;
      const key = identityOf(mention, entry.id);
      const group = groups.get(key) ?? { mention, cases: [] };
      if (!group.cases.some((one) => one.entry === entry && one.side === mention.side))
        group.cases.push({ entry, side: mention.side });
      groups.set(key, group);
    }
  }
  const collator = new Intl.Collator('zh-CN');
  return [...groups.values()].sort((a, b) => collator.compare(a.mention.name, b.mention.name));
}

function matches(mention: PartyMention, words: readonly string[]): boolean {
  const text = normalizeForSearch(
    `${mention.name}\u0001${mention.paperNumber}\u0001${mention.phone}`,
  );
  return words.every((word) => text.includes(word) || sounds(mention.name, word));
}

function sounds(name: string, word: string): boolean {
  return isPinyin(word) && soundsOf(name).some((sound) => answersSound(sound, word));
}

function identityOf({ name, paperNumber, phone }: PartyMention, caseId: string): string {
  if (paperNumber !== '') return JSON.stringify([name, 'paper', paperNumber.toUpperCase()]);
  return JSON.stringify(phone !== '' ? [name, 'phone', phone] : [name, 'case', caseId]);
}
