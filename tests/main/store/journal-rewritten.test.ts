import { describe, expect, it } from 'vitest';
import { removeCase } from '../../support/case-store';
import { descriptionOf, makeClosedFolder, noticeKindsOf } from '../../support/closed-folder';
import { editLines, forged } from '../../support/journal-lines';
import { findIn, openStore } from '../../support/open-store';
import { openWriter } from './two-writers/sleeping-writer';

const findingsOf = async (root: string): Promise<string[]> =>
  (await findIn(root)).map(({ kind }) => kind);

describe('保存记录被改过：检查看得出，打开时也说', () => {
  it('a last line that stands there twice is not passed over', async () => {
    const { root } = await makeClosedFolder();
    editLines(root, (lines) => [...lines, lines.at(-1) ?? '']);
    expect(await findingsOf(root)).toEqual(['journal_end_damaged']);
    expect(await noticeKindsOf(await openStore(root, 'read'))).toEqual(['journal_end_lost']);
  });

  it('a last line that was rewritten with its hash disagrees with the checkpoint', async () => {
    const { root, ids } = await makeClosedFolder();
    editLines(root, (lines) => [
      ...lines.slice(0, -1),
      forged(lines.at(-1) ?? '', (text) => text.replace(`原来的 ${ids[2]}`, `改过的 ${ids[2]}`)),
    ]);
    expect(await findingsOf(root)).toContain('journal_rewritten');
    expect(await noticeKindsOf(await openStore(root, 'read'))).toEqual(['journal_damaged']);
    const store = await openStore(root);
    expect(await noticeKindsOf(store)).toEqual(['journal_damaged']);
    // What the shard holds is not thrown away for a line that nobody wrote here.
    expect(await descriptionOf(store, ids[2])).toBe(`原来的 ${ids[2]}`);
    await store.close();
    expect(await noticeKindsOf(await openStore(root, 'read'))).toEqual(['journal_damaged']);
  });

  it.each<[string, (lines: string[]) => string[]]>([
    [
      'two lines that changed places',
      (lines) => lines.with(2, lines[3] ?? '').with(3, lines[2] ?? ''),
    ],
    ['a line that is missing', (lines) => lines.toSpliced(3, 1)],
    [
      'a line with another text',
      (lines) => lines.with(2, (lines[2] ?? '').replace('原来的', '改过的')),
    ],
  ])(
    '%s in the middle: told at opening, and as long as the copy lies there',
    async (_name, edit) => {
      const { root, ids } = await makeClosedFolder();
      editLines(root, edit);
      expect(await findingsOf(root)).toContain('journal_damaged');
      const store = await openStore(root);
      expect(await noticeKindsOf(store)).toEqual(['journal_damaged']);
      for (const id of ids) expect(await descriptionOf(store, id)).toBe(`原来的 ${id}`);
      await store.close();
      const again = await openStore(root);
      expect(await noticeKindsOf(again)).toEqual(['journal_damaged']);
      for (const id of ids) expect(await descriptionOf(again, id)).toBe(`原来的 ${id}`);
    },
  );

  it('a file of an earlier month that was exchanged is looked at although reading begins after it', async () => {
    const { root } = await makeClosedFolder();
    // The journal goes on in a later file; November is an earlier one from now on.
    const writer = await openWriter(root, '前台电脑', '2026-12-01T09:00:00+08:00');
    const [first] = writer.store.cases.keys();
    await removeCase(writer.store, first?.id ?? '', 2);
    await writer.close();
    expect(await noticeKindsOf(await openStore(root, 'read'))).toEqual([]);
    editLines(root, (lines) => lines.toSpliced(3, 1));
    expect(await noticeKindsOf(await openStore(root, 'read'))).toEqual(['journal_damaged']);
  });
});
