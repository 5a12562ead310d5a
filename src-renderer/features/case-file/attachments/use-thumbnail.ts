import { request } from '@renderer/ipc/request';
import type { Attachment } from '@shared/domain/attachment/attachment';
import { hasThumbnail } from '@shared/domain/attachment/media-type';
import { useQuery } from '@tanstack/react-query';
import { drawThumbnail } from './draw-thumbnail';

/** The small picture of an attachment as a data URL; null while there is none, and for what has none. */
export function useThumbnail(caseId: string, { id, mediaType }: Attachment): string | null {
  const target = { caseId, attachmentId: id };
  const { data } = useQuery({
    queryKey: ['thumbnail', target],
    queryFn: ({ signal }) => inTurn(() => (signal.aborted ? null : findOrDraw(target))),
    enabled: hasThumbnail(mediaType),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? null;
}

// One after another: a page of two hundred photos would otherwise hold all of them in memory at once.
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(task: () => Promise<T> | T): Promise<T> {
  const result = last.then(task);
  last = result.catch(() => undefined);
  return result;
}

interface Target {
  readonly caseId: string;
  readonly attachmentId: string;
}

async function findOrDraw(target: Target): Promise<string | null> {
  const { dataUrl, picture } = await request('attachments.thumbnail', target);
  if (picture === null) return dataUrl;
  const drawn = await drawThumbnail(picture).catch(() => null);
  if (drawn === null) return null;
  const thumbnail = new Uint8Array(await drawn.arrayBuffer());
  // What cannot be kept is drawn again the next time.
  request('attachments.keepThumbnail', { ...target, thumbnail }).catch(() => undefined);
  return readDataUrl(drawn);
}

function readDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
