import {
  AudioOutlined,
  FileExcelOutlined,
  FileImageOutlined,
  FilePdfOutlined,
  FileTextOutlined,
  FileWordOutlined,
  VideoCameraOutlined,
} from '@ant-design/icons';
import type { Attachment } from '@shared/domain/attachment/attachment';
import { formatSeconds } from '@shared/domain/attachment/limits';
import { MEDIA_FACTS, type MediaGroup } from '@shared/domain/attachment/media-type';
import { useCaseFile } from '../shared/case-file-context';
import { useThumbnail } from './use-thumbnail';

const ICONS = {
  picture: FileImageOutlined,
  document: FileWordOutlined,
  sheet: FileExcelOutlined,
  text: FileTextOutlined,
  sound: AudioOutlined,
  film: VideoCameraOutlined,
} as const satisfies Record<MediaGroup, unknown>;

/** A small picture of the attachment; or a tile with an icon, the word for what it is, and a recording's length. */
export function AttachmentPicture({ attachment }: { readonly attachment: Attachment }) {
  const { view } = useCaseFile();
  const dataUrl = useThumbnail(view.case.id, attachment);
  const { mediaType, seconds } = attachment;
  const { group, word } = MEDIA_FACTS[mediaType];
  const Icon = mediaType === 'application/pdf' ? FilePdfOutlined : ICONS[group];
  return (
    <div className={dataUrl === null ? 'attachment-picture attachment-tile' : 'attachment-picture'}>
      {dataUrl === null ? (
        <>
          <Icon aria-hidden="true" />
          <span>{word}</span>
          {seconds !== null && <span>{formatSeconds(seconds)}</span>}
        </>
      ) : (
        // The name stands beside it, and what is on a photo only its note can say.
        <img src={dataUrl} alt="" />
      )}
    </div>
  );
}
