import { EVERY_CASE } from '@shared/domain/case/view/every-case';
import type { TestProgram } from './run-services';

/** The numbers of the cases in the list, the first hundred in their order. */
export async function numbersOf(program: TestProgram): Promise<string[]> {
  const { items } = await program.ask('cases.list', { ...EVERY_CASE, pageSize: 100 });
  return items.map(({ number }) => number);
}
