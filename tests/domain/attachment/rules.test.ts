import {
  type Attachment,
  attachmentSchema,
  attachmentsInFile,
} from '@shared/domain/attachment/attachment';
import { formatBytes, MAX_ATTACHMENTS } from '@shared/domain/attachment/limits';
import { ATTACHMENT_REFUSALS, ATTACHMENT_SENTENCES } from '@shared/domain/attachment/refusals';
import {
  addAttachments,
  describeAttachment,
  type NewAttachment,
  removeAttachment,
} from '@shared/domain/attachment/rules';
import { CASE_STATUSES } from '@shared/domain/case/case-status';
import { mediationCaseSchema } from '@shared/domain/case/mediation-case';
import { saveParties } from '@shared/domain/case/rules/parties';
import { removeSession } from '@shared/domain/case/rules/sessions';
import { describe, expect, test } from 'vitest';
import { TODAY } from '../../support/day';
import { makeCase, makeContext, makePlannedSession } from '../../support/make-case';

const HASH = 'a'.repeat(64);
const ctx = makeContext();

function file(overrides: Partial<NewAttachment> = {}): NewAttachment {
  return {
    id: 'f1',
    sha256: HASH,
    bytes: 12,
    mediaType: 'image/jpeg',
    name: '收条.jpg',
    kind: 'fulfillment_proof',
    subject: { of: 'case' },
    addedBy: '赵信花',
    note: '',
    ...overrides,
  };
}

function inFile(overrides: Partial<Attachment> = {}): Attachment {
  return { ...file(), addedOn: TODAY, removal: null, ...overrides };
}

const WITH_ONE = makeCase({ attachments: [inFile()] });

function codeOf(ruling: ReturnType<typeof addAttachments>): string {
  return ruling.ok ? 'allowed' : ruling.refusal.code;
}

describe('加入材料', () => {
  test.each(CASE_STATUSES)('案件在“%s”也可以加：收条、扫描件可能很晚才到', (status) => {
    const ruling = addAttachments(makeCase({ status }), [file()], ctx);
    expect(ruling).toMatchObject({ ok: true, value: { status } });
    expect(ruling.ok && ruling.value.attachments).toEqual([inFile()]);
  });

  test('归到没有的当事人、场次，不收', () => {
    const nobody = { of: 'party', partyId: 'p9' } as const;
    const never = { of: 'session', sessionId: 's9' } as const;
    expect(codeOf(addAttachments(makeCase(), [file({ subject: nobody })], ctx))).toBe(
      'ATTACHMENT_SUBJECT_UNKNOWN',
    );
    expect(codeOf(addAttachments(makeCase(), [file({ subject: never })], ctx))).toBe(
      'ATTACHMENT_SUBJECT_UNKNOWN',
    );
  });

  test('同样的内容在同一处只收一次；归到别处的可以再收', () => {
    const twin = file({ id: 'f2' });
    expect(codeOf(addAttachments(WITH_ONE, [twin], ctx))).toBe('ATTACHMENT_TWICE');
    const ofParty = { ...twin, subject: { of: 'party', partyId: 'p1' } } as const;
    expect(codeOf(addAttachments(WITH_ONE, [ofParty], ctx))).toBe('allowed');
    expect(codeOf(addAttachments(makeCase(), [file(), twin], ctx))).toBe('ATTACHMENT_TWICE');
  });

  test('移出过的内容可以重新加入', () => {
    const removal = { removedOn: TODAY, removedBy: '', reason: '拍糊了' };
    const one = makeCase({ attachments: [inFile({ removal })] });
    const ruling = addAttachments(one, [file({ id: 'f2' })], ctx);
    expect(ruling.ok && attachmentsInFile(ruling.value.attachments)).toHaveLength(1);
  });

  test(`第 ${MAX_ATTACHMENTS + 1} 份不收，一份也不多`, () => {
    const many = Array.from({ length: MAX_ATTACHMENTS }, (_, index) =>
      file({ id: `n${index}`, sha256: index.toString(16).padStart(64, '0') }),
    );
    const full = addAttachments(makeCase(), many, ctx);
    expect(full.ok).toBe(true);
    if (full.ok)
      expect(codeOf(addAttachments(full.value, [file()], ctx))).toBe('TOO_MANY_ATTACHMENTS');
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
      inFile({ kind: 'evidence', note: '正面', subject: { of: 'party', partyId: 'p1' } }),
    ]);
  });

  test.each(CASE_STATUSES)('“%s”时移出：留下谁、哪天、为什么，内容不丢', (status) => {
    const removal = { attachmentId: 'f1', removedBy: '赵信花', reason: '放错了案卷' };
    const ruling = removeAttachment({ ...WITH_ONE, status }, removal, ctx);
    const { attachmentId: _id, ...said } = removal;
    expect(ruling.ok && ruling.value.attachments).toEqual([
      inFile({ removal: { ...said, removedOn: TODAY } }),
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
        inFile({ subject: { of: 'party', partyId: 'p1' }, removal: gone }),
        inFile({ id: 'f2', subject: { of: 'session', sessionId }, removal: gone }),
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
    ['超过 50 MB', { bytes: 50 * 1024 * 1024 + 1 }],
    ['空文件', { bytes: 0 }],
    ['不收的种类', { mediaType: 'application/x-msdownload' }],
    ['移出没写原因', { removal: { removedOn: TODAY, removedBy: '', reason: ' ' } }],
  ])('%s，读的时候就不认', (_row, wrong) => {
    expect(attachmentSchema.safeParse({ ...inFile(), ...wrong }).success).toBe(false);
    expect(attachmentSchema.safeParse(inFile()).success).toBe(true);
  });

  test.each([
    [0, '0 字节'],
    [1023, '1023 字节'],
    [1024, '1 KB'],
    [3 * 1024 * 1024, '3 MB'],
    [3.25 * 1024 * 1024, '3.3 MB'],
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
