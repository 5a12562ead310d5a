import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actorWithAllRights, NOBODY, type PresentActor } from '@shared/domain/record/actor';
import { ALL_RIGHTS, type Right } from '@shared/domain/record/rights';
import { beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../../support/day';
import { putCase } from '../../../support/make-archive';
import { makeCaseMediator, makeMediatingCase } from '../../../support/make-case';
import {
  SCALES,
  type StallProgram,
  type StallRoute,
  type StallView,
  startWithStalls,
} from '../../../support/stall-kind/start-with-stalls';

let stalls: StallProgram;

beforeEach(async () => {
  stalls = await startWithStalls();
});

const sign = (name: string, phone = '') => ({ name, phone, openedOn: day('2026-11-05') });
const LOOSE = { place: '东头', keeperIds: [], besideId: null, caseId: null };
type More = { place?: string; keeperIds?: string[]; besideId?: string; caseId?: string };
const register = (name: string, more: More = {}) =>
  stalls.ask('stalls.register', { ...LOOSE, ...more, sign: sign(name) });
const at = ({ record: { id, revision } }: StallView) => ({ id, revision });
const placeOf = async (id: string) => (await stalls.ask('stalls.get', { id })).record.place;

/** All lines of the journal. */
function lines(): string[] {
  const folder = join(stalls.program.dataFolder, 'journal');
  return readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'),
  );
}

function volunteer(id: string, without: readonly Right[] = []): PresentActor {
  const rights = new Set(ALL_RIGHTS.filter((right) => !without.includes(right)));
  return { ...actorWithAllRights({ id, name: '志愿者' }), rights, sight: 'named' };
}

describe('一种只在测试里定义的记录', () => {
  it('is registered under its number, listed, found, corrected, told and taken back, and the same after a restart', async () => {
    const view = await register('豆腐摊');
    expect(view.record).toMatchObject({ number: '摊2026-1', place: '东头', weight: 0 });
    expect(view.acts.repaint).toEqual({ button: '换招牌', isOpen: true, whyNot: '' });
    const painted = await stalls.ask('stalls.repaint', {
      ...at(view),
      sign: sign('老豆腐摊', '13936001234'),
    });
    const { items } = await stalls.ask('stalls.list', { text: '老豆腐', page: 1, pageSize: 9 });
    expect(items.map(({ row }) => row)).toEqual([{ name: '老豆腐摊', place: '东头' }]);
    const { id } = view.record;
    const { entries, undo } = await stalls.ask('stalls.history', { id, page: 1 });
    expect(entries.map(({ act }) => act)).toEqual(['换了招牌', '登记了摊位']);
    expect(entries[0]?.changes?.map(({ label }) => label)).toEqual(['摊名', '联系电话']);
    expect(JSON.stringify(entries)).not.toContain('13936001234');
    expect(undo).toEqual({ kind: 'undo', act: '换了招牌', isWeighty: false });
    const undone = await stalls.ask('stalls.undo', at(painted));
    expect(undone.record.sign.name).toBe('豆腐摊');
    await stalls.program.services.current.open(stalls.program.dataFolder);
    expect((await stalls.ask('stalls.get', { id })).record).toEqual(undone.record);
  });

  it('goes to 回收站 with the reason and comes back; its number is not given out again', async () => {
    const view = await register('豆腐摊');
    await stalls.ask('stalls.remove', { ...at(view), reason: '登记了两次' });
    expect((await register('豆腐摊')).record.number).toBe('摊2026-2');
    const { items } = await stalls.ask('stalls.removed', { page: 1 });
    expect(items).toMatchObject([{ id: view.record.id, reason: '登记了两次' }]);
    const [{ id, revision } = { id: '', revision: 0 }] = items;
    expect((await stalls.ask('stalls.restore', { id, revision })).record.number).toBe('摊2026-1');
  });

  it('refuses unknown input beside its field, a late revision, and who lacks the act’s right', async () => {
    const view = await register('豆腐摊');
    expect(await stalls.refusal('stalls.repaint', { ...at(view), sign: sign('') })).toMatchObject({
      code: 'VALIDATION_FAILED',
      issues: [{ path: 'sign.name' }],
    });
    await stalls.ask('stalls.repaint', { ...at(view), sign: sign('甲') });
    const late = { ...at(view), sign: sign('乙') };
    expect(await stalls.refusal('stalls.repaint', late)).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
    stalls.actor = volunteer('k1', ['enquiries.handle']);
    expect(await stalls.refusal('stalls.repaint', late)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each<StallRoute>(['stalls.get', 'stalls.history', 'stalls.undo', 'stalls.repaint'])(
    '%s: to who is not named in it, it is not there',
    async (name) => {
      const view = await register('豆腐摊', { keeperIds: ['k1'] });
      const input = { ...at(view), page: 1, sign: sign('改掉') };
      stalls.actor = volunteer('k2');
      expect(await stalls.refusal(name, input)).toMatchObject({ code: 'NOT_FOUND' });
      stalls.actor = volunteer('k1');
      expect((await stalls.ask('stalls.get', at(view))).record.sign.name).toBe('豆腐摊');
    },
  );
});

describe('办一件事要知道别的记录', () => {
  const NOT_NOW = { code: 'RULE_REFUSED', refusal: { code: 'NOT_NOW' } };

  it('by a word: one of the same name is refused, of one in 回收站 not', async () => {
    const view = await register('豆腐摊');
    const again = { ...LOOSE, sign: sign('豆腐摊') };
    expect(await stalls.refusal('stalls.register', again)).toMatchObject(NOT_NOW);
    await stalls.ask('stalls.remove', { ...at(view), reason: '不摆了' });
    expect((await register('豆腐摊')).record.sign.name).toBe('豆腐摊');
  });

  it('also of what is saved at the same moment (bug: two of one name, as the index knows neither)', async () => {
    const both = await Promise.allSettled([register('豆腐摊'), register('豆腐摊')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('which records name it: none may be closed beside which another stands', async () => {
    const one = await register('豆腐摊');
    const next = await register('菜摊', { besideId: one.record.id });
    expect(await stalls.refusal('stalls.close', at(one))).toMatchObject(NOT_NOW);
    // Whoever asks: a rule does not depend on what they may see.
    await stalls.ask('stalls.remove', { ...at(next), reason: '不摆了' });
    expect((await stalls.ask('stalls.close', at(one))).record.isClosed).toBe(true);
  });

  it('none goes to 回收站 that others name, and the window is not offered it (bug: a record that names nothing)', async () => {
    const one = await register('豆腐摊');
    const next = await register('菜摊', { besideId: one.record.id });
    const removal = { ...at(one), reason: '不摆了' };
    expect(await stalls.refusal('stalls.remove', removal)).toMatchObject({
      ...NOT_NOW,
      refusal: { data: { why: '还有 1 个摊位挨着它' } },
    });
    const offered = async () => {
      const { acts } = await stalls.ask('stalls.get', at(one));
      return [acts.remove?.isOpen, acts.close?.isOpen];
    };
    expect(await offered()).toEqual([false, false]);
    expect(next.acts.remove?.isOpen).toBe(true);
    await stalls.ask('stalls.remove', { ...at(next), reason: '不摆了' });
    expect(await offered()).toEqual([true, true]);
    await stalls.ask('stalls.remove', removal);
    expect(await stalls.refusal('stalls.get', at(one))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('who is named in the records of another kind, whatever its index is', async () => {
    const mediators = [makeCaseMediator({ mediatorId: 'm7' })];
    await putCase(stalls.program, '2026-11-04', { ...makeMediatingCase(), mediators });
    const kept = { ...LOOSE, keeperIds: ['m7'], sign: sign('豆腐摊') };
    expect(await stalls.refusal('stalls.register', kept)).toMatchObject(NOT_NOW);
    expect((await register('豆腐摊', { keeperIds: ['k1'] })).record.keeperIds).toEqual(['k1']);
  });

  it('what a service hands in reaches the rule', async () => {
    const weighed = await stalls.ask('stalls.weigh', at(await register('豆腐摊')));
    expect(weighed.record.weight).toBe(SCALES);
  });
});

describe('一件事牵涉几条记录', () => {
  const swap = (one: StallView, other: StallView, otherPlace = '东头') =>
    ({ ...at(one), place: '西头', otherId: other.record.id, otherPlace }) as const;

  it('is one line, and both are taken back together, of which the window is told', async () => {
    const [one, other] = [await register('豆腐摊'), await register('菜摊', { place: '西头' })];
    const before = lines().length;
    const swapped = await stalls.ask('stalls.swap', swap(one, other));
    expect(lines()).toHaveLength(before + 1);
    expect(await placeOf(other.record.id)).toBe('东头');
    stalls.program.changed.length = 0;
    await stalls.ask('stalls.undo', at(swapped));
    expect([await placeOf(one.record.id), await placeOf(other.record.id)]).toEqual([
      '东头',
      '西头',
    ]);
    expect(lines()).toHaveLength(before + 2);
    expect([...stalls.program.changed].sort()).toEqual(
      [one, other].map(({ record }) => `stall ${record.id}`).sort(),
    );
  });

  it('refused in what follows, nothing of it is done (bug: half a swap)', async () => {
    const [one, other] = [await register('豆腐摊'), await register('菜摊', { place: '西头' })];
    const before = lines();
    expect(await stalls.refusal('stalls.swap', swap(one, other, '河里'))).toMatchObject({
      refusal: { code: 'NOT_NOW' },
    });
    expect(lines()).toEqual(before);
    expect(await placeOf(one.record.id)).toBe('东头');
  });

  it('is not taken back once the other was changed since, nor by who may not see the other', async () => {
    const one = await register('豆腐摊', { keeperIds: ['k1'] });
    const other = await register('菜摊', { place: '西头' });
    const swapped = await stalls.ask('stalls.swap', swap(one, other));
    const before = lines();
    stalls.actor = volunteer('k1');
    expect(await stalls.refusal('stalls.undo', at(swapped))).toMatchObject({
      refusal: { code: 'CHANGE_STAYS' },
    });
    stalls.actor = actorWithAllRights(NOBODY);
    const moved = await stalls.ask('stalls.get', { id: other.record.id });
    await stalls.ask('stalls.repaint', { ...at(moved), sign: sign('鱼摊') });
    expect(await stalls.refusal('stalls.undo', at(swapped))).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
    expect(lines()).toHaveLength(before.length + 1);
  });

  it('is not taken back by who may not do what followed with the other (bug: only the right of the first act is asked)', async () => {
    const [one, other] = [await register('豆腐摊'), await register('菜摊', { place: '西头' })];
    const swapped = await stalls.ask('stalls.swap', swap(one, other));
    const before = lines();
    stalls.actor = { ...volunteer('k1', ['reports.make']), sight: 'all' };
    expect(await stalls.refusal('stalls.undo', at(swapped))).toMatchObject({
      ...{ code: 'FORBIDDEN', data: { right: 'reports.make' } },
    });
    expect(lines()).toEqual(before);
    stalls.actor = actorWithAllRights(NOBODY);
    const undone = await stalls.ask('stalls.undo', at(swapped));
    expect(undone.record.place).toBe('东头');
    // A redo does again what the act did.
    stalls.actor = { ...volunteer('k1', ['reports.make']), sight: 'all' };
    expect(await stalls.refusal('stalls.undo', at(undone))).toMatchObject({
      ...{ code: 'FORBIDDEN', data: { right: 'reports.make' } },
    });
    stalls.actor = actorWithAllRights(NOBODY);
    const redone = await stalls.ask('stalls.undo', at(undone));
    expect(redone.record.place).toBe(swapped.record.place);
  });

  it('one that began another is not offered to be taken back, and says why (bug: offered, and then not found)', async () => {
    const view = await register('豆腐摊');
    const made = await stalls.ask('stalls.split', at(view));
    const { undo, whyNot } = await stalls.ask('stalls.history', { id: view.record.id, page: 1 });
    expect([undo, whyNot]).toEqual([null, expect.stringContaining('新建')]);
    expect(await stalls.refusal('stalls.undo', at(made))).toMatchObject({
      refusal: { code: 'CHANGE_STAYS' },
    });
  });
});

describe('哪些记录提到它', () => {
  it('is asked of all kinds at once, and tells only what who asks may look at and see', async () => {
    const { program } = stalls;
    await putCase(program, '2026-11-04', makeMediatingCase());
    const caseId = 'case-2026-1';
    const view = await register('豆腐摊', { caseId, keeperIds: ['k1'] });
    const ref = { kind: 'case', id: caseId };
    const named = [{ kind: 'stall', id: view.record.id, title: '摊2026-1 豆腐摊' }];
    expect(view.links).toMatchObject([{ kind: 'case', id: caseId }]);
    expect((await program.ask('records.naming', ref)).items).toMatchObject(named);
    stalls.actor = volunteer('k1');
    expect((await program.ask('records.naming', ref)).items).toMatchObject(named);
    // The case does not name them: its title is not told either.
    expect((await stalls.ask('stalls.get', at(view))).links).toEqual([]);
    for (const actor of [volunteer('k2'), volunteer('k1', ['enquiries.read'])]) {
      stalls.actor = actor;
      expect((await program.ask('records.naming', ref)).items).toEqual([]);
    }
  });
});
