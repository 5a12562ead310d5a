import { constants, inflateRawSync } from 'node:zlib';
import type { AttachmentRisk } from '@shared/domain/attachment/risks';

/** What a PDF could do by itself. */
export interface PdfFacts {
  /** Whether it asks for another program to be started. */
  readonly runsCommands: boolean;
  readonly risks: ReadonlySet<AttachmentRisk>;
}

/** Most bytes of packed objects that are looked through, all together. */
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;
/** As much of a stream shows whether objects are in it. */
const PEEKED_BYTES = 256;
const MAX_PEEKED_BYTES = 300 * 1024;
/** Objects that are packed together begin with numbers and places of them all. */
const LOOKS_LIKE_OBJECTS = /^\s*\d+\s+\d+\s/;

/** Names that stand for something a viewer does (ISO 32000-2, 12.6.4). */
const RISK_OF_NAME: Readonly<Record<string, AttachmentRisk>> = {
  JavaScript: 'script',
  Rendition: 'script',
  RichMedia: 'script',
  XFA: 'script',
  EmbeddedFile: 'embedded_file',
  EmbeddedFiles: 'embedded_file',
  GoToE: 'embedded_file',
  GoToR: 'outside_content',
  SubmitForm: 'sends_data',
  ImportData: 'outside_content',
};

const NAME = /\/((?:[^\s\0()<>[\]{}/%#]|#[\da-f]{2}){2,60})/gi;
/** A script that follows its key: a text, a hexadecimal text, or an object. Three letters alone come about by chance. */
const SCRIPT =
  /\/(?:J|#4a)(?:S|#53)(?:[\s\0]|%[^\r\n]{0,200}[\r\n]){0,20}(?:\(|<|\d{1,10}\s+\d{1,5}\s+R)/i;
const FILTERS = /(?:Decode|^Fl|^AHx|^A85|^LZW|^RL|^Crypt)$/;

/**
 * Looks for what a PDF would do by itself: in every object, in objects that are packed together
 * (7.5.7), and under names that are spelled in numbers (`/J#61vaScript`, 7.3.5). The whole file is
 * searched instead of following its table, for viewers mend broken tables each in its own way.
 */
export function readPdf(content: Buffer): PdfFacts {
  const risks = new Set<AttachmentRisk>();
  const text = content.toString('latin1');
  const names = namesIn(text, risks);
  const readObjects = names.has('Encrypt') ? seeNothing : readPackedObjects;
  let bytesLeft = MAX_UNPACKED_BYTES;
  for (const stream of streamsIn(text)) {
    const { objects, cost } = readObjects(stream, content, bytesLeft);
    bytesLeft -= cost;
    if (objects === null || bytesLeft <= 0) risks.add('unseen_part');
    if (bytesLeft <= 0) break;
    for (const name of namesIn(objects ?? '', risks)) names.add(name);
  }
  return { runsCommands: names.has('Launch'), risks };
}

/** What a stream holds of objects: none (an empty text), or null where that cannot be seen. */
interface ReadObjects {
  readonly objects: string | null;
  /** Bytes that were unpacked for it. */
  readonly cost: number;
}

const NO_OBJECTS: ReadObjects = { objects: '', cost: 0 };

function readPackedObjects(stream: PdfStream, content: Buffer, maxBytes: number): ReadObjects {
  const packed = content.subarray(stream.at);
  let cost = 0;
  if (!holdsObjects(stream)) {
    const peek = peekAt(packed);
    cost = peek?.length ?? 0;
    if (peek === null || !LOOKS_LIKE_OBJECTS.test(peek)) return { ...NO_OBJECTS, cost };
  }
  const unpacked = unpack(stream.dictionary, packed, maxBytes);
  return { objects: unpacked?.toString('latin1') ?? null, cost: cost + (unpacked?.length ?? 0) };
}

/** Of a PDF with a password: its packed objects are sealed. */
function seeNothing(stream: PdfStream): ReadObjects {
  return holdsObjects(stream) ? { objects: null, cost: 0 } : NO_OBJECTS;
}

/** Only a stream of objects says where the first of them begins. */
function holdsObjects({ dictionary }: PdfStream): boolean {
  return dictionary.includes('First') || dictionary.includes('ObjStm');
}

function namesIn(text: string, risks: Set<AttachmentRisk>): Set<string> {
  const names = new Set<string>();
  for (const [, spelled = ''] of text.matchAll(NAME)) {
    const name = decodeName(spelled);
    if (name === 'Launch' || name === 'Encrypt') names.add(name);
    const risk = Object.hasOwn(RISK_OF_NAME, name) ? RISK_OF_NAME[name] : undefined;
    if (risk !== undefined) risks.add(risk);
  }
  if (SCRIPT.test(text)) risks.add('script');
  return names;
}

function decodeName(spelled: string): string {
  if (!spelled.includes('#')) return spelled;
  return spelled.replace(/#([\da-f]{2})/gi, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

interface PdfStream {
  /** The names in its dictionary. */
  readonly dictionary: readonly string[];
  /** Where its bytes begin. */
  readonly at: number;
}

function* streamsIn(text: string): Iterable<PdfStream> {
  let from = 0;
  for (const found of text.matchAll(/(?<!end)stream[ \t]*(?:\r\n|\n|\r)/g)) {
    const before = text.slice(from, found.index);
    const ownPart = before.slice(before.lastIndexOf(' obj') + 1);
    const dictionary = Array.from(ownPart.matchAll(NAME), ([, spelled = '']) =>
      decodeName(spelled),
    );
    from = found.index + found[0].length;
    yield { dictionary, at: from };
  }
}

/** The beginning of a stream that is packed in the usual way, whatever its dictionary says. */
function peekAt(packed: Buffer): string | null {
  if (((packed[0] ?? 0) & 0x0f) !== 8) return null;
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MAX_PEEKED_BYTES };
  try {
    return inflateRawSync(packed.subarray(2, PEEKED_BYTES), options).toString('latin1');
  } catch {
    return null;
  }
}

/** Null for what is packed in a way that no program packs objects. */
function unpack(dictionary: readonly string[], packed: Buffer, maxBytes: number): Buffer | null {
  const filters = dictionary.filter((name) => FILTERS.test(name));
  // Not packed: it was searched with the rest of the file.
  if (!dictionary.includes('Filter') && filters.length === 0) return Buffer.alloc(0);
  const isPlain = filters.length === 1 && (filters[0] === 'FlateDecode' || filters[0] === 'Fl');
  if (!isPlain || dictionary.includes('Predictor') || maxBytes < 1) return null;
  try {
    // Without head and checksum, which viewers do not insist on either.
    return inflateRawSync(packed.subarray(2), { maxOutputLength: maxBytes });
  } catch {
    return null;
  }
}
