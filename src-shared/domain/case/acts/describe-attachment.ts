import { z } from 'zod';
import {
  attachmentKindSchema,
  attachmentNoteSchema,
  attachmentSubjectSchema,
} from '../../attachment/attachment';
import { idSchema } from '../../kernel/schemas';
import { describeAttachment as rule } from '../rules/attachments';
import { defineCaseAct } from './case-act';

/** 修改材料的说明 */
export const describeAttachment = defineCaseAct({
  name: 'attachments.describe',
  input: z.object({
    attachmentId: idSchema,
    kind: attachmentKindSchema,
    subject: attachmentSubjectSchema,
    note: attachmentNoteSchema,
  }),
  earlierForm: 'attachment-words',
  right: 'cases.handle',
  words: { button: '改说明和归属', done: '修改了材料的说明' },
  undo: 'free',
  objection: () => null,
  apply: rule,
});
