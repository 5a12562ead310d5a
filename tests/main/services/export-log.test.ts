import { join } from 'node:path';
import { CONTRACT } from '@shared/ipc/contract';
import { expect, it } from 'vitest';
import { putCase } from '../../support/make-archive';
import { makeAgreedCase } from '../../support/make-case';
import { startWithStudio } from '../../support/run-services';
import { exportReport } from '../../support/shown-report';

it('every file that leaves is noted, with whoever was at the desk; a closed dialog leaves no note (bug: a list of intentions)', async () => {
  const program = await startWithStudio();
  const one = await putCase(program, '2026-11-05', makeAgreedCase());
  program.answers.saveTo = null;
  await exportReport(program, '2026-10');
  const all = { text: '', page: 1, pageSize: 50 };
  expect(await program.ask('exports.list', all)).toEqual({ total: 0, items: [] });
  program.answers.saveTo = join(program.folder, '月报.xlsx');
  await exportReport(program, '2026-10');
  program.answers.saveTo = join(program.folder, '登记表.docx');
  const { items: papers } = await program.ask('paperwork.list', {
    ...{ state: 'all', page: 1, pageSize: 50 },
  });
  const [paper] = papers;
  if (paper === undefined) throw new Error('no paper');
  const { paper: key, ofId } = paper;
  await program.ask('paperwork.export', { kind: 'case', id: one.id, paper: key, ofId });
  const again = await program.restart();
  await again.ask('app.bootstrap', null);
  const { items } = await again.ask('exports.list', all);
  // Both in one moment of the test's clock: their order says nothing.
  expect(items.map(({ row }) => [row.content, row.fileName, row.privacy]).sort()).toEqual([
    ['paper', '登记表.docx', 'whole'],
    ['report', '月报.xlsx', 'masked'],
  ]);
  const found = await again.ask('exports.list', { ...all, text: '月报' });
  expect(found.total).toBe(1);
  // bug: the search box offered the note, and led to a page that is none.
  const { groups } = await again.ask('search.everywhere', { text: '月报' });
  expect(groups.map(({ prefix }) => prefix)).not.toContain('exports');
  expect((await again.ask('agenda.done', {})).items).not.toContainEqual(
    expect.objectContaining({ prefix: 'exports' }),
  );
});

it('no route leads to the note of an export (bug: the window adds an export that never was)', () => {
  expect(Object.keys(CONTRACT).filter((name) => name.startsWith('exports.'))).not.toContain(
    'exports.note',
  );
});
