import { shopSchema } from '@shared/domain/merchant/merchant';
import { whoOf } from '@shared/domain/person/person';
import { actorWithAllRights, type PresentActor } from '@shared/domain/record/actor';
import { blankOf } from '@shared/domain/record/blank';
import { DEFAULT_SETTINGS } from '@shared/domain/studio/studio';
import type { InputOf } from '@shared/ipc/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { putCase } from '../../../support/make-archive';
import { makeCaseMediator, makeMediatingCase, makeParty } from '../../../support/make-case';
import { startWithStudio, type TestProgram } from '../../../support/run-services';

const WHO = whoOf(makeParty({ name: '欧阳晓红', phone: '13700001234' }));

let works: PresentActor | null = null;
let program: TestProgram;

const ENQUIRY: InputOf<'enquiries.register'>['asked'] = {
  askedOn: '2026-11-18',
  way: 'phone',
  name: '单秀英',
  phone: '13912345678',
  people: 1,
  category: 'neighborhood',
  question: '楼上空调滴水，一整晚都滴，睡不着，应该怎么办',
  answer: '',
  answeredBy: '张明',
  ...{ opponent: '', opponentPhone: '', opponentId: '', minutes: null },
  referredTo: 'mediation',
};

beforeEach(async () => {
  works = null;
  program = await startWithStudio({ whoWorks: () => works });
  const parties = [
    makeParty({ id: 'p1', name: '王丽华', side: 'applicant', phone: '13800001111' }),
    makeParty({ id: 'p2', name: '单志强', side: 'respondent', phone: '13800002222' }),
  ];
  const mediators = [makeCaseMediator({ mediatorId: 'm1' })];
  const description = '空调外机滴水，晚上睡不着';
  await putCase(
    program,
    '2026-11-04',
    { ...makeMediatingCase(), parties, mediators },
    { description },
  );
  await program.ask('enquiries.register', { asked: ENQUIRY });
});

const search = (text: string) => program.ask('search.everywhere', { text });
const labels = async (text: string) =>
  (await search(text)).groups.map(({ label, total }) => `${label} ${total}`);

describe('一处找全部', () => {
  it.each([
    ['滴水', ['纠纷 1', '咨询 1']],
    // 单 as a surname.
    ['szq', ['纠纷 1']],
    ['shanxiuying', ['咨询 1']],
    ['王丽华 单', ['纠纷 1']],
    ['13912345678', ['咨询 1']],
    ['13800002222', ['纠纷 1']],
    ['不存在', []],
    ['  ', []],
    ['.*', []],
  ])('“%s”', async (text, expected) => {
    expect(await labels(text)).toEqual(expected);
  });

  it('says number, both sides and how it stands, and why it was found; no whole phone (bug: what lists hide is shown in the box)', async () => {
    const { groups } = await search('滴水');
    const [first] = groups[0]?.items ?? [];
    expect(first).toMatchObject({
      ...{ prefix: 'cases', id: 'case-2026-1', state: '调解中' },
      sides: { applicants: ['王丽华'], respondents: ['单志强'] },
    });
    expect(first?.number).toContain('第1号');
    expect(first?.detail).toContain('情况：');
    expect(groups[1]?.items[0]).toMatchObject({
      title: '单秀英',
      state: '引导：调解',
      sides: null,
    });
    const byPhone = await search('13912345678');
    expect(JSON.stringify(byPhone)).not.toContain('13912345678');
  });

  it('shows five of each at most and says how many there are', async () => {
    for (let one = 0; one < 6; one += 1) await putCase(program, '2026-11-05', makeMediatingCase());
    const { groups } = await search('安居');
    expect(groups[0]?.total).toBeGreaterThanOrEqual(6);
    expect(groups[0]?.items).toHaveLength(5);
  });

  it('of records that who works may not see not even the number is told', async () => {
    works = { ...actorWithAllRights({ id: 'm1', name: '志愿者' }), sight: 'named' };
    expect(await labels('滴水')).toEqual(['纠纷 1']);
    works = { ...works, id: 'somebody' } as PresentActor;
    expect(await labels('滴水')).toEqual([]);
  });

  // bug: of what a studio gave up the search box still tells, although no page of it is there
  it('tells of no kind whose work the studio does not use', async () => {
    const usedWorks = (works: typeof DEFAULT_SETTINGS.works) =>
      program.ask('studio.updateSettings', { ...DEFAULT_SETTINGS, works });
    await usedWorks(['merchants']);
    await program.ask('merchants.register', {
      shop: { ...blankOf(shopSchema), name: '滴水洗衣店' },
      more: [],
    });
    expect(await labels('滴水')).toEqual(['纠纷 1', '咨询 1', '商户 1']);
    await usedWorks([]);
    expect(await labels('滴水')).toEqual(['纠纷 1', '咨询 1']);
  });

  it('what changed a moment ago is found as it is now', async () => {
    const reason = '登记错了';
    await program.ask('cases.remove', { caseId: 'case-2026-1', revision: 1, reason });
    expect(await labels('滴水')).toEqual(['咨询 1']);
  });
});

describe('列表里的拼音', () => {
  it('the list of enquiries answers names and categories by pinyin', async () => {
    const list = (text: string) => program.ask('enquiries.list', { text, page: 1, pageSize: 20 });
    for (const text of ['sxy', 'shan', 'ljf', 'zhangming'])
      expect((await list(text)).total, text).toBe(1);
    // The first letters of a long text are everywhere.
    expect((await list('zmb')).total).toBe(0);
  });
});

describe('当事人、人员的拼音', () => {
  it('people are found by pinyin in both lists', async () => {
    const page = { page: 1, pageSize: 20 };
    for (const text of ['wlh', 'lihua', 'szq'])
      expect((await program.ask('parties.search', { text, ...page })).total, text).toBe(1);
    await program.ask('persons.register', { who: WHO });
    for (const text of ['ouyang', 'oyxh'])
      expect((await program.ask('persons.list', { text, ...page })).total, text).toBe(1);
    const [group] = (await search('oyxh')).groups;
    expect(group).toMatchObject({ prefix: 'persons', total: 1 });
    expect(group?.items[0]?.title).toBe('欧阳晓红');
    expect(JSON.stringify(group)).not.toContain('13700001234');
  });
});

describe('最近打开的', () => {
  const note = (prefix: string, id: string) => program.ask('search.noteOpened', { prefix, id });
  const last = async () => (await program.ask('search.lastOpened', {})).items.map(({ id }) => id);

  it('the last first, each once, also after a restart; what is gone or hidden is left out', async () => {
    await putCase(program, '2026-11-05', makeMediatingCase());
    for (const id of ['case-2026-1', 'case-2026-2', 'case-2026-1', 'gone']) await note('cases', id);
    await note('nothing', 'x');
    expect(await last()).toEqual(['case-2026-1', 'case-2026-2']);
    program = await program.restart();
    await program.ask('app.bootstrap', null);
    expect(await last()).toEqual(['case-2026-1', 'case-2026-2']);
    const reason = '登记了两次';
    await program.ask('cases.remove', { caseId: 'case-2026-1', revision: 1, reason });
    expect(await last()).toEqual(['case-2026-2']);
  });

  it('of a data folder its own (bug: cases of the sample offered in the studio)', async () => {
    await note('cases', 'case-2026-1');
    const { items } = await program.ask('search.lastOpened', {});
    expect(items[0]?.state).toBe('调解中');
    await program.ask('setup.openSample', null);
    expect(await last()).toEqual([]);
  });
});
