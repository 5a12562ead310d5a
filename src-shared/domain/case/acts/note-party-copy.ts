import { z } from 'zod';
import { allow } from '../../kernel/ruling';
import { inner } from '../../record/act-makers';
import { signatureOf } from '../../record/actor';
import { partyCopySchema } from '../model/party-copy';
import { objectToUnknownParty } from '../rules/parties';
import { defineCaseAct } from './case-act';

/** 记下查阅复制: done by the service that writes the copy, when it is there. A file in the archive is asked for as well. */
export const notePartyCopy = inner(
  defineCaseAct({
    input: z.object({
      copy: partyCopySchema.pick({ partyId: true, askedBy: true, pieces: true }),
    }),
    right: 'materials.export',
    words: { button: '记下查阅复制', done: '给当事人复制了材料' },
    undo: { never: '查阅复制的记录不能撤销，材料已经给出去了。' },
    worksInArchive: true,
    objection: () => null,
    apply: (one, { copy }, { today, actor, makeId }) =>
      objectToUnknownParty(one, [copy.partyId], 'partyId') ??
      allow({
        ...one,
        partyCopies: [
          ...one.partyCopies,
          { ...copy, id: makeId(), copiedOn: today, copiedBy: signatureOf(actor) },
        ],
      }),
  }),
);
