import type { TestProgram } from './run-services';

/** The numbers of the cases in the list, the first hundred in their order. */
export async function numbersOf(program: TestProgram): Promise<string[]> {
  const { items } = await program.ask('cases.list', {
    ...{ text: '', statuses: [], categories: [], month: null, mediatorId: null },
    ...{ sortBy: 'number', isDescending: false, page: 1, pageSize: 100 },
  });
  return items.map(({ number }) => number);
}
