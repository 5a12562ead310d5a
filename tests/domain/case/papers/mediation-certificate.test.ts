import { amendmentSchema } from '@shared/domain/case/model/amendment';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { confirmationApplication } from '@shared/domain/case/papers/after/confirmation-application';
import { mediationCertificate } from '@shared/domain/case/papers/after/mediation-certificate';
import { blankOf } from '@shared/domain/record/blank';
import { describe, expect, it } from 'vitest';
import { day, TODAY } from '../../../support/day';
import { makeSigning, makeWrittenAgreement } from '../../../support/make-agreement';
import {
  makeAgreedCase,
  makeOrallyAgreedCase,
  makeOrganization,
  makeParty,
  makeStudio,
} from '../../../support/make-case';
import { paperWords } from './paper-words';
import { readCasePaper } from './read-case-paper';

type Change = MediationCase['partyChanges'][number];

function changed(partyId: string, kind: Change['kind'], on: string): Change {
  const told = { reason: '自己去法院', areRemediesExplained: true, succeedsId: null };
  return { id: `change-${partyId}`, partyId, kind, changedOn: day(on), ...told };
}

/** In force since 12 November 2026. */
function certificateOf(...partyChanges: Change[]): string {
  const parties = [
    makeParty({ id: 'p1', name: '甲某' }),
    makeParty({ id: 'p3', name: '乙某' }),
    makeOrganization({ id: 'p2' }),
  ];
  const c = makeAgreedCase({ parties, partyChanges });
  return paperWords(readCasePaper(mediationCertificate, c, makeStudio(), TODAY));
}

describe('主持调解证明：证明谁达成了协议', () => {
  it.each<[string, Change[], boolean]>([
    ['没有人变动', [], true],
    [
      '不愿再调、退出了的，没有达成（bug: 向法院证明他也达成了）',
      [changed('p3', 'refused', '2026-11-11')],
      false,
    ],
    ['协议生效那天早上退出的，也没有', [changed('p3', 'left', '2026-11-12')], false],
    ['协议以前去世的，没有', [changed('p3', 'died', '2026-11-09')], false],
    ['签了以后才去世的，达成过', [changed('p3', 'died', '2026-11-16')], true],
    ['调解中追加的，达成了', [changed('p3', 'joined', '2026-11-09')], true],
    ['协议以后才承继的，不是他达成的', [changed('p3', 'succeeded', '2026-11-16')], false],
  ])('%s', (_name, changes, isNamed) => {
    const words = certificateOf(...changes);
    expect(words).toContain('甲某');
    expect(words.includes('乙某')).toBe(isNamed);
  });
});

describe('司法确认要交的两份', () => {
  const signedOn = (text: string) => {
    const on = day(text);
    return makeSigning({ partiesSignedOn: on, mediatorsSignedOn: on, sealedOn: on });
  };
  const writing = (signing: ReturnType<typeof signedOn> | null) => ({
    ...blankOf(amendmentSchema),
    ...{ id: 'w1', kind: 'writing' as const, terms: { clauses: [] }, signing },
  });
  it.each<[string, MediationCase, boolean]>([
    ['书面协议签了字盖了章', makeAgreedCase(), true],
    ['书面协议还没有签', makeAgreedCase({ agreement: makeWrittenAgreement() }), false],
    ['口头协议', makeOrallyAgreedCase(), false],
    ['口头协议写成了书面，还没有签', makeOrallyAgreedCase({ amendments: [writing(null)] }), false],
    [
      '口头协议写成书面，签了（bug: 裁定都下了，申请书打不出来）',
      makeOrallyAgreedCase({ amendments: [writing(signedOn('2026-11-16'))] }),
      true,
    ],
  ])('%s', (_name, c, isOffered) => {
    for (const paper of [mediationCertificate, confirmationApplication])
      expect(paper.instancesOf(c), paper.key).toHaveLength(isOffered ? 1 : 0);
  });
});
