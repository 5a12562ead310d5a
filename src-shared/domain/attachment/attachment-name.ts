import { cleanLine } from '../kernel/text';
import { MEDIA_FACTS, type MediaType } from './media-type';

/** Longest name of an attachment in characters, extension included. */
export const MAX_ATTACHMENT_NAME = 100;
/** A name may take 255 bytes on most disks; a Chinese character takes three. */
const MAX_NAME_BYTES = 220;

const FORBIDDEN = /[<>:"|?*]/g;
// Marks that turn the direction of writing ("gpj.exe" shown as "exe.jpg"), and characters of no width.
const UNSEEN = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFFF9-\uFFFB]/g;
// Names that Windows keeps for devices, with any extension.
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\.|$)/i;
// Endings that a person or a system might take for the true one in "照片.jpg.exe".
const PROGRAM_ENDINGS =
  'exe|com|scr|bat|cmd|ps1|vbs|vbe|js|jse|wsf|wsh|hta|msi|msp|lnk|url|pif|cpl|dll|jar|sh|app|reg|html?|svg|docm|xlsm|dotm|xltm';

/**
 * The name under which an attachment is shown and copied: the source's own name without folders,
 * unseen characters and what disks forbid, and with the extension of its content. 照片.jpg.exe with
 * the content of a photo is 照片.jpg; a name of which nothing is left is 未命名.
 */
export function attachmentName(original: string, mediaType: MediaType): string {
  const { extension, alsoKnownAs } = MEDIA_FACTS[mediaType];
  const endings = [extension, ...alsoKnownAs, PROGRAM_ENDINGS].join('|');
  const plain = cleanLine(original.replace(UNSEEN, ''));
  const last = (plain.split(/[\\/]/).at(-1) ?? '').replace(FORBIDDEN, '-');
  const stem = withoutEndings(last, endings);
  const cut = trimDots(cutStem(stem, extension.length + 1));
  const usable = cut === '' ? '未命名' : cut;
  return `${RESERVED.test(usable) ? `_${usable}` : usable}.${extension}`;
}

// One after the other: 照片.exe.jpg and 照片.jpg. .exe are both 照片.
function withoutEndings(name: string, endings: string): string {
  return trimDots(name.replace(new RegExp(`([. ]+(${endings}))+[. ]*$`, 'i'), ''));
}

// A leading dot hides a file, a trailing one is dropped by Windows.
function trimDots(name: string): string {
  return name.replace(/^[. ]+|[. ]+$/g, '');
}

/** Cuts between characters, never inside 𠮷, so that the whole name fits a disk. */
function cutStem(stem: string, reserved: number): string {
  let bytes = reserved + 1;
  let kept = '';
  for (const character of [...stem].slice(0, MAX_ATTACHMENT_NAME - reserved - 1)) {
    bytes += utf8Length(character);
    if (bytes > MAX_NAME_BYTES) break;
    kept += character;
  }
  return kept;
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** The ending of a name in lower case, without the dot; empty when there is none. */
export function endingOf(name: string): string {
  return /\.([^.\\/]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** A source's own name as it can be shown in a sentence, before its content is known. */
export function shownFileName(path: string): string {
  const plain = cleanLine(path.replace(UNSEEN, '')).split(/[\\/]/).at(-1) ?? '';
  return [...plain].slice(0, MAX_ATTACHMENT_NAME).join('');
}
