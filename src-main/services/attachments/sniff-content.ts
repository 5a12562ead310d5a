import { readFile, stat } from 'node:fs/promises';
import { endingOf } from '@shared/domain/attachment/attachment-name';
import type { MediaType } from '@shared/domain/attachment/media-type';
import { allow, type Ruling, refuse } from '@shared/domain/kernel/ruling';
import { fileTypeFromFile } from 'file-type';
import { readCompound } from './sniff-compound';
import { judgeText } from './sniff-text';

/** Types as the detector names them, where they differ from the program's own names. */
const TAKEN = new Map<string, MediaType>([
  ['image/jpeg', 'image/jpeg'],
  ['image/png', 'image/png'],
  ['image/heic', 'image/heic'],
  ['image/heif', 'image/heic'],
  ['application/pdf', 'application/pdf'],
  [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  ['audio/mpeg', 'audio/mpeg'],
  ['audio/mp4', 'audio/mp4'],
  ['audio/x-m4a', 'audio/mp4'],
  ['audio/wav', 'audio/wav'],
  ['audio/vnd.wave', 'audio/wav'],
  ['audio/x-wav', 'audio/wav'],
  ['audio/amr', 'audio/amr'],
  ['video/mp4', 'video/mp4'],
  ['video/x-m4v', 'video/mp4'],
  ['video/quicktime', 'video/quicktime'],
]);

const PROGRAMS = new Set([
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
  'application/java-vm',
  'application/java-archive',
  'application/vnd.android.package-archive',
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
const COMPOUND = 'application/x-cfb';
/** A plain text longer than this was not written by hand. */
const MAX_TEXT_BYTES = 5 * 1024 * 1024;

/**
 * What a file is, by its content; the name decides only between a text and a script.
 * Refusals: ATTACHMENT_IS_PROGRAM, ATTACHMENT_HOLDS_MACROS, ATTACHMENT_TYPE_UNKNOWN.
 */
export async function sniffContent(path: string, name: string): Promise<Ruling<MediaType>> {
  const detected = (await fileTypeFromFile(path).catch(() => undefined))?.mime;
  if (detected === undefined) return sniffText(path, name);
  const taken = TAKEN.get(detected);
  if (taken !== undefined) return allow(taken);
  if (detected === COMPOUND) return sniffCompound(path);
  if (PROGRAMS.has(detected)) return refuse('ATTACHMENT_IS_PROGRAM');
  if (/macroenabled/i.test(detected)) return refuse('ATTACHMENT_HOLDS_MACROS');
  return refuse('ATTACHMENT_TYPE_UNKNOWN');
}

async function sniffCompound(path: string): Promise<Ruling<MediaType>> {
  const facts = readCompound(await readFile(path));
  if (facts === null) return refuse('ATTACHMENT_TYPE_UNKNOWN');
  if (facts.hasMacros) return refuse('ATTACHMENT_HOLDS_MACROS');
  if (facts.hasWordText) return allow('application/msword');
  return facts.hasWorkbook ? allow('application/vnd.ms-excel') : refuse('ATTACHMENT_TYPE_UNKNOWN');
}

async function sniffText(path: string, name: string): Promise<Ruling<MediaType>> {
  if ((await stat(path)).size > MAX_TEXT_BYTES) return refuse('ATTACHMENT_TYPE_UNKNOWN');
  const verdict = judgeText(await readFile(path));
  const ending = endingOf(name);
  if (verdict === 'script' || (verdict !== null && SCRIPT_ENDINGS.has(ending)))
    return refuse('ATTACHMENT_IS_PROGRAM');
  return verdict === 'text' && (ending === 'txt' || ending === '')
    ? allow('text/plain')
    : refuse('ATTACHMENT_TYPE_UNKNOWN');
}
