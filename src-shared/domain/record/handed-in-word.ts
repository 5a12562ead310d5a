/** The word by which what was handed in of a report over a period is found again. */
export function handedInWord(report: string, period: string): string {
  return `${report} ${period}`;
}
