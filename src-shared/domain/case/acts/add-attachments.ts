import { z } from 'zod';
import {
  type AttachmentContent,
  attachmentKindSchema,
  attachmentNoteSchema,
  attachmentSubjectSchema,
} from '../../attachment/attachment';
import { idSchema } from '../../kernel/schemas';
import { handedIn } from '../../record/needs';
import { addWaiting } from '../rules/attachments';
import { defineCaseAct } from './case-act';

/** 存入材料: files that were copied in and wait, all or none. They can be taken back, for the bytes stay where they are. */
export const addAttachments = defineCaseAct({
  name: 'attachments.add',
  input: z.object({
    subject: attachmentSubjectSchema,
    items: z
      .array(z.object({ token: idSchema, kind: attachmentKindSchema, note: attachmentNoteSchema }))
      .min(1, { error: '请先选择文件' })
      .max(200, { error: '一次最多加入 200 份材料，请分几次' }),
  }),
  right: 'cases.handle',
  words: { button: '添加材料', done: '加入了材料' },
  undo: 'free',
  needs: {
    /** The files that were copied in and wait, by their tokens. */
    waiting: handedIn<ReadonlyMap<string, AttachmentContent>>(),
  },
  objection: () => null,
  apply: addWaiting,
});
