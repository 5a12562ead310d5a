import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVERY_CASE } from '@shared/domain/case/view/every-case';
import { describe, expect, it } from 'vitest';
import { putCase } from '../../support/make-archive';
import {
  makeAcceptedCase,
  makeCaseMediator,
  makeMediator,
  makeStudio,
} from '../../support/make-case';
import { readRecords } from '../../support/read-files';
import { startWithStudio } from '../../support/run-services';

const someone = (name: string, id: string | null = null) => ({ ...makeMediator({ name }), id });

describe('工作室设置', () => {
  it('profile, roster and settings survive a restart, the number counters stay', async () => {
    const program = await startWithStudio();
    await putCase(program, '2026-11-05');
    const profile = { ...makeStudio().profile, name: '新名字工作室' };
    await program.ask('studio.updateProfile', profile);
    const { settings } = program.services.current.studio;
    await program.ask('studio.updateSettings', { ...settings, numberPattern: '{年}-{序号:3}' });
    await program.ask('studio.saveMediators', { mediators: [someone('甲'), someone('乙')] });
    const { studio } = await (await program.restart()).ask('app.bootstrap', null);
    expect(studio).toMatchObject({
      profile,
      settings: { numberPattern: '{年}-{序号:3}' },
      mediators: [{ name: '甲' }, { name: '乙' }],
      lastOrdinals: { '2026': 1 },
    });
  });

  it.each(['第{序号}号', '{年}', '{年}{序号}{月}', ''])(
    'the number pattern “%s” is refused',
    async (numberPattern) => {
      const program = await startWithStudio();
      const { settings } = program.services.current.studio;
      expect(
        await program.refusal('studio.updateSettings', { ...settings, numberPattern }),
      ).toMatchObject({ issues: [{ path: 'numberPattern' }] });
    },
  );

  it('a mediator who stands in a case does not vanish from the roster, one who stands in none does', async () => {
    const program = await startWithStudio();
    const both = { mediators: [someone('在案'), someone('无案')] };
    const [inCase] = (await program.ask('studio.saveMediators', both)).mediators;
    const mediators = [makeCaseMediator({ mediatorId: inCase?.id ?? '' })];
    await putCase(program, '2026-11-05', { mediators });
    const studio = await program.ask('studio.saveMediators', { mediators: [someone('新人')] });
    expect(studio.mediators.map(({ name, isActive }) => [name, isActive])).toEqual([
      ['新人', true],
      ['在案', false],
    ]);
  });

  it('an unknown or repeated mediator is refused and nothing changes', async () => {
    const program = await startWithStudio();
    // The journal begins with the first change that is tried, refused or not: here it has begun.
    await program.ask('studio.saveMediators', { mediators: [someone('甲')] });
    const before = program.services.current.studio;
    await program.services.current.flush();
    const onDisk = readRecords(program.dataFolder);
    const id = before.mediators[0]?.id ?? '';
    const twice = { mediators: [someone('甲', id), someone('乙', id)] };
    expect(await program.refusal('studio.saveMediators', twice)).toMatchObject({
      refusal: { code: 'MEDIATOR_NOT_ON_ROSTER', field: 'mediators.1.id' },
    });
    expect(program.services.current.studio).toEqual(before);
    await program.services.current.flush();
    expect(readRecords(program.dataFolder)).toBe(onDisk);
  });
});

describe('节假日表', () => {
  const TABLE = {
    year: 2027,
    source: '测试用的通知',
    holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
    makeupWorkdays: [],
  };

  it('an imported table moves a due day that was provisional, also after a restart', async () => {
    const program = await startWithStudio({ now: '2026-12-10T09:00:00+08:00' });
    // 30 days from 2 December end on 1 January 2027, a holiday that is not published yet.
    await putCase(program, '2026-12-01', {
      ...makeAcceptedCase(),
      acceptance: { acceptedOn: '2026-12-02' as never, acceptedBy: '', limitInDays: 30 },
    });
    const list = async (one: typeof program) => {
      return (await one.ask('cases.list', EVERY_CASE)).items[0]?.clocks[0];
    };
    expect(await list(program)).toMatchObject({ dueOn: '2027-01-01', isProvisional: true });
    program.answers.file = join(program.folder, '2027.json');
    writeFileSync(program.answers.file, `\uFEFF${JSON.stringify(TABLE)}`);
    expect(await program.ask('studio.importHolidayTable', null)).toEqual({
      year: 2027,
      source: TABLE.source,
    });
    expect(await list(program)).toMatchObject({ dueOn: '2027-01-04', isProvisional: false });
    const again = await program.restart();
    expect((await again.ask('app.bootstrap', null)).holidayYears).toContain(2027);
    expect(await list(again)).toMatchObject({ dueOn: '2027-01-04', isProvisional: false });
  });

  it('an imported table goes before the shipped one of the same year', async () => {
    const program = await startWithStudio();
    program.answers.file = join(program.folder, '2026.json');
    const newYear = { name: '元旦', from: '2026-01-01', to: '2026-01-02' };
    const table = { ...TABLE, year: 2026, holidays: [newYear] };
    writeFileSync(program.answers.file, JSON.stringify(table));
    await program.ask('studio.importHolidayTable', null);
    expect(program.services.current.context().calendar.get(2026)).toEqual(table);
  });

  it.each([
    ['no JSON', '<html>', '读不出来'],
    ['a year without holidays', JSON.stringify({ ...TABLE, holidays: [] }), '一个假期也没有'],
    ['no table', '{"year": 2027}', '不是节假日表'],
    ['days of another year', JSON.stringify({ ...TABLE, year: 2028 }), '日期与年份不一致'],
    ['a day that does not exist', JSON.stringify(TABLE).replace('01-03', '02-30'), '没有这一天'],
  ])('a file that is %s is refused in words and changes nothing', async (_name, text, words) => {
    const program = await startWithStudio();
    program.answers.file = join(program.folder, 'table.json');
    writeFileSync(program.answers.file, text);
    const error = await program.refusal('studio.importHolidayTable', null);
    expect(error.issues?.[0]?.message).toContain(words);
    expect(program.services.current.holidayYears()).toEqual([2025, 2026]);
    expect(readFileSync(program.answers.file, 'utf8')).toBe(text);
  });
});
