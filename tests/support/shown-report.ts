import { localDate } from '@shared/domain/kernel/local-date';
import type { ReportContent } from '@shared/domain/reports/report-content';
import type { InputOf, OutputOf, RouteName } from '@shared/ipc/contract';

/** Asks a route and answers what came back; refusals throw. */
export type Ask = <K extends RouteName>(name: K, input: InputOf<K>) => Promise<OutputOf<K>>;

/** The monthly report as the window is shown it, with the token that names it. Throws while cases are counted anew. */
export async function showReport(
  { ask }: { readonly ask: Ask },
  month: string,
): Promise<ReportContent & { readonly token: string }> {
  const answer = await ask('reports.preview', { report: 'monthly', period: month });
  if (answer.state !== 'ready') throw new Error(`still counting: ${answer.done}/${answer.total}`);
  return { ...answer.content, token: answer.token };
}

/** Exports the monthly report that is shown now. */
export async function exportReport(program: { readonly ask: Ask }, month: string) {
  const { token } = await showReport(program, month);
  return program.ask('reports.export', { token });
}

/** Rows of 案件台账, whatever other ledgers stand behind the report. */
export function rowCountOf({ ledgers }: Pick<ReportContent, 'ledgers'>): number {
  return ledgers.find(({ key }) => key === 'district')?.rowCount ?? 0;
}

/** Hands the monthly report in as it is shown now. @param on the day it went to the office */
export async function handInReport(program: { readonly ask: Ask }, month: string, on: string) {
  const { token } = await showReport(program, month);
  const said = { handedInOn: localDate(on), to: '老槐街道', way: null, note: '' };
  return program.ask('submissions.handIn', { report: 'monthly', period: month, token, said });
}
