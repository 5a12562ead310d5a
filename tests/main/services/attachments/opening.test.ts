import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { valueOfRuling } from '@main/services/service-error';
import { contentPathOf } from '@main/store/attachments/attachment-paths';
import type { MediaType } from '@shared/domain/attachment/media-type';
import { addAttachments } from '@shared/domain/case/rules/attachments';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { refusalSentence } from '@shared/domain/case/wording/refusal-sentence';
import { describe, expect, test } from 'vitest';
import { changeCase } from '../../../support/case-store';
import { makeField, makePdf, makeWordText } from '../../../support/make-papers';
import { startWithStudio, type TestProgram } from '../../../support/run-services';
import { WORD } from './sniffing';
import { add, CASE, choose, only, put, register } from './with-files';

const SCRIPTED = makePdf('<< /S /JavaScript /JS (app.alert(1)) >>');
const COMMANDS = makeWordText(makeField('DDEAUTO cmd "/c calc"'));

/** Puts a content into a case as a program did that looked less closely. */
async function storedEarlier(
  program: TestProgram,
  { case: { id: caseId, revision } }: CaseView,
  { name, content, mediaType }: { name: string; content: Buffer; mediaType: MediaType },
): Promise<CaseView> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const path = contentPathOf(program.dataFolder, sha256);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  const added = {
    ...{ id: 'earlier', sha256, bytes: content.length, mediaType, seconds: null, name },
    ...{ kind: 'evidence' as const, subject: CASE, addedBy: '', note: '' },
  };
  const { current } = program.services;
  await changeCase(current.store, caseId, revision, (one) =>
    valueOfRuling(addAttachments(one, [added], current.context())),
  );
  return program.ask('cases.get', { caseId });
}

function copiesOf({ folder }: TestProgram): string[] {
  return readdirSync(join(folder, '用户/opened'));
}

describe('打开可能自己做事的材料', () => {
  test('带脚本的 PDF：收，没有人点头不打开，点了头打开的就是它', async () => {
    const program = await startWithStudio();
    const view = await add(program, await register(program), [put('申请表.pdf', SCRIPTED)]);
    const target = { caseId: view.case.id, attachmentId: only(view).id };
    const { refusal } = await program.refusal('attachments.open', {
      ...target,
      isRiskAccepted: false,
    });
    const data = { name: '申请表.pdf', risks: 'script' };
    expect(refusal).toEqual({ code: 'ATTACHMENT_COULD_ACT', data });
    expect(refusalSentence({ code: 'ATTACHMENT_COULD_ACT', data })).toBe(
      '“申请表.pdf”打开前请留心：它带有会自己运行的脚本。如果是陌生人发来的，请不要打开；打开后如果问要不要运行、更新链接或者联网，请选“否”。',
    );
    expect(program.opened).toEqual([]);
    expect(copiesOf(program)).toEqual([]);
    await program.ask('attachments.open', { ...target, isRiskAccepted: true });
    expect(readFileSync(program.opened[0] ?? '').equals(SCRIPTED)).toBe(true);
  });

  test('会启动别的程序的 Word：门口就不收，说得出为什么', async () => {
    const program = await startWithStudio();
    const { case: one } = await register(program);
    const { waiting, refused } = await choose(program, one.id, [put('通知.docx', COMMANDS)]);
    expect(waiting).toEqual([]);
    expect(refused[0]?.refusal.code).toBe('ATTACHMENT_RUNS_COMMANDS');
  });

  test('以前存入的也查：该问的问，会启动别的程序的点了头也不打开，还能另存', async () => {
    const program = await startWithStudio();
    const earlier = { name: '通知.docx', content: COMMANDS, mediaType: WORD as MediaType };
    const view = await storedEarlier(program, await register(program), earlier);
    const target = { caseId: view.case.id, attachmentId: only(view).id };
    for (const isRiskAccepted of [false, true]) {
      const { refusal } = await program.refusal('attachments.open', { ...target, isRiskAccepted });
      expect(refusal?.code).toBe('ATTACHMENT_NO_LONGER_TAKEN');
    }
    expect([program.opened, copiesOf(program)]).toEqual([[], []]);

    const other = await storedEarlier(program, await register(program), {
      name: '申请表.pdf',
      content: SCRIPTED,
      mediaType: 'application/pdf',
    });
    const asked = { caseId: other.case.id, attachmentId: only(other).id, isRiskAccepted: false };
    const { refusal } = await program.refusal('attachments.open', asked);
    expect(refusal?.code).toBe('ATTACHMENT_COULD_ACT');

    program.answers.saveTo = join(program.folder, '另存.docx');
    const saved = await program.ask('attachments.export', target);
    expect(readFileSync(saved?.path ?? '').equals(COMMANDS)).toBe(true);
  });

  test('另存的一份不能绕过这一问：从“已导出”那里只显示在文件夹里，不打开', async () => {
    const program = await startWithStudio();
    const view = await add(program, await register(program), [put('申请表.pdf', SCRIPTED)]);
    program.answers.saveTo = join(program.folder, '另存.pdf');
    const target = { caseId: view.case.id, attachmentId: only(view).id };
    const path = (await program.ask('attachments.export', target))?.path ?? '';
    expect((await program.refusal('files.open', { path })).code).toBe('NOT_FOUND');
    expect(program.opened).toEqual([]);
    await program.ask('files.showInFolder', { path });
    expect(program.opened).toEqual([path]);
  });
});
