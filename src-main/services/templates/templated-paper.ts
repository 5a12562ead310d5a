import { BLANK_KIND } from '@shared/domain/paper/blank-form';
import type { Paper } from '@shared/domain/paper/paper';
import type { PresentActor } from '@shared/domain/record/actor';
import type { PaperTarget } from '@shared/domain/record/target';
import type { TemplateVersion } from '@shared/domain/template/template';
import { refuseByRule } from '../service-error';
import type { CurrentStudio } from '../studio/current-studio';
import { openPackage } from './open-package';
import { versionInUse } from './own-template';
import { triedPaper } from './tried-papers';

/**
 * The studio's own template that a paper's Word file is made with; null for the program's own layout. A blank form is always
 * the program's: there is no record to fill a template with. So is what was kept when it was signed, for not a word of that
 * may change (decision 13). Throws StoreError.
 */
export async function templateForPaper(
  current: CurrentStudio,
  { kind, paper }: PaperTarget,
  { final }: Pick<Paper, 'final'>,
  actor: PresentActor,
): Promise<TemplateVersion | null> {
  if (kind === BLANK_KIND || final?.isKept === true) return null;
  return versionInUse(current, actor, paper);
}

/** The Word file of a paper by a template. Throws StoreError, or ServiceError when the template cannot be filled. */
export async function printByTemplate(
  current: CurrentStudio,
  { id, paper: key, ofId }: PaperTarget,
  version: TemplateVersion,
  actor: PresentActor,
): Promise<Uint8Array> {
  const values = await triedPaper(key).print(current, actor, { id, ofId });
  const opened = openPackage(Buffer.from(version.content, 'base64'));
  const { fillTemplate } = await import('@main/documents/fill-template');
  try {
    if (!opened.ok) throw new Error(opened.why);
    return fillTemplate(opened.parts, values);
  } catch {
    const why = `自己的模板“${version.fileName}”填不成了，请到设置的“自己的模板”里重新选一次，或者改回软件自带的样子。`;
    throw refuseByRule({ code: 'NOT_NOW', data: { why } });
  }
}
