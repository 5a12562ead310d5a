import { RequestError, request } from '@renderer/ipc/request';
import { EVERY_CASE } from '@shared/domain/case/view/every-case';

/**
 * The disputes with these numbers, one a line, by id. Throws RequestError, as the main process would word it, for a number
 * that no dispute has.
 */
export async function findFiles(numbers: string): Promise<string[]> {
  const ids: string[] = [];
  for (const line of numbers.split('\n')) {
    const number = line.trim();
    if (number === '') continue;
    const { items } = await request('cases.list', { ...EVERY_CASE, text: number });
    const found = items.find((one) => one.number === number);
    if (found === undefined)
      throw new RequestError({
        code: 'VALIDATION_FAILED',
        issues: [{ path: 'files', message: `没有编号是“${number}”的纠纷，请核对` }],
      });
    ids.push(found.id);
  }
  return ids;
}
