import type { PaperFinding } from '../../paper/paper';
import { agreementHints } from '../../wording/text-hints';

/** Doubtful words in a text of the agreement, each named once. `where` says which part, such as 第二条. */
export function findWordingTraps(text: string, where: string): PaperFinding[] {
  const said = new Map(agreementHints(text).map(({ word, message }) => [word + message, message]));
  return [...said.values()].map((message) => ({
    severity: 'doubtful' as const,
    message: `${where}：${message}`,
  }));
}
