import { z } from 'zod';
import { reopeningSchema } from '../model/archiving';
import { objectToReopening, reopenCase } from '../rules/archiving';
import { defineCaseAct } from './case-act';

/** 重新打开案卷 */
export const reopen = defineCaseAct({
  input: z.object({ reopening: reopeningSchema }),
  right: 'cases.handle',
  words: {
    button: '重新打开案卷',
    about: '写明原因以后可以再写。纠纷了结的日子不变，已经报过的数字也不变；写完请再归档。',
    done: '重新打开了案卷',
  },
  undo: 'ask',
  worksInArchive: true,
  objection: objectToReopening,
  apply: (one, { reopening }, ctx) => reopenCase(one, reopening, ctx),
});
