import { attachmentSchema, attachmentsInFile } from '@shared/domain/attachment/attachment';
import { formatBytes, MAX_ATTACHMENTS } from '@shared/domain/attachment/limits';
import type { MediaType } from '@shared/domain/attachment/media-type';
import { ATTACHMENT_SENTENCES } from '@shared/domain/attachment/refusals';
import { CASE_STATUSES } from '@shared/domain/case/model/case-status';
import { mediationCaseSchema } from '@shared/domain/case/model/mediation-case';
import {
  addAttachments,
  describeAttachment,
  removeAttachment,
} from '@shared/domain/case/rules/attachments';
import { saveParties } from '@shared/domain/case/rules/parties';
import { removeSession } from '@shared/domain/case/rules/sessions';
import { ATTACHMENT_REFUSALS } from '@shared/domain/kernel/refusal-code';
import { describe, expect, test } from 'vitest';
import { TODAY } from '../../../support/day';
import { makeAttachment, makeNewAttachment } from '../../../support/make-attachment';
import { makeCase, makeContext, makePlannedSession } from '../../../support/make-case';

const ctx = makeContext();

const WITH_ONE = makeCase({ attachments: [makeAttachment()] });

function codeOf(ruling: ReturnType<typeof addAttachments>): string {
  return ruling.ok ? 'allowed' : ruling.refusal.code;
}

describe('加入材料', () => {
  test.each(CASE_STATUSES)('案件在“%s”也可以加：收条、扫描件可能很晚才到', (status) => {
    const ruling = addAttachments(makeCase({ status }), [makeNewAttachment()], ctx);
    expect(ruling).toMatchObject({ ok: true, value: { status } });
    expect(ruling.ok && ruling.value.attachments).toEqual([makeAttachment()]);
  });

  test('照片文档不超过 50 MB，录音录像不超过 500 MB：选文件时漏过的，这里也不收', () => {
    const code = (mediaType: MediaType, megabytes: number) => {
      const added = makeNewAttachment({ mediaType, bytes: megabytes * 1024 * 1024 + 1 });
      return codeOf(addAttachments(makeCase(), [added], ctx));
    };
    expect([code('image/jpeg', 49), code('image/jpeg', 50)]).toEqual([
      'allowed',
      'ATTACHMENT_TOO_LARGE',
    ]);
    expect([code('video/mp4', 499), code('audio/wav', 500)]).toEqual([
      'allowed',
      'ATTACHMENT_TOO_LARGE',
    ]);
  });

  test('归到没有的当事人、场次，不收', () => {
    const nobody = { of: 'party', partyId: 'p9' } as const;
    const never = { of: 'session', sessionId: 's9' } as const;
    expect(codeOf(addAttachments(makeCase(), [makeNewAttachment({ subject: nobody })], ctx))).toBe(
      'ATTACHMENT_SUBJECT_UNKNOWN',
    );
    expect(codeOf(addAttachments(makeCase(), [makeNewAttachment({ subject: never })], ctx))).toBe(
      'ATTACHMENT_SUBJECT_UNKNOWN',
    );
  });

  test('同样的内容在同一处只收一次；归到别处的可以再收', () => {
    const twin = makeNewAttachment({ id: 'f2' });
    expect(codeOf(addAttachments(WITH_ONE, [twin], ctx))).toBe('ATTACHMENT_TWICE');
    const ofParty = { ...twin, subject: { of: 'party', partyId: 'p1' } } as const;
    expect(codeOf(addAttachments(WITH_ONE, [ofParty], ctx))).toBe('allowed');
    expect(codeOf(addAttachments(makeCase(), [makeNewAttachment(), twin], ctx))).toBe(
      'ATTACHMENT_TWICE',
    );
  });

  test('移出过的内容可以重新加入', () => {
    const removal = { removedOn: TODAY, removedBy: '', reason: '拍糊了' };
    const one = makeCase({ attachments: [makeAttachment({ removal })] });
    const ruling = addAttachments(one, [makeNewAttachment({ id: 'f2' })], ctx);
    expect(ruling.ok && attachmentsInFile(ruling.value.attachments)).toHaveLength(1);
  });

  test(`第 ${MAX_ATTACHMENTS + 1} 份不收，一份也不多`, () => {
    const many = Array.from({ length: MAX_ATTACHMENTS }, (_, index) =>
      makeNewAttachment({ id: `n${index}`, sha256: index.toString(16).padStart(64, '0') }),
    );
    const full = addAttachments(makeCase(), many, ctx);
    expect(full.ok).toBe(true);
    if (full.ok)
      expect(codeOf(addAttachments(full.value, [makeNewAttachment()], ctx))).toBe(
        'TOO_MANY_ATTACHMENTS',
      );
  });
});

describe('改说明和移出', () => {
  test('只改得了种类、归属、说明', () => {
    const words = { attachmentId: 'f1', kind: 'evidence', note: '正面' } as const;
    const ruling = describeAttachment(
      WITH_ONE,
      { ...words, subject: { of: 'party', partyId: 'p1' } },
      ctx,
    );
    expect(ruling.ok && ruling.value.attachments).toEqual([
      makeAttachment({ kind: 'evidence', note: '正面', subject: { of: 'party', partyId: 'p1' } }),
    ]);
  });

  test.each(CASE_STATUSES)('“%s”时移出：留下谁、哪天、为什么，内容不丢', (status) => {
    const removal = { attachmentId: 'f1', removedBy: '赵信花', reason: '放错了案卷' };
    const ruling = removeAttachment({ ...WITH_ONE, status }, removal, ctx);
    const { attachmentId: _id, ...said } = removal;
    expect(ruling.ok && ruling.value.attachments).toEqual([
      makeAttachment({ removal: { ...said, removedOn: TODAY } }),
    ]);
    if (ruling.ok)
      expect(codeOf(removeAttachment(ruling.value, removal, ctx))).toBe(
        'ATTACHMENT_ALREADY_REMOVED',
      );
  });

  test('没有的材料改不了也移不出', () => {
    const removal = { attachmentId: 'f9', removedBy: '', reason: '错' };
    expect(codeOf(removeAttachment(WITH_ONE, removal, ctx))).toBe('ATTACHMENT_NOT_FOUND');
  });

  test('名下有材料的当事人不能删，有材料的场次不能取消；材料移出后就可以', () => {
    const session = makePlannedSession();
    const { id: sessionId } = session;
    const base = makeCase({ status: 'accepted', sessions: [session] });
    const removal = { removedOn: TODAY, removedBy: '', reason: '错' };
    const [keeper] = base.parties.filter(({ id }) => id === 'p2');
    const remaining = keeper ? [{ ...keeper, id: 'p3' }, keeper] : [];
    for (const gone of [null, removal]) {
      const attachments = [
        makeAttachment({ subject: { of: 'party', partyId: 'p1' }, removal: gone }),
        makeAttachment({ id: 'f2', subject: { of: 'session', sessionId }, removal: gone }),
      ];
      const one = { ...base, attachments };
      const parties = saveParties({ ...one, status: 'registered' }, remaining, ctx);
      expect(codeOf(parties)).toBe(gone ? 'allowed' : 'PARTY_IN_USE');
      expect(codeOf(removeSession(one, sessionId, ctx))).toBe(
        gone ? 'allowed' : 'SESSION_HAS_ATTACHMENTS',
      );
    }
  });
});

describe('存下来的样子', () => {
  test('没有材料一栏的旧案件照样读得出，材料是空的', () => {
    const { attachments: _none, ...old } = makeCase();
    expect(mediationCaseSchema.parse(old).attachments).toEqual([]);
  });

  test.each([
    ['指纹不是 64 位十六进制', { sha256: '../../studio' }],
    ['空文件', { bytes: 0 }],
    ['不收的种类', { mediaType: 'application/x-msdownload' }],
    ['移出没写原因', { removal: { removedOn: TODAY, removedBy: '', reason: ' ' } }],
  ])('%s，读的时候就不认', (_row, wrong) => {
    expect(attachmentSchema.safeParse({ ...makeAttachment(), ...wrong }).success).toBe(false);
    expect(attachmentSchema.safeParse(makeAttachment()).success).toBe(true);
  });

  test.each([
    [0, '0 字节'],
    [1023, '1023 字节'],
    [1024, '1 KB'],
    [3 * 1024 * 1024, '3 MB'],
    [3.25 * 1024 * 1024, '3.3 MB'],
    [1.5 * 1024 * 1024 * 1024, '1.5 GB'],
  ])('%d 字节写作 %s', (bytes, words) => {
    expect(formatBytes(bytes)).toBe(words);
  });

  test('每一种不收都有一句完整的话，说得出文件名', () => {
    for (const code of ATTACHMENT_REFUSALS) {
      expect(ATTACHMENT_SENTENCES[code]({ name: '收条.jpg' })).toMatch(/。$/);
      expect(ATTACHMENT_SENTENCES[code]({})).not.toMatch(/undefined|“”/);
    }
    expect(ATTACHMENT_SENTENCES.ATTACHMENT_EMPTY({ name: '收条.jpg' })).toContain('“收条.jpg”');
  });
});
