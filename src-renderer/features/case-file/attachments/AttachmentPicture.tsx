import {
  AudioOutlined,
  FileExcelOutlined,
  FileImageOutlined,
  FileOutlined,
  FileTextOutlined,
  VideoCameraOutlined,
} from '@ant-design/icons';
import { useRouteQuery } from '@renderer/ipc/use-route';
import type { Attachment } from '@shared/domain/attachment/attachment';
import { hasThumbnail, MEDIA_FACTS, type MediaGroup } from '@shared/domain/attachment/media-type';
import { useCaseFile } from '../shared/case-file-context';

const ICONS = {
  picture: FileImageOutlined,
  document: FileOutlined,
  sheet: FileExcelOutlined,
  text: FileTextOutlined,
  sound: AudioOutlined,
  film: VideoCameraOutlined,
} as const satisfies Record<MediaGroup, unknown>;

/** A small picture of the attachment, or an icon and the word for what it is. */
export function AttachmentPicture({ attachment }: { readonly attachment: Attachment }) {
  const { view } = useCaseFile();
  const { mediaType, id } = attachment;
  const thumbnail = useRouteQuery(
    'attachments.thumbnail',
    { caseId: view.case.id, attachmentId: id },
    { enabled: hasThumbnail(mediaType), staleTime: Number.POSITIVE_INFINITY },
  );
  const dataUrl = thumbnail.data?.dataUrl ?? null;
  const { group, word } = MEDIA_FACTS[mediaType];
  const Icon = ICONS[group];
  return (
    <div className="attachment-picture">
      {dataUrl === null ? (
        <>
          <Icon aria-hidden="true" />
          <span>{word}</span>
        </>
      ) : (
        // The name stands beside it, and what is on a photo only its note can say.
        <img src={dataUrl} alt="" />
      )}
    </div>
  );
}
