import { type MediationCase, mediationCaseSchema } from '@shared/domain/case/model/mediation-case';
import { findChanges } from '@shared/domain/history/find-changes';
import { describe, expect, it } from 'vitest';
import { day } from '../../support/day';
import { makeTerms } from '../../support/make-agreement';
import {
  makeCase,
  makeOrganization,
  makeParty,
  makeRegistration,
  makeSession,
} from '../../support/make-case';

function edited(edit: (copy: MediationCase) => Partial<MediationCase>, from = makeCase()) {
  const after = mediationCaseSchema.parse({ ...from, ...edit(structuredClone(from)) });
  return findChanges(mediationCaseSchema, from, after);
}

describe('修改了什么，逐项写成话', () => {
  it('本身就是一项的，名称只写一遍（“案件状态 · 案件状态”）', () => {
    expect(edited(() => ({ status: 'withdrawn' }))).toEqual([
      { place: '案件状态', kind: 'changed', label: '', from: '已登记', to: '已撤回' },
    ]);
  });

  it('金额、日期、代码表都按行话写', () => {
    const from = makeCase({ registration: makeRegistration({ amountInDisputeFen: 300_000 }) });
    const changes = edited(
      ({ registration }) => ({
        registration: {
          ...registration,
          amountInDisputeFen: 320_000,
          requestedOn: day('2026-11-03'),
          difficulty: 'complex',
          alertColor: 'red',
          involvesDeath: true,
          peopleInvolved: 38,
        },
      }),
      from,
    );
    const words = Object.fromEntries(changes.map(({ label, to }) => [label, to]));
    expect(changes).toContainEqual({
      place: '登记信息',
      kind: 'changed',
      label: '涉及金额',
      from: '3,000.00 元',
      to: '3,200.00 元',
    });
    expect(words).toMatchObject({
      '申请（发现）日期': '2026年11月3日',
      难易程度: '疑难',
      三色预警: '红色·即时报',
      有无死亡: '有',
      涉及人数: '38 人',
    });
  });

  it('证件号码和电话隐去中间，隐去的几位改了也看得出', () => {
    const from = makeCase({ parties: [makeParty(), makeOrganization()] });
    const changes = edited(
      () => ({
        parties: [
          makeParty({ idNumber: '230102197506020023', phone: '13899991234' }),
          makeOrganization(),
        ],
      }),
      from,
    );
    expect(changes).toEqual([
      {
        place: '当事人“王某”',
        kind: 'changed',
        label: '联系电话',
        from: '138****1234',
        to: '138****1234（隐去的几位有改动）',
      },
      {
        place: '当事人“王某”',
        kind: 'changed',
        label: '证件号码',
        from: '230102********0023',
        to: '230102********0023（隐去的几位有改动）',
      },
    ]);
  });

  it('在前面插入一名当事人，不当成每个人都改了', () => {
    const from = makeCase({ parties: [makeParty(), makeOrganization()] });
    const changes = edited(
      ({ parties }) => ({
        parties: [makeParty({ id: 'p9', name: '𠮷某', phone: '13800005678' }), ...parties],
      }),
      from,
    );
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ place: '当事人“𠮷某”', kind: 'added', label: '', from: '' });
    expect(changes[0]?.to).toContain('姓名（名称）：𠮷某');
    expect(changes[0]?.to).toContain('联系电话：138****5678');
    expect(changes[0]?.to).not.toContain('p9');
  });

  it('只换了顺序，就说顺序', () => {
    const from = makeCase({ parties: [makeParty(), makeOrganization()] });
    expect(edited(({ parties }) => ({ parties: parties.toReversed() }), from)).toEqual([
      {
        place: '当事人',
        kind: 'changed',
        label: '顺序',
        from: '“王某”、“安居车棚安装有限公司”',
        to: '“安居车棚安装有限公司”、“王某”',
      },
    ]);
  });

  it('陈述和到场的人写姓名，不写编号', () => {
    const from = makeCase({
      parties: [makeParty(), makeOrganization()],
      sessions: [makeSession({ presentPartyIds: ['p1'], statements: [] })],
    });
    const changes = edited(
      ({ sessions }) => ({
        sessions: sessions.map((one) => ({
          ...one,
          presentPartyIds: ['p1', 'p2'],
          statements: [{ partyId: 'p1', text: '焊点开裂' }],
        })),
      }),
      from,
    );
    expect(changes.map(({ label, to }) => [label, to])).toEqual([
      ['到场当事人', '王某、安居车棚安装有限公司'],
      ['', '陈述：焊点开裂'],
    ]);
    expect(changes[1]?.place).toContain('“王某”');
  });

  it('协议整份写上、整份拿掉，各是一句', () => {
    const without = makeCase({ agreement: null });
    const agreement = { form: 'written' as const, number: 'x', terms: makeTerms(), signing: null };
    const [added, ...others] = edited(() => ({ agreement }), without);
    expect(others).toEqual([]);
    expect(added).toMatchObject({ place: '调解协议', kind: 'added' });
    expect(added?.to).toContain('履行金额：1,200.00 元');
    const [removed] = edited(() => ({ agreement: null }), makeCase({ agreement }));
    expect(removed).toMatchObject({ place: '调解协议', kind: 'removed', to: '' });
  });

  it('改了主意，先前的答复写得出来，不写“其他内容”', () => {
    const consent = {
      partyId: 'p1',
      isGiven: true,
      askedOn: day('2026-11-05'),
      method: 'in_person' as const,
    };
    const earlier = { isGiven: false, askedOn: day('2026-11-03'), method: 'phone' as const };
    const from = makeCase({ parties: [makeParty()], consents: [consent] });
    expect(edited(() => ({ consents: [{ ...consent, earlier: [earlier] }] }), from)).toEqual([
      {
        place: '调解意愿“王某”第 1 项',
        kind: 'added',
        label: '',
        from: '',
        to: '先前的答复：拒绝；先前的征询日期：2026年11月3日；先前的征询方式：电话',
      },
    ]);
  });

  it('书面协议改成口头协议，各项照各自的名称写', () => {
    const written = { form: 'written' as const, number: 'x', terms: makeTerms(), signing: null };
    const oral = {
      form: 'oral' as const,
      number: 'x',
      terms: makeTerms(),
      agreedOn: day('2026-11-20'),
    };
    const from = makeCase({ agreement: written });
    expect(edited(() => ({ agreement: oral }), from)).toEqual([
      {
        place: '调解协议',
        kind: 'changed',
        label: '协议形式',
        from: '书面协议',
        to: '口头协议',
      },
      {
        place: '调解协议',
        kind: 'changed',
        label: '达成口头协议的日期',
        from: '',
        to: '2026年11月20日',
      },
    ]);
  });

  it('由个人改成单位，只有一边有的项也叫得出名称', () => {
    const from = makeCase({ parties: [makeParty({ id: 'p1', name: '某店' })] });
    const changes = edited(() => ({ parties: [makeOrganization({ id: 'p1' })] }), from);
    const labels = changes.map(({ label }) => label);
    expect(labels).toContain('民族');
    expect(labels).toContain('统一社会信用代码');
    expect(labels).not.toContain('其他内容');
  });

  it('这个版本不认得的内容，说有改动，不说是什么', () => {
    const from = makeCase();
    const changes = findChanges(mediationCaseSchema, from, { ...from, mood: 'calm' });
    expect(changes).toEqual([{ place: '其他内容', kind: 'changed', label: '', from: '', to: '' }]);
  });

  it('修订号和保存时间不算改动', () => {
    expect(edited(() => ({ revision: 9, updatedAt: '2026-11-20T09:00:00+08:00' }))).toEqual([]);
  });
});
