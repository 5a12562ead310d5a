import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepPaper } from '@shared/domain/case/papers/kept-paper';
import type { OutputOf } from '@shared/ipc/contract';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { TODAY } from '../../../support/day';
import { makeWrittenAgreement } from '../../../support/make-agreement';
import { putCase } from '../../../support/make-archive';
import { makeAgreedCase, makeMediatingCase, makeStudio } from '../../../support/make-case';
import { startWithStudio, type TestProgram } from '../../../support/run-services';
import { line, template } from './make-template';

const PAPER = 'written_agreement';

async function startWithCases(): Promise<TestProgram> {
  const program = await startWithStudio();
  await putCase(program, '2026-11-05', {
    ...makeMediatingCase(),
    agreement: makeWrittenAgreement(),
  });
  return program;
}

/** Picks a template with this text in it. */
async function pick(program: TestProgram, text: string) {
  program.answers.file = join(program.folder, `${text.slice(0, 4)}.docx`);
  writeFileSync(program.answers.file, template(line(text)));
  return program.ask('templates.pick', { paper: PAPER });
}

async function tokenOf(program: TestProgram, text: string): Promise<string> {
  const picked = await pick(program, text);
  if (picked?.state !== 'waiting') throw new Error(JSON.stringify(picked));
  return picked.token;
}

async function listed(program: TestProgram) {
  const { items } = await program.ask('templates.papers', {});
  const found = items.find(({ paper }) => paper === PAPER);
  if (found === undefined) throw new Error('not listed');
  return found;
}

function recordOf({ record }: OutputOf<'templates.papers'>['items'][number]) {
  if (record === null) throw new Error('no record');
  return record;
}

async function exported(program: TestProgram, id = 'case-2026-1'): Promise<string> {
  program.answers.saveTo = join(program.folder, '协议.docx');
  const target = { kind: 'case', id, paper: PAPER, ofId: null };
  const saved = await program.ask('paperwork.export', target);
  return (await mammoth.extractRawText({ path: String(saved?.path) })).value.trim();
}

describe('自己的模板', () => {
  it('选、采用、换一版、退回上一版、改回自带的，一步一步，重新打开还在', async () => {
    let program = await startWithCases();
    const own = await exported(program);
    expect(own).toContain('人民调解协议书');
    await program.ask('templates.adopt', { token: await tokenOf(program, '甲版{协议编号}') });
    expect(await exported(program)).toBe('甲版（2026）人调字第1号');
    const target = { kind: 'case', id: 'case-2026-1', paper: PAPER, ofId: null };
    expect((await program.ask('paperwork.preview', target)).template).toBe('甲版{协.docx');
    const token = await tokenOf(program, '乙版{事由}');
    await program.ask('templates.renew', { ...recordOf(await listed(program)), token });
    expect(await exported(program)).toMatch(/^乙版/);
    program = await program.restart();
    await program.ask('app.bootstrap', null);
    const [second, first] = (await listed(program)).versions;
    expect([second?.fileName, first?.fileName]).toEqual(['乙版{事.docx', '甲版{协.docx']);
    const at = async () => recordOf(await listed(program));
    await program.ask('templates.choose', { ...(await at()), versionId: String(first?.id) });
    expect(await exported(program)).toMatch(/^甲版/);
    await program.ask('templates.choose', { ...(await at()), versionId: null });
    expect(await exported(program)).toBe(own);
    const { id } = await at();
    const told = (await program.ask('templates.history', { id, page: 1 })).entries;
    expect(told.map(({ act }) => act)).toEqual([
      ...['改了用哪个模板', '改了用哪个模板', '换了自己的模板', '采用了自己的模板'],
    ]);
  });

  it('有错的什么也不存（bug: 错的模板顶掉了好的）', async () => {
    const program = await startWithCases();
    await program.ask('templates.adopt', { token: await tokenOf(program, '甲版{协议编号}') });
    const picked = await pick(program, '乙版{没有这个}');
    expect(picked).toMatchObject({ state: 'refused', problems: [{ where: '正文第 1 段' }] });
    expect((await listed(program)).versions).toHaveLength(1);
    expect(await exported(program)).toMatch(/^甲版/);
    // A token that nobody was given, or that was used.
    const gone = await program.refusal('templates.renew', {
      ...recordOf(await listed(program)),
      token: 'nobody',
    });
    expect(gone.code).toBe('RULE_REFUSED');
  });

  it('签了字的照当时定下来的印，空白表格是自带的（bug: 换了模板，签过的协议变了样）', async () => {
    const program = await startWithCases();
    const known = { profile: makeStudio().profile };
    await putCase(program, '2026-11-05', keepPaper(makeAgreedCase(), known, TODAY));
    const blank = { kind: 'blank', id: 'case', paper: PAPER, ofId: null };
    await program.ask('templates.adopt', { token: await tokenOf(program, '甲版{协议编号}') });
    expect((await program.ask('paperwork.preview', blank)).template).toBeUndefined();
    expect(await exported(program, 'case-2026-2')).toContain('人民调解协议书');
    expect(await exported(program)).toMatch(/^甲版/);
  });

  it('标签清单说出每个标签在真案子里印什么，先看再采用', async () => {
    const program = await startWithCases();
    const { groups, chosen } = await program.ask('templates.tags', {
      paper: PAPER,
      recordId: null,
    });
    expect(chosen?.number).toBe('（2026）人调字第1号');
    const tag = (name: string, loop = '') =>
      groups.find(({ loops }) => loops.join() === loop)?.tags.find((one) => one.name === name);
    expect(tag('案件编号')?.prints).toBe('（2026）人调字第1号');
    expect(tag('姓名', '申请人')?.prints).toBe('王某');
    expect(tag('姓名', '被申请人')?.prints).toBe('安居车棚安装有限公司');
    const token = await tokenOf(program, '甲版{申请人姓名}');
    const read = await program.ask('templates.read', { paper: PAPER, token, recordId: null });
    expect(read.paragraphs).toEqual(['甲版王某']);
    program.answers.saveTo = join(program.folder, '试印');
    const tried = await program.ask('templates.tryOut', { paper: PAPER, token, recordId: null });
    expect(tried?.fileName).toBe('试印.docx');
  });
});
