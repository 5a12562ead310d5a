import { ownPhraseSchema } from '@shared/domain/phrase/phrase';
import { blankOf } from '@shared/domain/record/blank';
import { expect, test } from 'vitest';
import { startWithStudio } from '../../support/run-services';

test('two phrases change places, and one step back puts both where they were (bug: a third lies between, or one is left)', async () => {
  const program = await startWithStudio();
  const keep = (text: string, at: string) => {
    program.setNow(`2026-11-19T09:0${at}:00+08:00`);
    return program.ask('phrases.register', {
      phrase: { ...blankOf(ownPhraseSchema), place: 'record', text },
    });
  };
  const order = async () => {
    const { items } = await program.ask('phrases.list', { text: '', page: 1, pageSize: 9 });
    return items
      .map(({ row }) => row)
      .sort((one, other) => one.rank - other.rank)
      .map(({ text }) => text);
  };
  const first = await keep('第一句', '1');
  await keep('第二句', '2');
  const third = await keep('第三句', '3');
  // From the end to the beginning, past the second as well.
  const moved = await program.ask('phrases.arrange', {
    ...{ id: third.record.id, revision: third.record.revision, rank: first.record.rank },
    passed: { id: first.record.id, rank: third.record.rank },
  });
  expect(await order()).toEqual(['第三句', '第二句', '第一句']);
  const { id, revision } = moved.record;
  await program.ask('phrases.undo', { id, revision });
  expect(await order()).toEqual(['第一句', '第二句', '第三句']);
});
