import type { Services } from '@main/services/create-services';
import type { HandlersFor } from '@shared/ipc/define';
import type { ATTACHMENT_ROUTES } from '@shared/ipc/routes-attachments';

/** Attachments of cases. */
export function createAttachmentHandlers({
  attachments,
  attachmentReader,
}: Pick<Services, 'attachments' | 'attachmentReader'>): HandlersFor<typeof ATTACHMENT_ROUTES> {
  return {
    'attachments.choose': (input) => attachments.choose(input),
    'attachments.take': (input) => attachments.take(input),
    'attachments.paste': (input) => attachments.paste(input),
    'attachments.cancel': (input) => {
      attachments.cancel(input);
      return null;
    },
    'attachments.discard': async (input) => {
      await attachments.discard(input);
      return null;
    },
    'attachments.add': (input) => attachments.add(input),
    'attachments.describe': (input) => attachments.describe(input),
    'attachments.remove': (input) => attachments.remove(input),
    'attachments.thumbnail': (target) => attachmentReader.thumbnail(target),
    'attachments.keepThumbnail': async (target) => {
      await attachmentReader.keepThumbnail(target);
      return null;
    },
    'attachments.open': async (target) => {
      await attachmentReader.open(target);
      return null;
    },
    'attachments.export': (target) => attachmentReader.export(target),
  };
}
