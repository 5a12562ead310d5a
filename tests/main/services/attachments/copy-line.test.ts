import { setImmediate as nextTurn } from 'node:timers/promises';
import { CopyLine } from '@main/services/attachments/copy-line';
import { bytesSource, type ContentSource } from '@main/store/attachments/content-source';
import { expect, test } from 'vitest';

const CASE_ID = 'case-1';

/** A file of which the disk tells the size after so many turns of the event loop. */
function measuredAfter(turns: number, name: string): ContentSource {
  const source = bytesSource(name, new Uint8Array(8));
  const measure = async (): Promise<number> => {
    for (let turn = 0; turn < turns; turn += 1) await nextTurn();
    return 8;
  };
  return { ...source, name, measure };
}

test('files are copied in the order in which they came, however long the disk takes to measure them', async () => {
  const line = new CopyLine(() => undefined);
  const copied: string[] = [];
  const steps = {
    before: () => Promise.resolve(),
    copy: async ({ name }: ContentSource) => void copied.push(name),
  };
  await Promise.all([
    line.run(CASE_ID, [measuredAfter(50, '先选的.png')], steps),
    line.run(CASE_ID, [measuredAfter(0, '后选的.png')], steps),
  ]);
  expect(copied).toEqual(['先选的.png', '后选的.png']);
});
