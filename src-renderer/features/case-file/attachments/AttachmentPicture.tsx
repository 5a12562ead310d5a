import {
  AudioOutlined,
  FileExcelOutlined,
  FileImageOutlined,
  FileOutlined,
  FileTextOutlined,
  VideoCameraOutlined,
} from '@ant-design/icons';
import type { Attachment } from '@shared/domain/attachment/attachment';
import { MEDIA_FACTS, type MediaGroup } from '@shared/domain/attachment/media-type';
import { useCaseFile } from '../shared/case-file-context';
import { useThumbnail } from './use-thumbnail';

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
  const dataUrl = useThumbnail(view.case.id, attachment);
  const { group, word } = MEDIA_FACTS[attachment.mediaType];
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
