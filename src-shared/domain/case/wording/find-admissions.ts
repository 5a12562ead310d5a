/**
 * Words by which a text tells what a party conceded or admitted so as to come to an agreement. 特邀调解规定 (法释〔2016〕14号):
 * such an admission may not be used against the party in court, so that no feedback carries it.
 */
const ADMISSIONS =
  /承认|自认|认账|认错|松口|让步|底线|(?:愿意|同意|答应|认可)[^，。；、\n]{0,6}?(?:赔|付|还|退|补|让|少|减|担责|责任|欠)/g;

/** What of a text for the sender reads like an admission made to reach an agreement, each once; mostly nothing. */
export function findAdmissions(text: string): string[] {
  return [...new Set([...text.matchAll(ADMISSIONS)].map(([found]) => found))];
}

/** What is said of a text with such words; null for one without. */
export function warnOfAdmissions(text: string): string | null {
  const found = findAdmissions(text);
  if (found.length === 0) return null;
  const words = found.map((word) => `“${word}”`).join('、');
  return `写到了${words}。当事人为了谈成而让步、承认的话，不写进反馈（法释〔2016〕14号）；是协议里写明的内容就不用改。`;
}
