import { applicationSchema } from '@shared/domain/aid/aid';
import { askedSchema } from '@shared/domain/enquiry/enquiry';
import { callSchema } from '@shared/domain/errand/whistle/whistle';
import { addDays } from '@shared/domain/kernel/local-date';
import { reportedSchema } from '@shared/domain/matter/matter';
import { agreedSchema, heldSchema } from '@shared/domain/meeting/meeting';
import { shopSchema } from '@shared/domain/merchant/merchant';
import { blankOf } from '@shared/domain/record/blank';
import { madeSchema } from '@shared/domain/round/round';
import { DEFAULT_SETTINGS } from '@shared/domain/studio/studio';
import { WORKS } from '@shared/domain/studio/works';
import { expect, it } from 'vitest';
import { day } from '../../support/day';
import { startWithStudio, type TestProgram } from '../../support/run-services';

/**
 * A year of 天桥街街道 as the articles tell it (S0; the whistle of S1 and S3, the roundtable of S4, 二次办理 of S2), played through
 * the program: what the articles count, the reports must count too.
 */
const TODAY = day('2026-11-19');
const GRIDS = [
  ...Array.from({ length: 50 }, (_, at) => `第${at + 1}居民网格`),
  ...Array.from({ length: 69 }, (_, at) => `第${at + 1}专属网格`),
];
const numbered = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

let program: TestProgram;

/** 一年的天桥街街道: each step plays a mechanism, and looks at what the reports make of it. */
it('天桥街街道的一年：文章里数的，报表里一样（S0–S4）', async () => {
  program = await startWithStudio({ now: `${TODAY}T09:00:00+08:00` });
  await program.ask('studio.updateSettings', {
    ...DEFAULT_SETTINGS,
    works: [...WORKS],
    grids: GRIDS,
  });
  await playMerchants();
  await playAdvice();
  await playMatters();
  await playRounds();
  await playWhistleAndMeeting();
}, 120_000);

/** The year's figures of a report, by their keys. */
async function figuresOf(sort: string): Promise<(key: string) => number | null | undefined> {
  const told = await program.ask('reports.preview', { report: `${sort}_yearly`, period: '2026' });
  if (told.state !== 'ready') throw new Error('still counting');
  const rows = told.content.sections.flatMap((section) => section.rows);
  const failed = told.content.checks.filter(({ isPassed }) => !isPassed);
  expect(failed).toEqual([]);
  return (key) => rows.find((row) => row.key === key)?.thisPeriod;
}

/** 120 家商户签了文明经营承诺书并且公示（S0） */
async function playMerchants(): Promise<void> {
  const shops = numbered(120).map((at) => ({
    id: `shop-${at}`,
    shop: { ...blankOf(shopSchema), name: `示例商户${at}`, place: `天桥街${at}号` },
  }));
  const [first, ...more] = shops;
  if (first === undefined) throw new Error('no shop');
  const { record } = await program.ask('merchants.register', { shop: first.shop, more });
  const pledge = { signedOn: day('2026-03-15'), signedBy: '', publishedOn: day('2026-03-20') };
  await program.ask('merchants.pledge', {
    ...{ id: record.id, revision: record.revision, pledge },
    others: more.map(({ id }) => id),
  });
  const figure = await figuresOf('merchants');
  expect(
    ['merchants.open', 'merchants.pledged', 'merchants.published', 'merchants.signed'].map(figure),
  ).toEqual([120, 120, 120, 120]);
}

/** 法律咨询 13 次，其中 1 次转介法律援助，1 次改走调解（S0） */
async function playAdvice(): Promise<void> {
  const ids: string[] = [];
  for (const at of numbered(13)) {
    const { record } = await program.ask('enquiries.register', {
      asked: {
        ...blankOf(askedSchema),
        ...{ askedOn: addDays(day('2026-01-10'), at * 20), way: 'visit' as const, people: 1 },
        ...{ name: `来访人${at}`, category: 'contract' as const, question: '押金不退怎么办' },
        ...{ answeredBy: '李律师', answer: '先看合同怎么写的' },
        referredTo: at === 1 ? ('mediation' as const) : at === 2 ? ('legal_aid' as const) : null,
      },
    });
    ids.push(record.id);
  }
  const [turned = '', aided = ''] = ids;
  await program.ask('enquiries.turnIntoCase', {
    ...{ id: turned, revision: 1, requestedOn: day('2026-02-01') },
  });
  await program.ask('aids.refer', {
    application: {
      ...blankOf(applicationSchema),
      ...{ applicant: '来访人2', opponent: '某公司', matter: 'labour', story: '拖欠工钱' },
      ...{ referredBy: '李律师', referredOn: day('2026-03-01') },
    },
    about: { kind: 'enquiry', id: aided },
  });
  const figure = await figuresOf('enquiries');
  expect(['enquiries', 'enquiries.mediation', 'enquiries.legal_aid'].map(figure)).toEqual([
    ...[13, 1, 1],
  ]);
  const service = await figuresOf('service');
  expect(['service.advice', 'service.aid'].map(service)).toEqual([13, 1]);
  // The dispute that came of it is one of the year's.
  expect((await program.ask('enquiries.get', { id: turned })).record.caseId).not.toBeNull();
}

/** 网格上报并成功化解 70 起；一起评为不满意，二次办理以后满意（S0、S2） */
async function playMatters(): Promise<void> {
  let last = { id: '', revision: 0 };
  for (const at of numbered(70)) {
    const { record } = await program.ask('matters.register', {
      reported: {
        ...blankOf(reportedSchema),
        ...{ what: `第${at}件：楼道里堆了东西`, channel: '网格员上报', eventClass: '民情' },
        reportedOn: addDays(day('2026-01-05'), at * 4),
        spotResult: at === 70 ? '' : '当场挪走了',
      },
    });
    last = { id: record.id, revision: record.revision };
  }
  const act = async (name: 'finish' | 'rate', input: object) => {
    const view = await program.ask(`matters.${name}`, { ...last, ...input } as never);
    last = { id: view.record.id, revision: view.record.revision };
  };
  const ending = (result: string, on: string) => ({
    ending: { how: 'done', result, unit: '', doneOn: day(on) },
  });
  const rating = (said: string, on: string) => ({
    rating: { rating: said, ratedBy: '楼上住户', comment: '', ratedOn: day(on) },
  });
  await act('finish', ending('清走了一半', '2026-10-20'));
  await act('rate', rating('dissatisfied', '2026-10-21'));
  await act('finish', ending('全清走了', '2026-10-25'));
  await act('rate', rating('satisfied', '2026-10-26'));
  const figure = await figuresOf('matters');
  expect(['matters.grid', 'matters.grid.settled', 'matters.open'].map(figure)).toEqual([70, 70, 0]);
  expect(['matters.dissatisfied', 'matters.again'].map(figure)).toEqual([1, 1]);
}

/** 119 个网格（50 居民、69 专属）45 天走遍一次，没有一个落下（S0） */
async function playRounds(): Promise<void> {
  expect(GRIDS).toHaveLength(119);
  const before = await program.ask('coverage.grids', {});
  expect([before.days, before.items.length]).toEqual([45, 119]);
  // One walk in eleven days for each dozen of grids: the first lies 44 days back.
  for (const [at, from] of [0, 30, 60, 90].entries())
    await program.ask('rounds.register', {
      made: {
        ...blankOf(madeSchema),
        ...{ type: '45天巡查', madeOn: addDays(TODAY, -44 + at * 11), who: '网格员' },
        grids: GRIDS.slice(from, from + 30).map((name) => ({ placeId: null, community: '', name })),
        served: 5_000,
      },
    });
  const { items } = await program.ask('coverage.grids', {});
  const of = (standing: string) => items.filter((one) => one.standing === standing).length;
  // Those of the first walk are due tomorrow, and none is overdue or was never walked.
  expect(['never', 'overdue', 'due', 'covered'].map(of)).toEqual([0, 0, 30, 89]);
  const figure = await figuresOf('rounds');
  // 年均服务群众 2 万人次, and who asked for advice beside them.
  expect(['rounds', 'rounds.grids', 'served.rounds', 'served.enquiries'].map(figure)).toEqual([
    ...[4, 119, 20_000, 13],
  ]);
}

/** 吹一次攻坚哨，两家报到、一家迟到（S1、S3）；510 圆桌会议议定的事办完了（S4） */
async function playWhistleAndMeeting(): Promise<void> {
  const { record } = await program.ask('whistles.blow', {
    call: {
      ...blankOf(callSchema),
      ...{ form: 'street', type: 'hard', to: '城管办、派出所', matter: '占道经营' },
      ...{ blownOn: day('2026-09-01'), dueOn: day('2026-09-02'), blownBy: '街道' },
    },
  });
  let { revision } = record;
  for (const [unit, on] of [
    ['城管办', '2026-09-01'],
    ['派出所', '2026-09-04'],
  ] as const) {
    const arrival = { unit, person: '', cameOn: day(on) };
    const view = await program.ask('whistles.arrive', { id: record.id, revision, arrival });
    revision = view.record.revision;
  }
  await program.ask('whistles.end', {
    ...{ id: record.id, revision },
    outcome: { endedOn: day('2026-09-05'), result: '摊位都退进了线里' },
  });
  const figure = await figuresOf('circulation');
  expect(
    ['whistles', 'whistles.called', 'whistles.came', 'whistles.late', 'whistles.ended'].map(figure),
  ).toEqual([1, 2, 2, 1, 1]);

  const meeting = await program.ask('meetings.register', {
    held: {
      ...blankOf(heldSchema),
      ...{ type: '510圆桌会议', heldOn: day('2026-10-10'), attendeeCount: 12 },
    },
  });
  const added = await program.ask('meetings.addItem', {
    ...{ id: meeting.record.id, revision: meeting.record.revision },
    agreed: { ...blankOf(agreedSchema), matter: '车棚加装灯', dueOn: day('2026-10-31') },
  });
  await program.ask('meetings.finishItem', {
    ...{ id: added.record.id, revision: added.record.revision },
    itemId: added.record.items[0]?.id ?? '',
    done: { doneOn: day('2026-10-28'), result: '装好了' },
  });
  const meetings = await figuresOf('meetings');
  expect(
    ['meetings', 'meetings.people', 'meetings.items', 'meetings.items.in_time'].map(meetings),
  ).toEqual([1, 12, 1, 1]);
}
