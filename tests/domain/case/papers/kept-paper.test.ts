import { mediationCaseSchema } from '@shared/domain/case/model/mediation-case';
import { keepPaper } from '@shared/domain/case/papers/kept-paper';
import { findChanges } from '@shared/domain/history/find-changes';
import { keptPaperSchema } from '@shared/domain/paper/paper';
import { describe, expect, it } from 'vitest';
import { day, TODAY } from '../../../support/day';
import {
  makeAgreedCase,
  makeOrallyAgreedCase,
  makeParty,
  makeStudio,
} from '../../../support/make-case';
import { draftedCase, twelveParties } from './paper-fixtures';
import { paperWords } from './paper-words';
import { paperOfCase } from './read-case-paper';

const STUDIO = makeStudio();
const BARE = [makeParty({ phone: '', ethnicity: '' }), ...makeAgreedCase().parties.slice(1)];

function moveHouse<T extends { parties: unknown[] }>(c: T): T {
  return {
    ...c,
    parties: c.parties.map((party) => ({
      ...(party as object),
      phone: '13900000009',
      address: '新居 1 号',
    })),
  };
}

describe.each([
  ['书面', makeAgreedCase()],
  ['口头', makeOrallyAgreedCase()],
])('%s协议生效以后', (_form, agreed) => {
  const kept = keepPaper(agreed, STUDIO, TODAY);
  const signed = paperOfCase(kept, STUDIO, TODAY);

  it('当事人换了电话、住址，工作室改了名称，文书照签订时的内容', () => {
    const otherStudio = { profile: { ...STUDIO.profile, committeeName: '别的调委会' } };
    const later = paperOfCase(moveHouse(kept), otherStudio, day('2036-01-01'));
    expect(later).toEqual(signed);
    expect(JSON.stringify(later)).not.toContain('新居');
  });

  it('签好的文书不再挑毛病，说明何时生效', () => {
    const bare = paperOfCase(keepPaper({ ...agreed, parties: BARE }, STUDIO, TODAY), STUDIO, TODAY);
    expect(bare?.findings).toEqual([]);
    expect(bare?.final).toMatchObject({ on: '2026-11-12', isKept: true });
  });

  it('以前没有留下定稿的，照现在的案卷排，也不挑毛病', () => {
    const older = paperOfCase({ ...agreed, parties: BARE }, STUDIO, TODAY);
    expect(older?.final).toMatchObject({ on: '2026-11-12', isKept: false });
    expect(older?.findings).toEqual([]);
    expect(older?.blocks).toEqual(
      paperOfCase(keepPaper({ ...agreed, parties: BARE }, STUDIO, TODAY), STUDIO, TODAY)?.blocks,
    );
  });

  it('定稿存得下，读回来一字不差；留过的不再重留', () => {
    expect(mediationCaseSchema.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(keepPaper(moveHouse(kept), STUDIO, TODAY).agreement?.paper).toEqual(
      kept.agreement?.paper,
    );
  });

  it('修改记录里不把定稿再念一遍', () => {
    const [words] = [
      findChanges(mediationCaseSchema, agreed, kept)
        .map(({ label, to }) => `${label}${to}`)
        .join(''),
    ];
    expect(words).toBe('');
  });
});

describe('草稿', () => {
  it('没有签的不留定稿，缺什么照样指出', () => {
    const drafted = draftedCase({ parties: BARE });
    expect(keepPaper(drafted, STUDIO, TODAY)).toBe(drafted);
    const paper = paperOfCase(drafted, STUDIO, TODAY);
    expect(paper?.final).toBeNull();
    expect(paper?.findings.length).toBeGreaterThan(0);
  });
});

describe('定稿的格式', () => {
  const paper = paperOfCase(draftedCase({ parties: twelveParties() }), STUDIO, TODAY);
  const content = { fileName: paper?.fileName, issuer: paper?.issuer, blocks: paper?.blocks };

  it('多出来的、不认得的内容不收，免得悄悄丢掉', () => {
    expect(keptPaperSchema.safeParse(content).success).toBe(true);
    expect(keptPaperSchema.safeParse({ ...content, 别的: 1 }).success).toBe(false);
    const stranger = { type: 'title', text: '', 别的: 1 };
    expect(keptPaperSchema.safeParse({ ...content, blocks: [stranger] }).success).toBe(false);
  });

  it('十二方的一份也只有几千字节，不比案卷本身大多少', () => {
    expect(JSON.stringify(content).length).toBeLessThan(12_000);
    expect(paper === null ? '' : paperWords(paper)).toContain('一式十三份');
  });
});
