import type { Services } from '@main/services/create-services';
import type { HandlersFor } from '@shared/ipc/define';
import type { ATTACHMENT_ROUTES } from '@shared/ipc/routes-attachments';

/** Attachments of cases. */
export function createAttachmentHandlers({
  attachments,
  attachmentReader,
}: Pick<Services, 'attachments' | 'attachmentReader'>): HandlersFor<typeof ATTACHMENT_ROUTES> {
  return {
    'attachments.choose': (input, actor) => attachments.choose(input, actor),
    'attachments.take': (input, actor) => attachments.take(input, actor),
    'attachments.paste': (input, actor) => attachments.paste(input, actor),
    'attachments.cancel': (input) => {
      attachments.cancel(input);
      return null;
    },
    'attachments.discard': async (input) => {
      await attachments.discard(input);
      return null;
    },
    'attachments.thumbnail': (target, actor) => attachmentReader.thumbnail(target, actor),
    'attachments.keepThumbnail': async (target, actor) => {
      await attachmentReader.keepThumbnail(target, actor);
      return null;
    },
    'attachments.open': async (target, actor) => {
      await attachmentReader.open(target, actor);
      return null;
    },
    'attachments.export': (target, actor) => attachmentReader.export(target, actor),
  };
}
