/** What an attachment may be, decided by its content; its extension is the one that its copies get. */
export const MEDIA_TYPES = [
  'image/jpeg',
  'image/png',
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
  'video/mp4',
  'video/quicktime',
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
  'image/heic': facts('苹果手机照片', 'picture', 'heic', ['heif']),
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
  'video/mp4': facts('录像', 'film', 'mp4', ['m4v']),
  'video/quicktime': facts('录像', 'film', 'mov', ['qt']),
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

/** Whether small pictures can be made of it. */
export function hasThumbnail(mediaType: MediaType): boolean {
  return mediaType === 'image/jpeg' || mediaType === 'image/png';
}

/**
 * Whether a file of this type can carry macros: the older Office formats, of which nothing but
 * Office itself can tell. It is opened only after a person was asked.
 */
export function mayHoldMacros(mediaType: MediaType): boolean {
  return mediaType === 'application/msword' || mediaType === 'application/vnd.ms-excel';
}
