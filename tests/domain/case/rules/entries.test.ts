import { deliveryPart } from '@shared/domain/case/model/delivery';
import { investigationPart } from '@shared/domain/case/model/investigation';
import { serviceReceipt } from '@shared/domain/case/papers/after/service-receipt';
import { investigationRecord } from '@shared/domain/case/papers/sittings/investigation-record';
import {
  recordDelivery,
  recordInvestigation,
  removeEntry,
} from '@shared/domain/case/rules/entries';
import { blankOf } from '@shared/domain/record/blank';
import { describe, expect, it } from 'vitest';
import { day, TODAY } from '../../../support/day';
import { makeContext, makeMediatingCase, makeStudio } from '../../../support/make-case';
import { readCasePaper } from '../papers/read-case-paper';

const CTX = { ...makeContext(), makeId: () => 'n1' };
const ASKED = {
  ...blankOf(investigationPart),
  ...{ investigatedOn: day('2026-11-09'), asked: '孙某', relation: '楼下邻居' },
  ...{ investigators: '苏玉梅', text: '焊点裂开那天我在楼下。' },
};
const HANDED = {
  ...blankOf(deliveryPart),
  ...{ deliveredOn: day('2026-11-12'), papers: '调解通知书 1 份', partyIds: ['p2'] },
  ...{ way: '当面交付', deliveredBy: '苏玉梅' },
};

function refusalOf(ruling: ReturnType<typeof recordDelivery>) {
  return ruling.ok ? null : ruling.refusal;
}

function made(ruling: ReturnType<typeof recordDelivery>) {
  if (!ruling.ok) throw new Error(ruling.refusal.code);
  return ruling.value;
}

describe('调查', () => {
  it('记一次，再改的是同一次（bug: 改一个字多出一次调查）', () => {
    const once = made(recordInvestigation(makeMediatingCase(), null, ASKED, CTX));
    const mended = made(recordInvestigation(once, 'n1', { ...ASKED, asked: '孙一' }, CTX));
    expect(mended.investigations).toMatchObject([{ id: 'n1', asked: '孙一' }]);
    expect(made(removeEntry(mended, 'investigations', 'n1')).investigations).toEqual([]);
  });

  it.each([
    ['明天的事', { investigatedOn: day('2099-01-01') }, 'investigation.investigatedOn'],
    ['在申请以前', { investigatedOn: day('2026-01-01') }, 'investigation.investigatedOn'],
    ['先完后开始', { startsAt: '10:00', endsAt: '09:00' }, 'investigation.endsAt'],
  ])('%s：说在那一格', (_name, change, field) => {
    const ruling = recordInvestigation(makeMediatingCase(), null, { ...ASKED, ...change }, CTX);
    expect(refusalOf(ruling)?.field).toBe(field);
  });

  it('不在案卷里的改不了，也删不了', () => {
    const one = makeMediatingCase();
    expect(refusalOf(recordInvestigation(one, 'gone', ASKED, CTX))?.code).toBe('NOT_NOW');
    expect(refusalOf(removeEntry(one, 'investigations', 'gone'))?.code).toBe('NOT_NOW');
  });

  it('一次一份调查记录，写着问了谁、说了什么，没有横线；一次也没有的，一份空头的上门写', () => {
    const none = makeMediatingCase();
    expect(investigationRecord.instancesOf(none)).toEqual([{ ofId: null, name: '' }]);
    expect(investigationRecord.required(none)).toBe(false);
    const one = made(recordInvestigation(none, null, ASKED, CTX));
    expect(investigationRecord.instancesOf(one)).toEqual([
      { ofId: 'n1', name: '2026年11月9日 孙某' },
    ]);
    const paper = readCasePaper(investigationRecord, one, makeStudio(), TODAY, 'n1');
    const words = JSON.stringify(paper.blocks);
    for (const word of ['孙某（楼下邻居）', '焊点裂开那天我在楼下。', '苏玉梅'])
      expect(words).toContain(word);
    expect(words).not.toContain('"ruledLines":26');
  });
});

describe('送达', () => {
  it('送给谁、送什么，回证上只有受送达人，收到的日期留给他自己写', () => {
    const one = made(recordDelivery(makeMediatingCase(), null, HANDED, CTX));
    expect(serviceReceipt.required(one)).toBe(true);
    const paper = readCasePaper(serviceReceipt, one, makeStudio(), TODAY, 'n1');
    const table = paper.blocks.find(({ type }) => type === 'table');
    expect(table?.type === 'table' && table.rows).toEqual([['安居车棚安装有限公司', '', '', '']]);
    const words = JSON.stringify(paper.blocks);
    expect(words).toContain('调解通知书 1 份');
    expect(words).toContain('当面交付');
    expect(words).not.toContain('2026年11月12日');
  });

  it('送给不在案子里的人，不记', () => {
    const ruling = recordDelivery(makeMediatingCase(), null, { ...HANDED, partyIds: ['p9'] }, CTX);
    expect(refusalOf(ruling)?.field).toBe('delivery.partyIds');
  });
});
