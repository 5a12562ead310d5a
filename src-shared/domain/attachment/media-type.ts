/** What an attachment may be, decided by its content; its extension is the one that its copies get. */
export const MEDIA_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/bmp',
  'image/tiff',
  'image/heic',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/msword',
  'application/vnd.ms-excel',
  'text/plain',
  'audio/mpeg',
  'audio/mp4',
  'audio/wav',
  'audio/amr',
  'audio/aac',
  'video/mp4',
  'video/quicktime',
  'video/3gpp',
  'video/x-msvideo',
] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** What people call a kind of file, for the icon and the word beside it. */
export const MEDIA_GROUPS = ['picture', 'document', 'sheet', 'text', 'sound', 'film'] as const;
export type MediaGroup = (typeof MEDIA_GROUPS)[number];

interface MediaFacts {
  readonly word: string;
  readonly group: MediaGroup;
  /** Extension of copies, without the dot. */
  readonly extension: string;
  /** Other extensions under which such a file is known. */
  readonly alsoKnownAs: readonly string[];
}

/** What the program knows of each type. */
export const MEDIA_FACTS: Readonly<Record<MediaType, MediaFacts>> = {
  'image/jpeg': facts('照片', 'picture', 'jpg', ['jpeg', 'jpe', 'jfif']),
  'image/png': facts('图片', 'picture', 'png'),
  'image/webp': facts('图片', 'picture', 'webp'),
  'image/gif': facts('图片', 'picture', 'gif'),
  'image/bmp': facts('图片', 'picture', 'bmp', ['dib']),
  'image/tiff': facts('扫描图片', 'picture', 'tif', ['tiff']),
  'image/heic': facts('HEIC 照片', 'picture', 'heic', ['heif']),
  'application/pdf': facts('PDF 文件', 'document', 'pdf'),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': facts(
    'Word 文档',
    'document',
    'docx',
  ),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': facts(
    'Excel 表格',
    'sheet',
    'xlsx',
  ),
  'application/msword': facts('旧版 Word 文档', 'document', 'doc'),
  'application/vnd.ms-excel': facts('旧版 Excel 表格', 'sheet', 'xls'),
  'text/plain': facts('文本', 'text', 'txt'),
  'audio/mpeg': facts('录音', 'sound', 'mp3'),
  'audio/mp4': facts('录音', 'sound', 'm4a'),
  'audio/wav': facts('录音', 'sound', 'wav'),
  'audio/amr': facts('录音', 'sound', 'amr'),
  'audio/aac': facts('录音', 'sound', 'aac'),
  'video/mp4': facts('录像', 'film', 'mp4', ['m4v']),
  'video/quicktime': facts('录像', 'film', 'mov', ['qt']),
  'video/3gpp': facts('录像', 'film', '3gp'),
  'video/x-msvideo': facts('录像', 'film', 'avi'),
};

function facts(
  word: string,
  group: MediaGroup,
  extension: string,
  alsoKnownAs: readonly string[] = [],
): MediaFacts {
  return { word, group, extension, alsoKnownAs };
}

/** Every extension that the open dialog offers. */
export const ATTACHMENT_EXTENSIONS: readonly string[] = Object.values(MEDIA_FACTS).flatMap(
  ({ extension, alsoKnownAs }) => [extension, ...alsoKnownAs],
);

const DRAWN: ReadonlySet<MediaType> = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/bmp',
]);

/** Whether small pictures can be made of it: what the window itself can draw. */
export function hasThumbnail(mediaType: MediaType): boolean {
  return DRAWN.has(mediaType);
}

/** Why a picture has no small picture, where a person might expect one; null otherwise. */
export function whyNoThumbnail(mediaType: MediaType): string | null {
  if (mediaType === 'image/heic')
    return 'HEIC 是苹果手机的照片格式，软件里画不出小图，点“打开”用电脑上的看图软件看。以后想看到小图，可以在手机“设置→相机→格式”里选“兼容性最佳”。';
  if (mediaType === 'image/tiff')
    return 'TIFF 扫描图片在软件里画不出小图，点“打开”用电脑上的看图软件看。';
  return null;
}

/**
 * Whether a file of this type can carry macros: the older Office formats, of which nothing but
 * Office itself can tell. It is opened only after a person was asked.
 */
export function mayHoldMacros(mediaType: MediaType): boolean {
  return mediaType === 'application/msword' || mediaType === 'application/vnd.ms-excel';
}
