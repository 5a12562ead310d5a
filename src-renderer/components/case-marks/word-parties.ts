/** `王某 与 李某、张某`; a side of which nobody is known yet is said to be so. */
export function wordParties(applicants: readonly string[], respondents: readonly string[]): string {
  return `${wordSide(applicants)} 与 ${wordSide(respondents)}`;
}

/** One of the sides in it. */
export function wordSide(names: readonly string[]): string {
  return names.length === 0 ? '（待补）' : names.join('、');
}
