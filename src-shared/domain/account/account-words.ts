import type { Account } from './account';

/** By this word all who are 主任 today are found. No name is so written. */
export const DIRECTOR_WORD = 'role/director';

/** By this word an account is found by the name in it. */
export function nameWord(name: string): string {
  return `name/${name.trim()}`;
}

/** By this word it is found by the entry of the roster; empty, which finds nothing, for none. */
export function rosterWord(mediatorId: string | null): string {
  return mediatorId === null ? '' : `roster/${mediatorId}`;
}

/** What an account is found by. */
export function wordsOfAccount({ account, mediatorId, endedOn }: Account): string[] {
  const isDirector = account.role === 'director' && endedOn === null;
  return [
    nameWord(account.name),
    ...(mediatorId === null ? [] : [rosterWord(mediatorId)]),
    ...(isDirector ? [DIRECTOR_WORD] : []),
  ];
}
