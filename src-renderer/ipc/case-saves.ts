import type { QueryClient } from '@tanstack/react-query';

interface Save {
  count: number;
  /** It was told meanwhile that the case changed. */
  isTold: boolean;
}

// Of a case, while a save of it is under way.
const saves = new WeakMap<QueryClient, Map<string, Save>>();

/**
 * Runs a save of a case. The main process tells that the case changed before it answers how it then is: that is not
 * asked again, for the answer is on its way. When it brings none, the case is no longer what is known of it.
 * @param brings whether the answer says how the case then is
 */
export async function whileSaving<T>(
  client: QueryClient,
  caseId: string,
  save: () => Promise<T>,
  brings: (answer: T) => boolean,
): Promise<T> {
  const underWay = savesOf(client);
  const mine = underWay.get(caseId) ?? { count: 0, isTold: false };
  mine.count += 1;
  underWay.set(caseId, mine);
  let isKnown = false;
  try {
    const answer = await save();
    isKnown = brings(answer);
    return answer;
  } finally {
    mine.count -= 1;
    if (mine.count === 0) underWay.delete(caseId);
    if (!isKnown && mine.isTold)
      void client.invalidateQueries({ queryKey: ['cases.get', { caseId }] });
  }
}

/** Whether what has just been told of a case will be answered by a save that is under way. */
export function isAnswerAwaited(client: QueryClient, caseId: string): boolean {
  const save = savesOf(client).get(caseId);
  if (save !== undefined) save.isTold = true;
  return save !== undefined;
}

function savesOf(client: QueryClient): Map<string, Save> {
  const known = saves.get(client) ?? new Map<string, Save>();
  saves.set(client, known);
  return known;
}
