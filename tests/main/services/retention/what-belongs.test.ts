import { whatBelongs } from '@main/services/retention/what-belongs';
import { blankOf } from '@shared/domain/record/blank';
import { foundSchema, madeSchema } from '@shared/domain/round/round';
import { expect, it } from 'vitest';
import { day } from '../../../support/day';
import { startWithStudio } from '../../../support/run-services';

it('走访时发现的问题成了纠纷，那件纠纷销毁时，那次走访留着（bug: 一次走访跟着其中一件纠纷没了，覆盖的网格也没了）', async () => {
  const program = await startWithStudio();
  const made = { ...blankOf(madeSchema), type: '入户走访', who: '苏玉梅' };
  const { record: begun } = await program.ask('rounds.register', {
    made: {
      ...made,
      madeOn: day('2026-11-18'),
      grids: [{ placeId: null, community: '', name: '第一网格' }],
    },
  });
  const { record: noted } = await program.ask('rounds.noteFinding', {
    ...{ id: begun.id, revision: begun.revision },
    found: { ...blankOf(foundSchema), what: '两家为楼道堆物争吵' },
  });
  const { record } = await program.ask('rounds.turnFindingIntoCase', {
    ...{ id: noted.id, revision: noted.revision, findingId: noted.findings[0]?.id ?? '' },
    turning: { category: 'neighborhood', requestedOn: day('2026-11-18') },
  });
  const caseId = record.findings[0]?.turnedInto?.id ?? '';
  const gone = await whatBelongs(program.services.current.store, [caseId]);
  expect(gone.map(({ kind }) => kind)).toEqual(['case']);
  await program.services.current.close();
});
