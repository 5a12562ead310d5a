import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentPathOf } from '@main/store/attachments/attachment-paths';
import { surveyAttachments } from '@main/store/attachments/survey';
import { describe, expect, test } from 'vitest';
import { makeScratch } from '../../../support/scratch';
import { filesUnder, keepContent, makeShelf } from './on-the-shelf';

describe('清点', () => {
  test('缺的、坏的、没人要的、外来的，一样不漏；清点本身不动任何文件', async () => {
    const { root } = makeShelf();
    const [good, bad, orphan] = (await Promise.all(
      ['good', 'bad', 'orphan'].map((text) => keepContent(root, text)),
    )) as [string, string, string];
    const missing = 'f'.repeat(64);
    writeFileSync(contentPathOf(root, bad), 'bad?');
    writeFileSync(join(root, 'attachments', '说明.txt'), '?');
    const before = filesUnder(root);
    const references = new Set([good, bad, missing]);
    const shallow = await surveyAttachments(root, references, { isDeep: false });
    expect(shallow.damaged).toEqual([]);
    const looked: number[] = [];
    const onLooked = (count: number) => void looked.push(count);
    expect(await surveyAttachments(root, references, { isDeep: true, onLooked })).toEqual({
      count: 3,
      missing: [missing],
      damaged: [`attachments/${bad.slice(0, 2)}/${bad}.bin`],
      orphans: [orphan],
      strangers: ['attachments/说明.txt'],
    });
    expect(looked).toEqual([1, 2, 3]);
    expect(filesUnder(root)).toEqual(before);
  });

  test('还没有任何材料的文件夹也能清点', async () => {
    expect(await surveyAttachments(makeScratch(), new Set(), { isDeep: true })).toMatchObject({
      count: 0,
      missing: [],
    });
  });
});
