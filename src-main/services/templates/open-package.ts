import type { AttachmentRisk } from '@shared/domain/attachment/risks';
import { ATTACHMENT_RISK_LABELS, ATTACHMENT_RISKS } from '@shared/domain/attachment/risks';
import { MAX_TEMPLATE_BYTES } from '@shared/domain/template/template';
import { readPackage } from '../attachments/sniff-package';
import { isZip, readEntries, readEntry, type ZipEntry } from '../attachments/zip-parts';

/** The parts of a file of Office by their names. */
export type PackageParts = ReadonlyMap<string, Buffer>;

/** A file as it was opened, or the one sentence that says why it was not. */
export type OpenedPackage =
  | { readonly ok: true; readonly parts: PackageParts }
  | { readonly ok: false; readonly why: string };

/** All parts together; a form with the pictures of a letterhead has far less. */
const MAX_UNPACKED_BYTES = 24 * 1024 * 1024;
const MAX_PARTS = 2_000;

export const TEMPLATE_TOO_LARGE = `模板不能超过 ${MAX_TEMPLATE_BYTES / 1024 / 1024} MB，这个文件太大了。请把里面的图片改小，或者去掉不用的图片再选`;

/** What a template is made with: papers in Word, an office's own form of a report in Excel. */
export type TemplateSort = 'word' | 'sheet';
/** How sentences name it. */
export const SORT_WORDS = {
  word: { program: 'Word', ending: '.docx', older: '.doc', saved: 'Word 文档（.docx）' },
  sheet: { program: 'Excel', ending: '.xlsx', older: '.xls', saved: 'Excel 工作簿（.xlsx）' },
} as const satisfies Record<TemplateSort, object>;

/**
 * Opens a file of Office that somebody made, without trusting it: sizes are bounded while it is unpacked, names may not lead
 * out of it, and whatever could act by itself (macros, commands, contents fetched from elsewhere, files within it) is
 * refused.
 */
export function openPackage(content: Buffer, sort: TemplateSort = 'word'): OpenedPackage {
  const { program, ending } = SORT_WORDS[sort];
  if (content.length > MAX_TEMPLATE_BYTES) return { ok: false, why: TEMPLATE_TOO_LARGE };
  if (!isZip(content)) return { ok: false, why: whyNoZip(content, sort) };
  const entries = readEntries(content);
  const again = `没有采用。请用 ${program} 打开它，另存为 ${ending} 再选`;
  if (entries === null || entries.length > MAX_PARTS || !entries.every(({ name }) => isPlain(name)))
    return { ok: false, why: `这个文件的里面不合 ${program} 文件的规矩，${again}` };
  const parts = unpack(content, entries);
  if (parts === null)
    return { ok: false, why: `这个文件解开以后大得不正常，或者已经损坏，${again}` };
  // Before its parts are gone through one by one: a million empty rows would take seconds.
  if (sort === 'sheet' && [...parts.values()].some(hasTooMany)) return { ok: false, why: TOO_MANY };
  const why = whyActing(content, sort);
  return why === null ? { ok: true, parts } : { ok: false, why };
}

export const TOO_MANY =
  '这个文件里的格子太多了，没有采用（多半是整行整列设了格式）。请删掉用不着的行和列，另存一次再选';
/** Begins and ends of elements in one part: a sheet of 26 columns that is formatted over 4 000 rows. */
const MAX_MARKS = 240_000;
const MARK = 0x3c;

function hasTooMany(part: Buffer): boolean {
  let count = 0;
  for (let at = part.indexOf(MARK); at >= 0; at = part.indexOf(MARK, at + 1)) {
    count += 1;
    if (count > MAX_MARKS) return true;
  }
  return false;
}

function whyNoZip(content: Buffer, sort: TemplateSort): string {
  const { program, ending, older, saved } = SORT_WORDS[sort];
  const isOlder = content.length > 4 && content.readUInt32BE(0) === 0xd0cf11e0;
  return isOlder
    ? `这是旧版的 ${program} 文件（${older}）或者加了密码的文件，请用 ${program} 打开，另存为“${saved}”再选`
    : `这不是 ${program} 文件，模板须是 ${ending} 文件`;
}

/** No way out of the package, and no second name for the same place. */
function isPlain(name: string): boolean {
  return !name.startsWith('/') && !/(^|\/)\.\.?(\/|$)|[\0:]/.test(name);
}

function unpack(content: Buffer, entries: readonly ZipEntry[]): PackageParts | null {
  const parts = new Map<string, Buffer>();
  let left = MAX_UNPACKED_BYTES;
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue;
    const bytes = readEntry(content, entry, left);
    if (bytes === null || parts.has(entry.name)) return null;
    left -= bytes.length;
    parts.set(entry.name, bytes);
  }
  return parts;
}

/** Hidden parts and such as a form has no need of. */
const REFUSED_RISKS: ReadonlySet<AttachmentRisk> = new Set(ATTACHMENT_RISKS);

function whyActing(content: Buffer, sort: TemplateSort): string | null {
  const { program, ending, saved } = SORT_WORDS[sort];
  const facts = readPackage(content);
  if (facts?.hasMacros === true)
    return `这个文件带有宏（会自动运行的程序），没有采用。请在 ${program} 里另存为不带宏的“${saved}”再选`;
  if (facts?.kind !== sort) return `这不是 ${program} 文件，模板须是 ${ending} 文件`;
  if (facts.runsCommands)
    return '这个文件里藏着会启动别的程序的命令，没有采用。它可能是病毒，请问清来历';
  const found = ATTACHMENT_RISKS.filter((risk) => REFUSED_RISKS.has(risk) && facts.risks.has(risk));
  if (found.length === 0) return null;
  return `这个文件${found.map((risk) => ATTACHMENT_RISK_LABELS[risk]).join('、')}，不能做模板。请把这些内容去掉，只留文字、表格和图片，再选`;
}
