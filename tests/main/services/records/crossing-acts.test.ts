import { contestSchema, evidenceSchema } from '@shared/domain/commendation/commendation';
import { postSchema } from '@shared/domain/contact/contact';
import { callSchema } from '@shared/domain/errand/whistle/whistle';
import { reportedSchema } from '@shared/domain/matter/matter';
import { inspectedSchema } from '@shared/domain/merchant/inspection/inspection';
import { shopSchema } from '@shared/domain/merchant/merchant';
import { publishingSchema } from '@shared/domain/property/board/board';
import { firmSchema } from '@shared/domain/property/company/company';
import { compoundSchema } from '@shared/domain/property/estate/estate';
import { actorWithAllRights, NOBODY, type PresentActor } from '@shared/domain/record/actor';
import { blankOf } from '@shared/domain/record/blank';
import type { RouteName } from '@shared/ipc/contract';
import { errorSentence } from '@shared/ipc/error-sentence';
import { beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../../support/day';
import { readRecords } from '../../../support/read-files';
import { startWithStudio, type TestProgram } from '../../../support/run-services';
import { workAs } from '../../../support/see-as';

const all = actorWithAllRights(NOBODY);
let works: PresentActor;
let program: TestProgram;

beforeEach(async () => {
  works = all;
  program = await startWithStudio({ whoWorks: () => works });
});

/** The sentence of a refusal that left the files alone. */
async function refused(name: RouteName, input: unknown): Promise<string> {
  await program.services.current.flush();
  const before = readRecords(program.dataFolder);
  const sentence = errorSentence(await program.refusal(name, input));
  await program.services.current.flush();
  expect(readRecords(program.dataFolder)).toBe(before);
  return sentence;
}

const shop = (name: string, creditCode = '') => ({ ...blankOf(shopSchema), name, creditCode });
const post = { ...blankOf(postSchema), name: '王建国', duty: '网格长' };
const CODE = '91350100M000100Y43';

describe('一笔登记的几条', () => {
  it('里面自己和自己重复的，一条也不登记（bug: 只和登记过的比，同一笔里写了两遍的成了两家）', async () => {
    const twice = (name: string, creditCode = '') => ({
      shop: shop('老王面馆', creditCode),
      more: [{ id: 'b', shop: shop(name, creditCode) }],
    });
    expect(await refused('merchants.register', twice('老王 面馆'))).toContain('相同');
    expect(await refused('merchants.register', twice('小李五金店', CODE))).toContain('相同');
    const contacts = { post, more: [{ id: 'b', post }] };
    expect(await refused('contacts.register', contacts)).toContain('写了两次');
  });

  it('编号重了说一句话，不是出错（bug: 程序内部错误）', async () => {
    const more = ['甲店', '乙店'].map((name) => ({ id: 'same', shop: shop(name) }));
    const input = { shop: shop('老王面馆'), more };
    expect(await refused('merchants.register', input)).toContain('写了两次');
    expect(program.faults).toEqual([]);
  });
});

describe('冻结下来的名单', () => {
  it('一次里勾了两遍的商户不列两遍（bug: 只和已经列上的比）', async () => {
    const { record: merchant } = await program.ask('merchants.register', {
      shop: shop('老王面馆'),
      more: [],
    });
    const { record } = await program.ask('commendations.register', {
      contest: {
        ...blankOf(contestSchema),
        ...{ title: '第四季度诚信商户', sort: 'merchants' },
        ...{ fromOn: day('2026-10-01'), untilOn: day('2026-12-31') },
      },
    });
    const evidence = { ...blankOf(evidenceSchema), drawnOn: day('2026-11-19') };
    const none = { inOrder: 0, faulty: 0, toRight: 0, complaints: 0, settled: 0 };
    const one = {
      ...{ merchantId: merchant.id, name: '老王面馆', place: '' },
      evidence: { ...evidence, ...none },
    };
    const { id, revision } = record;
    expect(
      await refused('commendations.nominate', { id, revision, merchants: [one, one] }),
    ).toContain('已经是候选');
  });

  it('红黑榜里一家列两次、数目大得加不起来的，不公示（bug: 程序内部错误）', async () => {
    const { record } = await program.ask('boards.register', {
      span: { fromOn: day('2026-10-01'), untilOn: day('2026-12-31') },
    });
    const { id, revision } = record;
    const counts = { disputes: 0, settled: 0, faults: 0, late: 0, monthsInOrder: 0 };
    const line = { companyId: 'a', name: '安居物业', counts };
    const publishing = { ...blankOf(publishingSchema), publishedOn: day('2026-11-19') };
    const publish = (drawn: readonly object[]) =>
      refused('boards.publish', { id, revision, publishing, drawn });
    expect(await publish([line, line])).toContain('列了两次');
    const many = { ...line, counts: { ...counts, disputes: Number.MAX_SAFE_INTEGER } };
    expect(await publish([many])).toContain('数目不对');
    expect(program.faults).toEqual([]);
  });
});

describe('看不到的记录', () => {
  it('只看得到自己纠纷的人，不公示红黑榜，不列候选（bug: 登记员公示的榜上，家家都是 0 件纠纷）', async () => {
    const span = { fromOn: day('2026-10-01'), untilOn: day('2026-12-31') };
    const { record: board } = await program.ask('boards.register', { span });
    const { record: shopOne } = await program.ask('merchants.register', {
      shop: shop('老王面馆'),
      more: [],
    });
    const { record: contest } = await program.ask('commendations.register', {
      contest: { ...blankOf(contestSchema), title: '评选', sort: 'merchants', ...span },
    });
    const counts = { disputes: 0, settled: 0, faults: 0, late: 0, monthsInOrder: 0 };
    const publish = {
      ...{ id: board.id, revision: 1, drawn: [{ companyId: 'a', name: '安居物业', counts }] },
      publishing: { ...blankOf(publishingSchema), publishedOn: day('2026-11-19') },
    };
    const none = { inOrder: 0, faulty: 0, toRight: 0, complaints: 0, settled: 0 };
    const evidence = { drawnOn: day('2026-11-19'), signedOn: null, publishedOn: null, ...none };
    const merchants = [{ merchantId: shopOne.id, name: '老王面馆', place: '', evidence }];
    const nominate = { id: contest.id, revision: 1, merchants };
    for (const role of ['mediator', 'registrar'] as const) {
      works = workAs(role, { mediatorId: 'm1' });
      expect(await refused('boards.publish', publish)).toContain('看不到全部纠纷');
      expect(await refused('commendations.nominate', nominate)).toContain('看不到全部纠纷');
      const { acts } = await program.ask('boards.get', { id: board.id });
      expect(acts.publish).toMatchObject({ isOpen: false });
    }
    works = workAs('director');
    await program.ask('boards.publish', publish);
    await program.ask('commendations.nominate', nominate);
  });

  it('对着别人的事项吹哨，说找不到，不告诉是什么事（bug: 猜到编号，吹一声哨就知道了标题）', async () => {
    const [first] = program.services.current.studio.mediators;
    if (first === undefined) throw new Error('no roster');
    const { mediators } = await program.ask('studio.saveMediators', {
      mediators: [first, { ...first, id: null, name: '周正' }],
    });
    const told = { ...blankOf(reportedSchema), what: '独居老人被骗', channel: '来电' };
    const { record } = await program.ask('matters.register', {
      reported: { ...told, reportedOn: day('2026-11-18') },
    });
    const { id, revision } = record;
    await program.ask('matters.assign', {
      ...{ id, revision },
      assignment: { to: '周正', assignedOn: day('2026-11-18'), dueOn: null },
    });
    const call = {
      ...{ ...blankOf(callSchema), form: 'street', type: 'quick', to: '城管队' },
      ...{ matter: '请来看看', blownOn: day('2026-11-18'), blownBy: '周正' },
    };
    works = workAs('mediator', { mediatorId: first.id });
    const about = { kind: 'matter', id };
    expect(await refused('whistles.blow', { call, about })).toContain('找不到');
    works = workAs('mediator', {
      mediatorId: mediators.find(({ name }) => name === '周正')?.id ?? '',
    });
    await program.ask('whistles.blow', { call, about } as never);
    const listed = async () =>
      (await program.ask('whistles.list', { text: '', page: 1, pageSize: 50 })).total;
    expect(await listed()).toBe(1);
    works = workAs('mediator', { mediatorId: first.id });
    expect(await listed()).toBe(0);
  });
});

describe('物业企业、小区、商户和记着它们的', () => {
  it('企业改了名称，它管的小区一起改，撤销一起撤；有小区归它管，不能删（bug: 小区还写着旧名字）', async () => {
    const firm = { ...blankOf(firmSchema), name: '安居物业' };
    const { record: company } = await program.ask('companies.register', { firm });
    const compound = { ...blankOf(compoundSchema), name: '一号院', companyId: company.id };
    const { record: estate } = await program.ask('estates.register', { compound });
    const told = async () =>
      (await program.ask('estates.list', { text: '', page: 1, pageSize: 50 })).items.map(
        ({ row }) => row.companyName,
      );
    await program.ask('companies.correct', {
      ...{ id: company.id, revision: 1 },
      firm: { ...firm, name: '安居新物业' },
    });
    expect(await told()).toEqual(['安居新物业']);
    const history = await program.ask('estates.history', { id: estate.id, page: 1 });
    expect(history.entries[0]?.act).toMatch(/改/);
    await program.ask('companies.undo', { id: company.id, revision: 2 });
    expect(await told()).toEqual(['安居物业']);
    const removal = { id: company.id, revision: 3, reason: '登记错了' };
    expect(await refused('companies.remove', removal)).toContain('1 个小区');
    await program.ask('estates.correct', {
      ...{ id: estate.id, revision: 3 },
      compound: { ...compound, companyId: null },
    });
    await program.ask('companies.remove', removal);
  });

  it('有检查的商户不能删，检查删了可以（bug: 商户没了，今日里还催它整改）', async () => {
    const { record: merchant } = await program.ask('merchants.register', {
      shop: shop('老王面馆'),
      more: [],
    });
    const { record } = await program.ask('inspections.register', {
      inspected: {
        ...blankOf(inspectedSchema),
        ...{ merchantId: merchant.id, level: 'spot', result: 'in_order' },
        inspectedOn: day('2026-11-18'),
      },
    });
    const removal = { id: merchant.id, revision: 1, reason: '登记错了' };
    expect(await refused('merchants.remove', removal)).toContain('1 次监督检查');
    await program.ask('inspections.remove', { id: record.id, revision: 1, reason: '也错了' });
    await program.ask('merchants.remove', removal);
  });
});

it('转成的纠纷删除了，事项收回来接着催；纠纷还在的收不回（bug: 红色的事项跟着删错的纠纷不见了）', async () => {
  const told = { ...blankOf(reportedSchema), what: '三号楼要打起来', channel: '来电' };
  const { record: one } = await program.ask('matters.register', {
    reported: { ...told, reportedOn: day('2026-11-18'), alertColor: 'red' },
  });
  const { record: turned } = await program.ask('matters.turnIntoCase', {
    ...{ id: one.id, revision: 1, source: 'own_initiative', category: 'neighborhood' },
    requestedOn: day('2026-11-18'),
  });
  const back = { id: one.id, revision: 2 };
  expect(await refused('matters.takeBack', back)).toContain('还在');
  const isOffered = async () =>
    (await program.ask('matters.get', { id: one.id })).acts.takeBack?.isOpen;
  expect(await isOffered()).toBe(false);
  const caseId = turned.caseId ?? '';
  await program.ask('cases.remove', { caseId, revision: 1, reason: '转错了' });
  expect(await isOffered()).toBe(true);
  const { record } = await program.ask('matters.takeBack', back);
  expect(record).toMatchObject({ caseId: null, turnedOn: null, actBy: '2026-11-18' });
  const { items } = await program.ask('matters.list', { text: '', page: 1, pageSize: 50 });
  expect(items[0]?.row).toMatchObject({ standing: 'new', actBy: '2026-11-18' });
});
