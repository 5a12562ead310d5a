import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingSentence } from '@shared/ipc/finding-sentence';
import { expect, test } from 'vitest';
import { editFile } from '../../../support/harm-file';
import { putCase } from '../../../support/make-archive';
import { startWithStudio, type TestProgram } from '../../../support/run-services';
import { makeSealed } from './sealed-studio';

/** What the check says of the journal, as the window shows it. */
async function saidOf(program: TestProgram): Promise<string> {
  const { findings } = await program.ask('safekeeping.check', null);
  return findings
    .filter(({ kind }) => kind === 'journal_damaged')
    .map(findingSentence)
    .join('');
}

const journalOf = ({ dataFolder }: TestProgram): string =>
  join(dataFolder, 'journal', '2026-11.jsonl');

test('an altered entry is named: which, when, by whom it claims to be, of what (bug: “something is wrong somewhere”)', async () => {
  const program = await startWithStudio();
  for (const place of ['老槐街道', '石榴园', '天桥下'])
    await putCase(program, '2026-11-18', {}, { place });
  await program.services.current.flush();
  expect(await saidOf(program)).toBe('');
  editFile(journalOf(program), (text) => text.replace('石榴园', '石榴圆'));
  const said = await saidOf(program);
  expect(said).toMatch(/不对的是：第 \d+ 条（2026-11-19 09:00，写的是.+改的，关于.*第?2/);
  // Only that one: the lines around it stand.
  expect(said.match(/第 \d+ 条/g)).toHaveLength(1);
});

test('a line that is gone is told by what stands around it', async () => {
  const program = await startWithStudio();
  for (const place of ['老槐街道', '石榴园', '天桥下'])
    await putCase(program, '2026-11-18', {}, { place });
  await program.services.current.flush();
  editFile(journalOf(program), (text) =>
    text
      .split('\n')
      .filter((line) => !line.includes('石榴园'))
      .join('\n'),
  );
  expect(await saidOf(program)).toMatch(/第 \d+ 条（.+）以后、第 \d+ 条（.+）以前，少了记录/);
});

test('in a sealed folder nobody without the key alters an entry unnoticed, and its place is named', async () => {
  const { program } = await makeSealed();
  for (const place of ['老槐街道', '石榴园', '天桥下', '电厂家属院'])
    await putCase(program, '2026-11-18', {}, { place });
  await program.services.current.flush();
  expect(await saidOf(program)).toBe('');
  const path = journalOf(program);
  const bytes = readFileSync(path);
  // A byte in the frame of the last but one piece, wherever frames begin.
  const at = Math.floor(bytes.length * 0.75);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  expect(await saidOf(program)).toMatch(
    /不对的是：第 \d+ 条（2026-11-19 09:00）以后、第 \d+ 条（2026-11-19 09:00）以前，内容已经读不出来/,
  );
});
