import { checkForm, type FormCount } from '@main/reports/own-form/check-form';
import { fillForm } from '@main/reports/own-form/fill-form';
import { FormBook } from '@main/reports/own-form/form-book';
import { packForm } from '@main/reports/own-form/pack-form';
import { TooManyElements } from '@main/reports/own-form/xml-tree';
import type { FormScope } from '@shared/domain/reports/form/form-scope';
import { openPackage, TOO_MANY } from '../../templates/open-package';
import type { TemplateProblem } from '../../templates/template-problem';

/** A form that is as it should be, or what is wrong with it. */
export type OpenedForm =
  | { readonly ok: true; readonly book: FormBook; readonly count: FormCount }
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] };

const NO_TAGS =
  '这个文件里一个标签也没有，每一期填出来都一样。请先从标签清单里复制需要的标签，放到格子里';
const UNREAD = '这个文件里有读不懂的部分，没有采用。请用 Excel 或 WPS 打开它，另存为 .xlsx 再选';
/** Opens an office's own form without trusting it, and looks its tags through. Nothing of it is changed. */
export function openForm(content: Buffer, scope: FormScope): OpenedForm {
  const opened = openPackage(content, 'sheet');
  if (!opened.ok) return whole(opened.why);
  try {
    const book = new FormBook(opened.parts);
    const { problems, count } = checkForm(book, scope);
    if (problems.length > 0) return { ok: false, problems };
    if (count.tags + count.named + count.loops === 0) return whole(NO_TAGS);
    return { ok: true, book, count };
  } catch (error) {
    if (error instanceof TooManyElements) return whole(TOO_MANY);
    if (error instanceof RangeError) return whole(UNREAD);
    throw error;
  }
}

/** A form that was opened, filled in. @param rest lets other things be done in between */
export async function fillOpened(
  { book }: { readonly book: FormBook },
  scope: FormScope,
  rest: () => Promise<void>,
): Promise<Uint8Array> {
  await fillForm(book, scope, rest);
  return packForm(await book.finish(rest));
}

function whole(what: string): OpenedForm {
  return { ok: false, problems: [{ where: '整个文件', near: '', what }] };
}
