import type { Paper } from '@shared/domain/paper/paper';
import { describe, expect, it } from 'vitest';
import { TODAY } from '../../../support/day';
import {
  makeAgreedCase,
  makeCaseMediator,
  makeOrallyAgreedCase,
  makeParty,
  makeStudio,
} from '../../../support/make-case';
import { draftedCase, twelveParties } from './paper-fixtures';
import { paperWords } from './paper-words';
import { buildAgreementPaper, buildOralRecordPaper } from './read-case-paper';

const STUDIO = makeStudio();
const TWO_MEDIATORS = [
  makeCaseMediator(),
  makeCaseMediator({ mediatorId: 'm2', name: '宋雅琴', isPresiding: false }),
];
const build = (c = draftedCase()) => buildAgreementPaper(c, STUDIO, TODAY);

function signaturesOf(paper: Paper) {
  const block = paper.blocks.at(-1);
  if (block?.type !== 'signatures') throw new Error('the signatures are not the last block');
  return block;
}

describe('签名处只留给笔和印章', () => {
  it('已登记签字的案件，文书上仍不印任何人的签名和日期', () => {
    const paper = build(makeAgreedCase());
    const block = signaturesOf(paper);
    const words = JSON.stringify(block);
    for (const name of ['王某', '安居', '赵信花']) expect(words).not.toContain(name);
    expect(block.dateLine).toBe('　　　　年　　月　　日');
    expect(paperWords(paper)).not.toContain('2026年11月12日');
  });

  it('两方各有签名处，调解员、记录人在右', () => {
    const block = signaturesOf(build());
    expect(block.left.map(({ label }) => label)).toEqual([
      '申请人（签名、盖章或按指印）',
      '被申请人（签名、盖章或按指印）',
    ]);
    expect(block.right.map(({ label }) => label)).toEqual(['人民调解员（签名）', '记录人（签名）']);
    expect(block.seal).toBe('（某市某区天桥街街道人民调解委员会印）');
  });

  it('一方有多人的，每人在自己的名字旁边签，不写“申请人二”', () => {
    const parties = [
      ...twelveParties().slice(0, 3),
      makeParty({ id: 'p7', side: 'respondent', name: '李某' }),
    ];
    const { left } = signaturesOf(build(draftedCase({ parties })));
    expect(left.map(({ label, ink }) => [label, ink])).toEqual([
      ['申请人（签名、盖章或按指印）', 'none'],
      ['王某', 'beside'],
      ['𠮷某某', 'beside'],
      ['㛃某', 'beside'],
      ['被申请人（签名、盖章或按指印）', 'below'],
    ]);
  });

  it('同一方两人同名，名字后面注明是第几个申请人', () => {
    const parties = ['p1', 'p2'].map((id) => makeParty({ id, name: '王某' }));
    const { left } = signaturesOf(build(draftedCase({ parties })));
    expect(left.slice(1, 3).map(({ label }) => label)).toEqual([
      '王某（申请人一）',
      '王某（申请人二）',
    ]);
  });

  it('两位调解员各有一行，记录人与左边一处齐头', () => {
    const paper = build({ ...draftedCase(), mediators: TWO_MEDIATORS });
    const { right } = signaturesOf(paper);
    expect(right.map(({ label, ink }) => [label, ink])).toEqual([
      ['人民调解员（签名）', 'none'],
      ['赵信花', 'beside'],
      ['宋雅琴', 'beside'],
      ['记录人（签名）', 'below'],
    ]);
    const oral = buildOralRecordPaper(
      { ...makeOrallyAgreedCase(), mediators: TWO_MEDIATORS },
      STUDIO,
      TODAY,
    );
    expect(signaturesOf(oral).left.filter(({ ink }) => ink === 'beside')).toHaveLength(2);
  });

  it('十二方连同代理人各有一处，一页放得下', () => {
    const block = signaturesOf(build(draftedCase({ parties: twelveParties() })));
    const inked = block.left.filter(({ ink }) => ink !== 'none');
    expect(inked).toHaveLength(14);
    expect(inked.map(({ label }) => label)).toContain('法定代理人（签名）');
    const lines = block.left.reduce((sum, slot) => sum + 1 + slot.lines, 0);
    expect(lines).toBeLessThanOrEqual(17);
  });
});
