import { describe, expect, it } from 'vitest';
import { makeClosedFolder } from '../../support/closed-folder';
import { editLines, forged, reframed } from '../../support/journal-lines';
import { findIn, openStore } from '../../support/open-store';
import { readTree } from '../../support/read-files';

const NEWER: readonly [string, (text: string) => string][] = [
  ['lines of version 3', (text) => reframed(text, (open) => open.replace('"v":2', '"v":3'))],
  ['form 9 of "case"', (text) => forged(text, (body) => body.replace(/"form":\d+/, '"form":9'))],
  [
    'kind "pledge"',
    (text) => forged(text, (body) => body.replace('"kind":"case"', '"kind":"pledge"')),
  ],
  ['field "mood"', (text) => forged(text, (body) => body.replace('"action"', '"mood":1,"action"'))],
];

describe('新版本程序写过的保存记录', () => {
  it.each(NEWER)('%s: refused by name, and nothing in the folder changes', async (what, edit) => {
    const { root } = await makeClosedFolder();
    editLines(root, (texts) => texts.with(-1, edit(texts.at(-1) ?? '')));
    const before = readTree(root);
    for (const access of ['write', 'read'] as const)
      await expect(openStore(root, access)).rejects.toMatchObject({
        ...{ kind: 'newer_version', file: '2026-11.jsonl', what },
      });
    expect(readTree(root)).toBe(before);
    expect(await findIn(root)).toMatchObject([{ kind: 'file_newer', detail: what }]);
    expect(readTree(root)).toBe(before);
  });
});
