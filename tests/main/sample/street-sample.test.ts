import { describe, expect, it } from 'vitest';
import { startProgram, type TestProgram } from '../../support/run-services';

/** What the year's report of a sort counts, by the keys of its lines. */
async function yearOf(program: TestProgram, sort: string): Promise<ReadonlyMap<string, number>> {
  const answer = await program.ask('reports.preview', {
    report: `${sort}_yearly`,
    period: '2026',
  });
  if (answer.state !== 'ready') throw new Error('still counting');
  expect(answer.content.checks.filter(({ isPassed }) => !isPassed)).toEqual([]);
  return new Map(
    answer.content.sections.flatMap(({ rows }) =>
      rows.map(({ key, thisPeriod }) => [key, thisPeriod ?? Number.NaN] as const),
    ),
  );
}

async function figuresOf(program: TestProgram, sort: string, keys: readonly string[]) {
  const figures = await yearOf(program, sort);
  return Object.fromEntries(keys.map((key) => [key, figures.get(key)]));
}

// Opened once: some two hundred and fifty acts, each on disk before the next.
describe('天桥街街道示例打开来看', { timeout: 90_000 }, () => {
  it('报表上一年的数与文章里的一样', async () => {
    const program = await startProgram({ now: '2026-12-01T08:30:00+08:00' });
    await program.ask('setup.openStreet', null);
    await checkMerchants(program);
    await checkService(program);
    await checkMatters(program);
    await checkWalks(program);
    await checkMeetings(program);
    await checkCases(program);
    await program.services.current.close();
  });
});

/** 诚信商圈：120 家签了承诺书并且公示，三级监督各查一次（S0）. */
async function checkMerchants(program: TestProgram): Promise<void> {
  const keys = ['open', 'pledged', 'published', 'signed', 'posted'].map((k) => `merchants.${k}`);
  const levels = ['inspections.self', 'inspections.chamber', 'inspections.spot'];
  const figures = await figuresOf(program, 'merchants', [...keys, ...levels]);
  expect(Object.values(figures)).toEqual([120, 120, 120, 120, 120, 1, 1, 1]);
}

/** 公共法律服务站：咨询 13 次，法律援助 1 次，劝来调解的 1 起（S0：化解潜在诉讼）. */
async function checkService(program: TestProgram): Promise<void> {
  expect(
    await figuresOf(program, 'service', ['service.advice', 'service.aid', 'service.aid.given']),
  ).toEqual({ 'service.advice': 13, 'service.aid': 1, 'service.aid.given': 1 });
  expect(await figuresOf(program, 'enquiries', ['enquiries', 'enquiries.mediation'])).toEqual({
    enquiries: 13,
    'enquiries.mediation': 1,
  });
}

/** 网格上报 70 起，全部办结、销号（S0）；不满意的二次办理办结（S2）. */
async function checkMatters(program: TestProgram): Promise<void> {
  const keys = ['grid', 'grid.settled', 'handed_up', 'cleared', 'dissatisfied', 'again', 'open'];
  const figures = await figuresOf(
    program,
    'matters',
    keys.map((key) => `matters.${key}`),
  );
  expect(Object.values(figures)).toEqual([70, 70, 10, 10, 1, 1, 0]);
  // 红色即时报、黄色当日清、蓝色限时办: each has some, none was late.
  const colors = await yearOf(program, 'matters');
  const of = (color: string) =>
    ['', '.in_time', '.late'].map((kept) => colors.get(`matter_colors.${color}${kept}`) ?? 0);
  expect(of('red')).toEqual([15, 15, 0]);
}

/** 45 天巡查：119 个网格（50 居民网格、69 专属网格）都走到了；一年服务两万多人次（S0）. */
async function checkWalks(program: TestProgram): Promise<void> {
  const { items, days } = await program.ask('coverage.grids', {});
  expect(days).toBe(45);
  expect(items).toHaveLength(119);
  expect(items.filter(({ name }) => /第.网格$/.test(name))).toHaveLength(50);
  expect(items.filter(({ standing }) => standing === 'never' || standing === 'overdue')).toEqual(
    [],
  );
  const figures = await yearOf(program, 'rounds');
  expect(figures.get('rounds.grids')).toBe(119);
  expect(figures.get('served.rounds')).toBeGreaterThan(20_000);
}

/** 圆桌会议议定的事办完了（S4）；攻坚哨，两家报到，一家晚了（S1、S3）. */
async function checkMeetings(program: TestProgram): Promise<void> {
  const meetings = await yearOf(program, 'meetings');
  expect(meetings.get('meetings')).toBe(2);
  expect(meetings.get('meetings.items.done')).toBe(3);
  const whistles = await figuresOf(program, 'circulation', [
    ...['whistles', 'whistles.hard', 'whistles.called', 'whistles.came', 'whistles.late'],
  ]);
  expect(Object.values(whistles)).toEqual([1, 1, 2, 2, 1]);
}

/** 王女士的三轮车车棚调解成了、回访满意（S0）；另有一件不满意的二次办理了（S2）. */
async function checkCases(program: TestProgram): Promise<void> {
  const { cases } = program.services.current.store;
  const all = await Promise.all([...cases.keys()].map(({ id }) => cases.get(id)));
  const tricycle = all.find(({ registration }) => registration.title.includes('车棚焊点'));
  expect(tricycle?.status).toBe('closed');
  expect(tricycle?.agreement?.form).toBe('written');
  const reworked = all.filter(({ followUps }) =>
    followUps.some(({ reworkResolvedOn }) => reworkResolvedOn !== null),
  );
  expect(reworked.length).toBeGreaterThan(0);
}
