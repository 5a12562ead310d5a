/** `王某 与 李某、张某`; a side of which nobody is known yet is said to be so. */
export function wordParties(applicants: readonly string[], respondents: readonly string[]): string {
  return `${wordSide(applicants)} 与 ${wordSide(respondents)}`;
}

/** So many names of a side are said; of more, how many there are. */
const MOST_NAMES = 3;

/** The same in short: `王某、张某等 12 人 与 顺达车行`. */
export function wordPartiesBriefly(
  applicants: readonly string[],
  respondents: readonly string[],
): string {
  return wordParties(shorten(applicants), shorten(respondents));
}

function shorten(names: readonly string[]): readonly string[] {
  if (names.length <= MOST_NAMES) return names;
  return [`${names.slice(0, MOST_NAMES - 1).join('、')}等 ${names.length} 人`];
}

/** One of the sides in it. */
export function wordSide(names: readonly string[]): string {
  return names.length === 0 ? '（待补）' : names.join('、');
}
