import { reportedSchema } from '@shared/domain/matter/matter';
import { actorWithAllRights, NOBODY } from '@shared/domain/record/actor';
import { blankOf } from '@shared/domain/record/blank';
import { DEFAULT_SETTINGS } from '@shared/domain/studio/studio';
import { expect, it } from 'vitest';
import { day } from '../../../support/day';
import { startWithStudio } from '../../../support/run-services';

const actor = actorWithAllRights(NOBODY);
const SPAN = { from: day('2026-11-19'), to: day('2026-11-19') };

it('工作内容里去掉了事项，今日和期限一览里不再有它，勾回来又都在（bug: 不用的工作还在提醒）', async () => {
  const program = await startWithStudio({ whoWorks: () => actor });
  const use = (works: typeof DEFAULT_SETTINGS.works) =>
    program.ask('studio.updateSettings', { ...DEFAULT_SETTINGS, works });
  await use(['matters']);
  const told = { ...blankOf(reportedSchema), what: '路灯不亮', channel: '来电' };
  await program.ask('matters.register', {
    reported: { ...told, reportedOn: day('2026-11-18'), alertColor: 'yellow' },
  });
  const asked = async () => {
    const { items } = await program.ask('records.dues', SPAN);
    const limits = await program.ask('agenda.limits', {
      ...{ whose: 'all', kind: null, isLate: false, page: 1, pageSize: 50 },
    });
    return [
      items.map(({ what, lateness }) => `${what} ${lateness}`),
      limits.kinds.some(({ kind }) => kind === 'matter'),
      limits.items.length,
    ];
  };
  expect(await asked()).toEqual([['待派单 · 首次处置 late'], true, 1]);
  await use([]);
  expect(await asked()).toEqual([[], false, 0]);
  await use(['matters']);
  expect(await asked()).toEqual([['待派单 · 首次处置 late'], true, 1]);
  await program.services.current.close();
});
