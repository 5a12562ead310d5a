import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookThrough, readTemplateFile } from '@main/services/templates/look-through';
import { CASE_PAPERS } from '@shared/domain/case/papers/case-papers';
import { tagsOfCasePaper } from '@shared/domain/case/tags/tags-of-paper';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { TODAY } from '../../../support/day';
import { makeStudio } from '../../../support/make-case';
import { makeField, makePackage, makePdf, makeRelations } from '../../../support/make-papers';
import { makeScratch } from '../../../support/scratch';
import { line, template } from './make-template';

const KNOWN = { profile: makeStudio().profile, today: TODAY };
const AGREEMENT = CASE_PAPERS.find(({ key }) => key === 'written_agreement');
const GOOD = line('{案件编号}');

/** From the file on disk to the sentence, with how long it took and how much memory it kept at most. */
async function refusalOf(file: string | Buffer): Promise<string> {
  const path = typeof file === 'string' ? file : join(makeScratch(), '模板.docx');
  if (typeof file !== 'string') writeFileSync(path, file);
  if (AGREEMENT === undefined) throw new Error('no agreement');
  const before = process.memoryUsage().rss;
  const began = performance.now();
  const read = await readTemplateFile(path);
  const looked = read.ok
    ? await lookThrough(read.content, tagsOfCasePaper(AGREEMENT), KNOWN)
    : null;
  expect(performance.now() - began).toBeLessThan(1_000);
  expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(150);
  if (!read.ok) return read.why;
  if (looked?.ok !== false) return '';
  expect(looked.problems).toHaveLength(1);
  return looked.problems[0]?.what ?? '';
}

/** A zip whose directory says less than what comes out. */
function bomb(bytes: number): Buffer {
  const xml = Buffer.alloc(bytes, 0x20);
  return template(GOOD, { 'word/media.xml': new Uint8Array(xml) });
}

describe('来路不明的模板：一句话拒绝，一秒以内，内存不涨', () => {
  it('炸弹：几十 KB 解开有 60 MB（bug: 一打开就占满内存）', async () => {
    const file = bomb(60 * 1024 * 1024);
    expect(file.length).toBeLessThan(200_000);
    expect(await refusalOf(file)).toContain('解开以后大得不正常');
  });

  it('100 MB 的文件，读也不读', async () => {
    const path = join(makeScratch(), '大.docx');
    writeFileSync(path, '');
    truncateSync(path, 100 * 1024 * 1024);
    expect(await refusalOf(path)).toContain('模板不能超过 1 MB');
  });

  it('带宏的，不管叫什么名字', async () => {
    const macro = template(GOOD, { 'word/vbaProject.bin': new Uint8Array([1, 2, 3]) });
    expect(await refusalOf(macro)).toContain('带有宏');
  });

  it('不是 Word 文件：PDF、表格、文字、旧版 .doc、空文件', async () => {
    expect(await refusalOf(makePdf('<< /Type /Catalog >>'))).toContain('不是 Word 文件');
    expect(await refusalOf(makePackage('sheet', {}))).toContain('不是 Word 文件');
    expect(await refusalOf(Buffer.from('{案件编号}'))).toContain('不是 Word 文件');
    expect(await refusalOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toContain('旧版');
    expect(await refusalOf(Buffer.alloc(0))).toContain('不是 Word 文件');
  });

  it.each(['../../资料/studio.json', '/etc/passwd', 'word/../../x.xml', 'C:/x.xml', '..\\x.xml'])(
    '名字指到外面的：%s',
    async (name) => {
      expect(await refusalOf(template(GOOD, { [name]: '<a/>' }))).toContain('不合 Word 文件的规矩');
    },
  );

  it('到别处取内容的、会启动别的程序的', async () => {
    const rels = makeRelations('attachedTemplate', 'http://example.test/x.dotm');
    const outside = template(GOOD, { 'word/_rels/settings.xml.rels': rels });
    expect(await refusalOf(outside)).toContain('会到别处取内容');
    const commands = template(`${GOOD}<w:p>${makeField('DDEAUTO cmd /k calc')}</w:p>`);
    expect(await refusalOf(commands)).toContain('会启动别的程序');
  });

  it('夹带别的文件的，先声明自己的词的', async () => {
    const carried = template(GOOD, { 'word/embeddings/a.bin': new Uint8Array([1, 2, 3]) });
    expect(await refusalOf(carried)).toContain('夹带着别的文件');
    const laughs = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "哈哈">]><w:document>${GOOD}</w:document>`;
    expect(await refusalOf(makePackage('word', { 'word/document.xml': laughs }))).not.toBe('');
  });

  it('十万个括号、十万段，照样很快', async () => {
    const braces = template(line('{'.repeat(100_000)));
    const path = join(makeScratch(), '括号.docx');
    writeFileSync(path, braces);
    const read = await readTemplateFile(path);
    if (!read.ok || AGREEMENT === undefined) throw new Error('not read');
    const began = performance.now();
    const looked = await lookThrough(read.content, tagsOfCasePaper(AGREEMENT), KNOWN);
    expect(looked.ok).toBe(false);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('坏了一半的压缩包、两个同名的部分', async () => {
    const good = template(GOOD);
    expect(await refusalOf(good.subarray(0, good.length - 60))).not.toBe('');
    const twice = Buffer.from(zipSync({ 'a.xml': strToU8('<a/>'), 'b.xml': strToU8('<a/>') }));
    const same = Buffer.from(twice.toString('latin1').replaceAll('b.xml', 'a.xml'), 'latin1');
    expect(await refusalOf(same)).not.toBe('');
  });
});
