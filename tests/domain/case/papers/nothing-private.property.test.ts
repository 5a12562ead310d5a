import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { mediationCaseSchema } from '@shared/domain/case/model/mediation-case';
import { CASE_PAPERS } from '@shared/domain/case/papers/case-papers';
import { paperContextOf } from '@shared/domain/case/papers/paper-context';
import { tagValuesOf } from '@shared/domain/case/tags/case-scope';
import { markedCase } from '@shared/domain/case/tags/marked-case';
import { withoutInside } from '@shared/domain/record/inside';
import { listFields } from '@shared/domain/record/walk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TODAY } from '../../../support/day';
import { makeStudio } from '../../../support/make-case';

const STUDIO = makeStudio();
const CTX = paperContextOf(STUDIO, TODAY);
const INSIDE = listFields(mediationCaseSchema).filter(({ privacy }) => privacy === 'inside');

/** A secret in every field that stays inside, whatever else the case holds. */
function withSecrets(record: MediationCase, secret: string): MediationCase {
  const copy = structuredClone(record) as unknown as Record<string, unknown>;
  for (const { path } of INSIDE) putAt(copy, path.split('.'), secret);
  return copy as unknown as MediationCase;
}

function putAt(at: unknown, [key = '', ...rest]: readonly string[], secret: string): void {
  if (Array.isArray(at)) for (const one of at) putAt(one, rest, secret);
  else if (typeof at === 'object' && at !== null) {
    const holder = at as Record<string, unknown>;
    if (rest.length === 0) holder[key] = secret;
    else putAt(holder[key], rest[0] === '*' ? rest : rest, secret);
  }
}

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });

const cases = fc.record({
  choosing: fc.constantFrom(0 as const, 1 as const),
  form: fc.constantFrom('written' as const, 'oral' as const),
  parties: fc.integer({ min: 0, max: 6 }),
  records: fc.integer({ min: 0, max: 3 }),
  text: word,
});

function caseOf({
  choosing,
  form,
  parties,
  records,
  text,
}: typeof cases extends fc.Arbitrary<infer T> ? T : never): MediationCase {
  const made = markedCase(choosing, form);
  const [first] = made.parties;
  const [payment] = made.fulfillmentRecords;
  return {
    ...made,
    registration: { ...made.registration, description: text },
    privateTalks: [
      {
        ...{ id: 't1', writerId: null, talkedOn: TODAY, startsAt: '09:00' },
        ...{ partyIds: ['p1'], talker: text, talkNotes: text },
      },
    ],
    parties: Array.from({ length: parties }, (_, index) => ({
      ...(first as NonNullable<typeof first>),
      id: `p${index + 1}`,
      name: `${text}${index}`,
      side: index % 2 === 0 ? 'applicant' : 'respondent',
    })),
    fulfillmentRecords: Array.from({ length: records }, (_, index) => ({
      ...(payment as NonNullable<typeof payment>),
      id: `f${index}`,
    })),
  };
}

describe('留在工作室里的话，一个字也到不了纸上', () => {
  it('有这样的栏（bug: 一栏也没有标，什么也没有查）', () => {
    expect(INSIDE.map(({ label }) => label)).toEqual([
      ...['谈话日期', '开始时间', '跟谁谈', '谈话的调解员', '谈话笔记'],
      ...['更正原因', '移出的原因'],
    ]);
  });

  it('随便什么案卷，任何一份文书、任何一个标签、导出的资料里都没有', () => {
    fc.assert(
      fc.property(cases, (shape) => {
        const secret = '绝密⟦7c1e⟧';
        const record = withSecrets(caseOf(shape), secret);
        for (const paper of CASE_PAPERS)
          for (const { ofId } of paper.instancesOf(record)) {
            const { blocks, fileName } = paper.build(record, CTX, ofId);
            expect(JSON.stringify(blocks) + fileName).not.toContain(secret);
            const findings = paper.findings(record, CTX, ofId);
            expect(JSON.stringify(findings)).not.toContain(secret);
            expect(JSON.stringify(tagValuesOf(paper, { record, ofId }, CTX))).not.toContain(secret);
          }
        const exported = withoutInside(mediationCaseSchema, record) as MediationCase;
        expect(JSON.stringify(exported)).not.toContain(secret);
        expect(exported.parties).toEqual(record.parties);
      }),
      { numRuns: 12 },
    );
  }, 30_000);
});

describe('号码遮盖', () => {
  const ALL = CASE_PAPERS.map(({ key, label }) => ({
    ...{ paper: key, title: label, idNumber: true, phone: true, address: true },
  }));
  const MASKED = { ...CTX, masks: ALL };
  const ID = '230102197506010023';
  const PHONE = '13800001234';

  it('遮了的，哪份文书、哪个标签都没有完整的号码和门牌；只见后四位', () => {
    fc.assert(
      fc.property(cases, (shape) => {
        const made = caseOf({ ...shape, parties: Math.max(1, shape.parties) });
        const parties = made.parties.map((party) => ({
          ...party,
          ...{ idNumber: ID, phone: PHONE, address: '天桥街幸福里3号楼2单元501室' },
        })) as MediationCase['parties'];
        const record = { ...made, parties };
        for (const paper of CASE_PAPERS)
          for (const { ofId } of paper.instancesOf(record)) {
            const said =
              JSON.stringify(paper.build(record, MASKED, ofId).blocks) +
              JSON.stringify(tagValuesOf(paper, { record, ofId }, MASKED));
            expect(said).not.toContain(ID);
            expect(said).not.toContain(PHONE);
            expect(said).not.toContain('3号楼');
          }
      }),
      { numRuns: 8 },
    );
  }, 30_000);

  it('只遮设置里写了的那种文书；新工作室只遮结案报告表', () => {
    const made = markedCase(0, 'written');
    const parties = made.parties.map((party) => ({ ...party, phone: PHONE }));
    const record = { ...made, parties } as MediationCase;
    const said = (key: string) => {
      const paper = CASE_PAPERS.find((one) => one.key === key);
      return JSON.stringify(paper?.build(record, CTX, null).blocks);
    };
    expect(said('written_agreement')).toContain(PHONE);
    expect(said('closing_report')).not.toContain(PHONE);
    expect(said('closing_report')).toContain('*******1234');
  });
});
