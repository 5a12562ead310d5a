import { z } from 'zod';
import { removalReasonSchema } from '../../attachment/attachment';
import { idSchema } from '../../kernel/schemas';
import { signatureOf } from '../../record/actor';
import { removeAttachment as rule } from '../rules/attachments';
import { defineCaseAct } from './case-act';

/** 移出材料; its bytes are kept. */
export const removeAttachment = defineCaseAct({
  name: 'attachments.remove',
  input: z.object({ attachmentId: idSchema, reason: removalReasonSchema }),
  earlierForm: 'attachment-removal',
  right: 'cases.handle',
  words: { button: '移出案卷', done: '移出了材料' },
  undo: 'free',
  objection: () => null,
  apply: (one, given, ctx) => rule(one, { ...given, removedBy: signatureOf(ctx.actor) }, ctx),
});
