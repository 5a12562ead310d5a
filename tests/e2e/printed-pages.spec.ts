import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { PaperBlock } from '@shared/domain/paper/paper';
import mammoth from 'mammoth';
import { readPdfPages } from '../support/office-suite';
import { printPapers } from '../support/print-papers';

/** The words as they follow each other; the headings of a table, which stand again on each of its pages, once. */
function wordsOf(raw: string, blocks: readonly PaperBlock[]): string {
  let words = raw.replace(/— ?\d+ ?—/g, '').replace(/\s/g, '');
  for (const block of blocks) {
    if (block.type !== 'table') continue;
    const headings = block.columns.map(({ label }) => label).join('');
    const behind = words.indexOf(headings) + headings.length;
    words = words.slice(0, behind) + words.slice(behind).replaceAll(headings, '');
  }
  return words;
}

test('每份文书印出来：和 Word 文件一字不差、次序相同，没有空白页，页码从一数到底', async () => {
  test.setTimeout(300_000);
  const folder = await printPapers();
  const pages: Record<string, number> = JSON.parse(
    readFileSync(join(folder, 'pages.json'), 'utf8'),
  );
  const blocks = new Map<string, PaperBlock[]>(
    JSON.parse(readFileSync(join(folder, 'papers.json'), 'utf8')),
  );
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.docx'))
    .map((name) => basename(name, '.docx'));
  expect(names.length).toBeGreaterThan(80);
  // Nobody signs a sheet on which nothing else stands.
  expect(pages['两方 人民调解当事人权利义务告知书']).toBe(1);
  expect(pages['空白 人民调解当事人权利义务告知书']).toBe(1);
  for (const name of names) {
    const printed = await readPdfPages(readFileSync(join(folder, `${name}.pdf`)));
    expect(printed.length, `${name}：数的页数`).toBe(pages[name]);
    const numbers = printed.flatMap((page) => page.match(/— ?\d+ ?—/g) ?? []);
    const isCover = /封面|封底/.test(name);
    expect(
      numbers.map((number) => number.replace(/ /g, '')),
      `${name}：页码`,
    ).toEqual(isCover ? [] : printed.map((_page, index) => `—${index + 1}—`));
    for (const page of printed)
      expect(page.replace(/— ?\d+ ?—/, '').trim(), `${name}：空白页`).not.toBe('');
    const { value } = await mammoth.extractRawText({ path: join(folder, `${name}.docx`) });
    const raw = spawnSync('pdftotext', ['-raw', join(folder, `${name}.pdf`), '-'], {
      encoding: 'utf8',
    });
    expect(wordsOf(raw.stdout, blocks.get(name) ?? []), `${name}：字和次序`).toBe(
      value.replace(/\s/g, ''),
    );
  }
});
