import { type Aid, type Application, applicationSchema, standingOf } from '@shared/domain/aid/aid';
import { AID_ACTS } from '@shared/domain/aid/aid-acts';
import { AID_KIND } from '@shared/domain/aid/aid-kind';
import { tellMeans } from '@shared/domain/aid/aid-matters';
import { AID_PAPERS } from '@shared/domain/aid/papers/aid-papers';
import { localDate } from '@shared/domain/kernel/local-date';
import type { Ruling } from '@shared/domain/kernel/ruling';
import { listPapers, readBlank, readPaper } from '@shared/domain/paper/read-papers';
import { blankOf } from '@shared/domain/record/blank';
import { isAskedIn } from '@shared/domain/record/due';
import { studioProfileSchema } from '@shared/domain/studio/studio';
import { expect, test } from 'vitest';

const day = localDate;
const TODAY = day('2026-11-30');
const ctx = {
  ...{ today: TODAY, now: '2026-11-30T01:00:00.000Z', actor: { id: null, name: '' } },
  studio: { mediators: [{ id: 'm1', name: '宋雅琴' }] },
  settings: { aidCentre: '道里区法律援助中心', aidAskAfterDays: 10 },
  concerned: { title: '孟庆云的咨询' },
};
const paperCtx = {
  profile: { ...blankOf(studioProfileSchema), name: '五朵金花工作室' },
  today: TODAY,
};
const application: Application = {
  ...blankOf(applicationSchema),
  ...{ applicant: '孟庆云', phone: '13936001234', matter: 'labour' },
  ...{ story: '老板欠三个月工钱', materials: '身份证复印件1份、欠条1份' },
  ...{ referredBy: '宋雅琴', referredOn: day('2026-11-20') },
};

function done<T>(ruling: Ruling<T>): T {
  if (!ruling.ok) throw new Error(JSON.stringify(ruling.refusal));
  return ruling.value;
}

function refer(changes: Partial<Application> = {}): Ruling<Aid> {
  const input = {
    application: { ...application, ...changes },
    about: { kind: 'enquiry', id: 'e' },
  };
  return AID_ACTS.refer.begin({ id: 'a1' }, input, ctx);
}

const dueOf = (one: Aid) => {
  const [definition] = AID_KIND.dues ?? [];
  return definition?.of(AID_KIND.row.of(one), null)[0]?.on ?? null;
};

test('没有写的机构和日子照设置，写了的照写的（bug: 设置盖过了人写的）', () => {
  expect(done(refer())).toMatchObject({
    application: { centre: '道里区法律援助中心', askOn: '2026-11-30' },
    ...{ about: { kind: 'enquiry', title: '孟庆云的咨询' }, holderId: 'm1' },
  });
  expect(
    done(refer({ centre: '南岗区法律援助中心', askOn: day('2026-12-20') })).application,
  ).toMatchObject({ centre: '南岗区法律援助中心', askOn: '2026-12-20' });
});

test.each([
  ['转介在明天', { referredOn: day('2026-12-01') }, /转介日期不能晚于今天/],
  ['问在转介以前', { askOn: day('2026-11-19') }, /去问结果的日子不能早于转介日期/],
])('%s，不收', (_name, changes, why) => {
  const ruling = refer(changes);
  expect(ruling.ok ? '' : ruling.refusal.data?.why).toMatch(why);
});

test('问过没有结果的，改天再提醒；有了结果，不再提醒，也不再问', () => {
  const one = done(refer());
  expect(dueOf(one)).toBe('2026-11-30');
  const [definition] = AID_KIND.dues ?? [];
  const span = { from: day('2027-03-01'), to: day('2027-03-01') };
  if (definition === undefined) throw new Error('no due');
  expect(isAskedIn(definition, day('2026-11-30'), null, span, day('2027-03-01'))).toBe(true);
  const asking = { askedOn: TODAY, said: '还在审查', againOn: day('2026-12-05') };
  const again = done(AID_ACTS.askAgain.apply(one, { asking }, ctx));
  expect(dueOf(again)).toBe('2026-12-05');
  const early = { asking: { ...asking, againOn: day('2026-11-29') } };
  expect(AID_ACTS.askAgain.apply(one, early, ctx).ok).toBe(false);
  const outcome = {
    ...{ result: 'given' as const, decidedOn: TODAY, aidNumber: '（2026）道援字第8号' },
    ...{ lawyer: '郝建国', note: '' },
  };
  const given = done(AID_ACTS.decide.apply(again, { outcome }, ctx));
  expect([standingOf(given), dueOf(given)]).toEqual(['given', null]);
  expect(AID_ACTS.askAgain.apply(given, { asking }, ctx).ok).toBe(false);
  const before = { outcome: { ...outcome, decidedOn: day('2026-11-19') } };
  expect(AID_ACTS.decide.apply(again, before, ctx).ok).toBe(false);
  // The day of the referral cannot be moved behind what followed it.
  const later = { application: { ...application, referredOn: day('2026-11-30') } };
  const decidedEarlier = { ...given, outcome: { ...outcome, decidedOn: day('2026-11-25') } };
  expect(AID_ACTS.correct.apply(decidedEarlier, later, ctx).ok).toBe(false);
});

test.each([
  ['labour', null, /第31条/],
  ['labour', 'migrant', /第42条/],
  ['violence', null, /第32条/],
  ['violence', 'relief', /第32条/],
  ['other', null, /当地/],
] as const)('%s、%s：告诉哪一条', (matter, exemption, law) => {
  expect(tellMeans(matter, exemption)).toMatch(law);
});

test('空白表格上没有一个字是替人写的；转介的号码整个印在申请表上', () => {
  for (const paper of AID_PAPERS) {
    const blank = JSON.stringify(readBlank(paper, paperCtx).blocks);
    expect(blank).not.toMatch(/■|\d{4}年/);
  }
  const idNumber = '11010519491231002X';
  const one = done(refer({ idNumber }));
  const [form, letter] = AID_PAPERS.map((paper) =>
    JSON.stringify(readPaper(paper, one, paperCtx, null).blocks),
  );
  expect(form).toContain(idNumber);
  expect(form).toContain('1949年12月31日');
  expect(form).toContain('■确认劳动关系、支付劳动报酬');
  expect(letter).toContain('道里区法律援助中心');
  expect(letter).not.toContain(idNumber);
  expect(listPapers(AID_PAPERS, one, paperCtx).map(({ copies }) => copies)).toEqual([1, 2]);
});

test('一个读得错的号码，不猜性别和生日（bug: 错的号码印出了生日）', () => {
  const [form] = AID_PAPERS;
  if (form === undefined) throw new Error('no paper');
  const one = done(refer({ idNumber: '110105194912310021' }));
  expect(JSON.stringify(readPaper(form, one, paperCtx, null).blocks)).not.toContain('1949年');
});
