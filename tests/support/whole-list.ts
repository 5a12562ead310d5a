import type { CaseQuery } from '@shared/domain/case/view/case-query';
import type { OutputOf } from '@shared/ipc/contract';
import type { TestProgram } from './run-services';

/** Asks for a list until everything was looked through, as the window does. */
export async function askWholeList(
  program: Pick<TestProgram, 'ask'>,
  query: CaseQuery,
): Promise<OutputOf<'cases.list'>> {
  for (;;) {
    const page = await program.ask('cases.list', query);
    if (page.searched === 1) return page;
  }
}
