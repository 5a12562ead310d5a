import { endingOf } from '@shared/domain/attachment/attachment-name';
import {
  isRecording,
  MAX_ATTACHMENT_BYTES,
  MAX_RECORDING_BYTES,
} from '@shared/domain/attachment/limits';
import type { MediaType } from '@shared/domain/attachment/media-type';
import type { AttachmentRisk } from '@shared/domain/attachment/risks';
import { allow, type Ruling, refuse } from '@shared/domain/kernel/ruling';
import type { ContentBytes } from './content-bytes';
import { readCompound } from './sniff-compound';
import { readPackage } from './sniff-package';
import { readPdf } from './sniff-pdf';
import { judgeText } from './sniff-text';
import { isZip } from './zip-parts';

/** What a content is, and what it could do by itself. */
export interface SniffedContent {
  readonly mediaType: MediaType;
  readonly risks: ReadonlySet<AttachmentRisk>;
}

const NO_RISKS: ReadonlySet<AttachmentRisk> = new Set();

/** Types as the detector names them, where they differ from the program's own names. */
const TAKEN = new Map<string, MediaType>([
  ['image/jpeg', 'image/jpeg'],
  ['image/png', 'image/png'],
  ['image/apng', 'image/png'],
  ['image/webp', 'image/webp'],
  ['image/gif', 'image/gif'],
  ['image/bmp', 'image/bmp'],
  ['image/tiff', 'image/tiff'],
  ['image/heic', 'image/heic'],
  ['image/heif', 'image/heic'],
  ['image/heic-sequence', 'image/heic'],
  ['image/heif-sequence', 'image/heic'],
  ['application/pdf', 'application/pdf'],
  ['audio/mpeg', 'audio/mpeg'],
  ['audio/mp4', 'audio/mp4'],
  ['audio/x-m4a', 'audio/mp4'],
  ['audio/wav', 'audio/wav'],
  ['audio/vnd.wave', 'audio/wav'],
  ['audio/x-wav', 'audio/wav'],
  ['audio/amr', 'audio/amr'],
  ['audio/aac', 'audio/aac'],
  ['video/mp4', 'video/mp4'],
  ['video/x-m4v', 'video/mp4'],
  ['video/quicktime', 'video/quicktime'],
  ['video/3gpp', 'video/3gpp'],
  ['video/3gpp2', 'video/3gpp'],
  ['video/vnd.avi', 'video/x-msvideo'],
]);

const PROGRAMS = new Set([
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
  'application/java-vm',
  'application/x-ms-shortcut',
  'application/x.ms.shortcut',
  'application/vnd.ms-cab-compressed',
  'application/vnd.debian.binary-package',
  'application/x-deb',
  'application/x-rpm',
  'application/wasm',
  'application/xml',
  'application/x-shockwave-flash',
]);

/** Texts under these endings are programs, however harmless they look. */
const SCRIPT_ENDINGS = new Set(
  'bat cmd ps1 psm1 vbs vbe js jse mjs cjs ts py pl rb php sh bash command wsf wsh hta reg inf url lnk scf sct html htm xhtml svg xml desktop applescript'.split(
    ' ',
  ),
);
const OFFICE = {
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  sheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
const COMPOUND = 'application/x-cfb';
/** A plain text longer than this was not written by hand. */
const MAX_TEXT_BYTES = 5 * 1024 * 1024;

/** Where sound and film say what they are. */
const HEAD_BYTES = 64 * 1024;

/** Most bytes of a content that begins like this: recordings may have more than papers. */
export async function limitByHead(head: Uint8Array): Promise<number> {
  const type = await detect(head);
  const taken = type === undefined ? undefined : TAKEN.get(type);
  const isLong = taken !== undefined && isRecording(taken);
  return isLong ? MAX_RECORDING_BYTES : MAX_ATTACHMENT_BYTES;
}

/**
 * What a content is, by its bytes; the name decides only between a text and a script. Recordings are
 * told by how they begin, everything else is read whole: its limit is that of papers.
 * Refusals: ATTACHMENT_IS_PROGRAM, ATTACHMENT_HOLDS_MACROS, ATTACHMENT_RUNS_COMMANDS,
 * ATTACHMENT_TYPE_UNKNOWN, ATTACHMENT_TOO_LARGE. Throws what reading throws.
 */
export async function sniffContent(
  { bytes, read }: ContentBytes,
  name: string,
): Promise<Ruling<SniffedContent>> {
  const byHead = await detect(await read(0, HEAD_BYTES));
  const recording = byHead === undefined ? undefined : TAKEN.get(byHead);
  if (recording !== undefined && isRecording(recording)) return harmless(recording);
  if (bytes > MAX_ATTACHMENT_BYTES) return refuse('ATTACHMENT_TOO_LARGE');
  const content = await read(0, bytes);
  if (isZip(content)) return sniffPackage(content);
  const detected = await detect(content);
  if (detected === undefined) return sniffText(content, name);
  const taken = TAKEN.get(detected);
  if (taken === 'application/pdf') return sniffPdf(content);
  if (taken !== undefined) return harmless(taken);
  if (detected === COMPOUND) return sniffCompound(content);
  return PROGRAMS.has(detected)
    ? refuse('ATTACHMENT_IS_PROGRAM')
    : refuse('ATTACHMENT_TYPE_UNKNOWN');
}

function harmless(mediaType: MediaType): Ruling<SniffedContent> {
  return allow({ mediaType, risks: NO_RISKS });
}

// The detector of file types needs a newer Node to look into a zip than tests run on.
function sniffPackage(content: Buffer): Ruling<SniffedContent> {
  const facts = readPackage(content);
  if (facts === null) return refuse('ATTACHMENT_TYPE_UNKNOWN');
  if (facts.hasMacros) return refuse('ATTACHMENT_HOLDS_MACROS');
  if (facts.kind === 'program') return refuse('ATTACHMENT_IS_PROGRAM');
  if (facts.kind === 'other') return refuse('ATTACHMENT_TYPE_UNKNOWN');
  if (facts.runsCommands) return refuse('ATTACHMENT_RUNS_COMMANDS');
  return allow({ mediaType: OFFICE[facts.kind], risks: facts.risks });
}

function sniffPdf(content: Buffer): Ruling<SniffedContent> {
  const { runsCommands, risks } = readPdf(content);
  if (runsCommands) return refuse('ATTACHMENT_RUNS_COMMANDS');
  return allow({ mediaType: 'application/pdf', risks });
}

async function detect(content: Uint8Array): Promise<string | undefined> {
  // The program starts without the tables of file types.
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(content).catch(() => undefined);
  return found?.mime;
}

function sniffCompound(content: Buffer): Ruling<SniffedContent> {
  const facts = readCompound(content);
  if (facts === null) return refuse('ATTACHMENT_TYPE_UNKNOWN');
  if (facts.hasMacros) return refuse('ATTACHMENT_HOLDS_MACROS');
  if (facts.hasWordText) return harmless('application/msword');
  return facts.hasWorkbook
    ? harmless('application/vnd.ms-excel')
    : refuse('ATTACHMENT_TYPE_UNKNOWN');
}

function sniffText(content: Buffer, name: string): Ruling<SniffedContent> {
  if (content.length > MAX_TEXT_BYTES) return refuse('ATTACHMENT_TYPE_UNKNOWN');
  const verdict = judgeText(content);
  const ending = endingOf(name);
  if (verdict === 'script' || (verdict !== null && SCRIPT_ENDINGS.has(ending)))
    return refuse('ATTACHMENT_IS_PROGRAM');
  return verdict === 'text' && (ending === 'txt' || ending === '')
    ? harmless('text/plain')
    : refuse('ATTACHMENT_TYPE_UNKNOWN');
}
