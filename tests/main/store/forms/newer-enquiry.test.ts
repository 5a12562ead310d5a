import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StudioStore } from '@main/store/studio-store';
import { type Enquiry, enquirySchema } from '@shared/domain/enquiry/enquiry';
import { ENQUIRY_KIND } from '@shared/domain/enquiry/enquiry-kind';
import { NOBODY } from '@shared/domain/record/actor';
import { beginRecord } from '@shared/domain/record/members';
import { describe, expect, it } from 'vitest';
import { noticeKindsOf } from '../../../support/closed-folder';
import { day } from '../../../support/day';
import { editFile } from '../../../support/harm-file';
import { editLines, forged } from '../../../support/journal-lines';
import { findIn, makeDataFolder, openStore } from '../../../support/open-store';
import { readTree } from '../../../support/read-files';

function add(store: StudioStore, id: string, year = '2026'): Promise<Enquiry> {
  return store.commit({ actor: NOBODY, action: 'enquiries.register' }, (view) =>
    view.add(
      ENQUIRY_KIND,
      enquirySchema.parse({
        ...beginRecord(id, '2026-11-19T01:00:00.000Z'),
        asked: {
          ...{ askedOn: day(`${year}-11-05`), way: 'visit', name: '孟庆云', phone: '', people: 1 },
          ...{ category: 'neighborhood', question: '找谁？', answer: '' },
          ...{
            answeredBy: '赵信花',
            referredTo: null,
            opponent: '',
            opponentPhone: '',
            opponentId: '',
            minutes: null,
          },
        },
        ...{ answeredById: null, caseId: null, drafts: [] },
      }),
    ),
  );
}

async function makeFolder(): Promise<{ root: string; file: string }> {
  const root = await makeDataFolder();
  const store = await openStore(root);
  await add(store, 'a', '2025');
  await add(store, 'b');
  await store.close();
  return { root, file: join(root, 'enquiry', '2026.json') };
}

describe('新版本程序写过的咨询', () => {
  it.each([
    ['form 9 of "enquiry"', (body: string) => body.replace('"form":1', '"form":9')],
    ['kind "pledge"', (body: string) => body.replace('"kind":"enquiry"', '"kind":"pledge"')],
  ])('a line with %s: refused by name, and nothing in the folder changes', async (what, edit) => {
    const { root } = await makeFolder();
    editLines(root, (texts) => texts.with(-1, forged(texts.at(-1) ?? '', edit)));
    const before = readTree(root);
    for (const access of ['write', 'read'] as const)
      await expect(openStore(root, access)).rejects.toMatchObject({ kind: 'newer_version', what });
    expect(readTree(root)).toBe(before);
    expect(await findIn(root)).toMatchObject([{ kind: 'file_newer', detail: what }]);
  });

  it.each([
    ['a newer form', (text: string) => text.replace('"form":1', '"form":9'), 'form 9 of "enquiry"'],
    [
      'a field that is not known',
      (text: string) => text.replace('"record":{', '"record":{"mood":"calm",'),
      'field "mood" of "enquiry"',
    ],
  ])(
    'a file with %s: its year is told and stays as it is, the others answer',
    async (_name, edit, what) => {
      const { root, file } = await makeFolder();
      editFile(file, edit);
      const newer = readFileSync(file, 'utf8');
      for (const access of ['read', 'write'] as const) {
        const store = await openStore(root, access);
        expect(await noticeKindsOf(store)).toEqual(['shard_from_newer_version']);
        const listed = (await store.rowsOf(ENQUIRY_KIND as never)).listed();
        expect(listed.map(({ id }) => id)).toEqual(['a']);
        if (access === 'write')
          await expect(add(store, 'c')).rejects.toMatchObject({ kind: 'newer_version', what });
        await store.close();
      }
      expect(readFileSync(file, 'utf8')).toBe(newer);
    },
  );
});
