import { open } from 'node:fs/promises';
import type { PaperContext } from '@shared/domain/paper/define-paper';
import type { PaperTags } from '@shared/domain/template/paper-tags';
import { MAX_TEMPLATE_BYTES } from '@shared/domain/template/template';
import { checkTags } from './check-template';
import {
  openPackage,
  type PackageParts,
  SORT_WORDS,
  TEMPLATE_TOO_LARGE,
  type TemplateSort,
} from './open-package';
import { readParagraphs } from './read-paragraphs';
import type { TemplateProblem } from './template-problem';

/** A template that is as it should be, unpacked; or what is wrong with it. */
export type LookedThrough =
  | { readonly ok: true; readonly parts: PackageParts }
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] };

const NO_TAGS =
  '这个文件里一个标签也没有，印出来每一件都会一样。请先从标签清单里复制需要的标签，放到文件里';

/** The bytes of a chosen file, as far as a template may have them; or why it is none. What is no file has no size and no end. */
export async function readTemplateFile(
  path: string,
  sort: TemplateSort = 'word',
): Promise<{ ok: true; content: Buffer } | { ok: false; why: string }> {
  const { program } = SORT_WORDS[sort];
  const unreadable = `这个文件读不出来，它可能正被 ${program} 打开着。请关掉 ${program} 再选`;
  try {
    const file = await open(path, 'r');
    try {
      const facts = await file.stat();
      if (!facts.isFile()) return { ok: false, why: unreadable };
      if (facts.size > MAX_TEMPLATE_BYTES) return { ok: false, why: TEMPLATE_TOO_LARGE };
      const room = Buffer.alloc(MAX_TEMPLATE_BYTES + 1);
      const { bytesRead } = await file.read(room, 0, room.length, 0);
      return { ok: true, content: room.subarray(0, bytesRead) };
    } finally {
      await file.close();
    }
  } catch {
    return { ok: false, why: unreadable };
  }
}

/**
 * Looks a Word file through before anything of it is kept: what it is, what it could do, its tags place by place, and last
 * by filling it in twice, with everything that a record can have and with next to nothing.
 */
export async function lookThrough(
  content: Buffer,
  tags: PaperTags,
  known: PaperContext,
): Promise<LookedThrough> {
  const opened = openPackage(content);
  if (!opened.ok) return whole(opened.why);
  const paragraphs = readParagraphs(opened.parts);
  if (paragraphs === null)
    return whole('这个文件里有读不懂的部分，请用 Word 打开它，另存为 .docx 再选');
  const problems = checkTags(paragraphs, tags.scope);
  if (problems.length > 0) return { ok: false, problems };
  if (!paragraphs.some(({ text }) => text.includes('{'))) return whole(NO_TAGS);
  const left = await whatStays(opened.parts, tags, known);
  return left === null ? { ok: true, parts: opened.parts } : { ok: false, problems: left };
}

function whole(what: string): LookedThrough {
  return { ok: false, problems: [{ where: '整个文件', near: '', what }] };
}

/** The last look: what is printed must have no bracket in it, and must be a Word file again. Null when all is well. */
async function whatStays(
  parts: PackageParts,
  tags: PaperTags,
  known: PaperContext,
): Promise<TemplateProblem[] | null> {
  // Loaded by the first template that is looked at.
  const { fillTemplate } = await import('@main/documents/fill-template');
  const full = tags.marked(known);
  const empty = Object.assign(
    Object.create(null),
    Object.fromEntries(
      Object.entries(full).map(([name, value]) => [name, typeof value === 'string' ? '' : []]),
    ),
  );
  for (const values of [full, empty]) {
    let printed: LookedThrough | ReturnType<typeof openPackage>;
    try {
      printed = openPackage(Buffer.from(fillTemplate(parts, values)));
    } catch {
      return problemsOf(
        '试着填了一遍，没有填成。请检查重复的内容（“#”和“/”）是不是放在同一段或者同一行表格里',
      );
    }
    const read = printed.ok ? readParagraphs(printed.parts) : null;
    if (read === null)
      return problemsOf('试着填了一遍，出来的文件打不开。请用 Word 打开模板，另存为 .docx 再选');
    const left = read.find(({ text }) => /[{}]/.test(text));
    if (left !== undefined)
      return [
        {
          where: left.where,
          near: left.text.slice(0, 30),
          what: '这里的标签不会被填上，请放到正文、表格、页眉或者页脚里',
        },
      ];
  }
  return null;
}

function problemsOf(what: string): TemplateProblem[] {
  return [{ where: '整个文件', near: '', what }];
}
