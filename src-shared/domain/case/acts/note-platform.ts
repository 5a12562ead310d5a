import { z } from 'zod';
import { allow } from '../../kernel/ruling';
import { objectToDays } from '../days/find-disorders';
import { platformEntrySchema } from '../model/platform-entry';
import { defineCaseAct } from './case-act';

/** 登记平台案号: the case stands in the government's platform too; null takes the note back. */
export const notePlatform = defineCaseAct({
  input: z.object({ platform: platformEntrySchema.nullable() }),
  right: 'cases.handle',
  words: {
    button: '登记平台案号',
    again: '改平台案号',
    done: '登记了平台案号',
  },
  undo: 'free',
  worksInArchive: true,
  objection: () => null,
  apply: (one, { platform }, ctx) => {
    const noted = { ...one, platform };
    const toField = ({ name }: { name: string }) =>
      name === 'enteredOn' ? 'platform.enteredOn' : null;
    return objectToDays(one, noted, ctx, toField) ?? allow(noted);
  },
});
