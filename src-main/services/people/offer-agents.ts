import { loadPinyin, soundsOf } from '@main/store/search/pinyin-text';
import { normalizeForSearch, searchWordsOf } from '@main/store/search/search-text';
import { answersSound, isPinyin } from '@shared/domain/kernel/sound';
import { type AuthorizedAgent, authorizedAgentSchema } from '@shared/domain/party/party';
import type { PresentActor } from '@shared/domain/record/actor';
import { maskField } from '@shared/domain/record/mask-field';
import type { OfferedAgent } from '@shared/ipc/routes-people';
import { seenCases } from '../cases/seen-cases';
import type { CurrentStudio } from '../studio/current-studio';

/** So many are offered: more would have to be read, and one types on instead. */
const OFFERED = 5;
/** So many of the newest cases in which the text is found are looked through. */
const CASES_LOOKED_AT = 12;

/**
 * Who acted for a party in an earlier case and may be meant by what is typed, each once, as the newest case has them. What
 * the party allowed them (一般授权、特别授权) is of that case alone and is not told. Throws StoreError.
 */
export async function offerAgents(
  current: CurrentStudio,
  actor: PresentActor,
  text: string,
): Promise<OfferedAgent[]> {
  const words = searchWordsOf(text);
  // One letter or digit says nothing yet.
  if (words.length === 0 || /^[\x20-\x7e]?$/.test(text.trim())) return [];
  await loadPinyin();
  const cases = seenCases(current.store, actor);
  const offers = new Map<string, OfferedAgent>();
  for (const { id, number } of await cases.newestFinding(text, CASES_LOOKED_AT))
    for (const { name: partyName, authorizedAgents } of (await cases.get(id)).parties)
      for (const agent of authorizedAgents) {
        const key = keyOf(agent);
        if (offers.has(key) || !words.every((word) => isFoundBy(agent, word))) continue;
        offers.set(key, offerOf(agent, number, partyName));
      }
  return [...offers.values()].slice(0, OFFERED);
}

/** By what two agents are the same one: a licence or number, else name with telephone. */
function keyOf({ name, licence, idNumber, phone }: AuthorizedAgent): string {
  return `${name} ${licence || idNumber || phone}`;
}

function isFoundBy({ name, phone, idNumber }: AuthorizedAgent, word: string): boolean {
  if (normalizeForSearch(name).includes(word)) return true;
  if (isPinyin(word) && soundsOf(name).some((sound) => answersSound(sound, word))) return true;
  return word.length >= 3 && normalizeForSearch(`${phone} ${idNumber}`).includes(word);
}

function offerOf(
  { scope: _ofThatCase, ...agent }: AuthorizedAgent,
  caseNumber: string,
  partyName: string,
): OfferedAgent {
  // A relative is one party's relative; who comes for a firm does so for everybody.
  const isOfAFirm = agent.firm !== '' || agent.licence !== '';
  return {
    agent: isOfAFirm ? agent : { ...agent, relation: '' },
    maskedPhone: maskField(authorizedAgentSchema.shape.phone, agent.phone),
    ...{ caseNumber, partyName },
  };
}
