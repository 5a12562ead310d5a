import { allow, type Ruling, refuse } from '../../kernel/ruling';
import { contentMark } from '../../paper/content-mark';
import type { PaperContext } from '../../paper/define-paper';
import {
  isOfSheet,
  type PaperSlot,
  type Print,
  type Sheet,
  type TextEdit,
} from '../../paper/paperwork';
import { readPaper } from '../../paper/read-papers';
import { type Actor, signatureOf } from '../../record/actor';
import type { Studio } from '../../studio/studio';
import type { MediationCase } from '../model/mediation-case';
import type { RuleContext } from '../model/rule-context';
import { type CaseSheet, findSheet } from '../papers/find-sheet';
import { paperContextOf } from '../papers/paper-context';

interface PaperworkContext extends RuleContext {
  readonly studio: Pick<Studio, 'profile'>;
  readonly actor: Actor;
  readonly makeId: () => string;
}

/**
 * 打印: notes that sheets were printed today, so many copies of each, with the mark of what stands on them. Allowed at every
 * stage: a file is bound long after it was closed. That a paper was signed is never concluded from it.
 */
export function notePrinted(
  one: MediationCase,
  sheets: readonly (Sheet & { readonly copies: number })[],
  ctx: PaperworkContext,
): Ruling<MediationCase> {
  const noted: Print[] = [];
  const now = doneNow(ctx);
  for (const { copies, ...sheet } of sheets) {
    const known = findSheet(one, sheet);
    if (known === null) return refuse('PAPER_NOT_YET');
    const id = ctx.makeId();
    noted.push({ ...sheet, id, title: known.title, copies, ...now, ...contentOf(one, known, ctx) });
  }
  return allow({ ...one, printed: [...one.printed, ...noted] });
}

/**
 * Words a text of a paper in a person's own way, or gives it back to the case. The text that the case gives at that moment
 * is kept beside, so that a later change of the case is noticed.
 * @param text null gives it back
 */
export function editPaperText(
  one: MediationCase,
  { slot, text, ...sheet }: Sheet & { readonly slot: string; readonly text: string | null },
  ctx: PaperworkContext,
): Ruling<MediationCase> {
  const known = findSheet(one, sheet);
  if (known === null) return refuse('PAPER_NOT_YET');
  const { definition, title } = known;
  if (definition.finality(one, sheet.ofId) !== null)
    return refuse('NOT_NOW', { data: { why: '这份文书已经定稿，一字不再改。' } });
  const slots = definition.slots?.(one, paperContext(ctx), sheet.ofId) ?? [];
  const asked = slots.find(({ key }) => key === slot);
  if (asked === undefined)
    return refuse('NOT_NOW', { data: { why: '这份文书的这一处不能单独改，请改案卷里的内容。' } });
  const isSame = isOfSheet(sheet);
  const before = one.paperTexts.find((edit) => isSame(edit) && edit.slot === slot);
  const others = one.paperTexts.filter((edit) => edit !== before);
  if (text === null) return allow({ ...one, paperTexts: others });
  const id = before?.id ?? ctx.makeId();
  const edit: TextEdit = { ...sheet, id, title, ...placeOf(asked), text };
  return allow({ ...one, paperTexts: [...others, edit] });
}

function doneNow({ today, actor }: PaperworkContext) {
  return { printedOn: today, printedBy: signatureOf(actor) };
}

/** Of which content, and of which state of the case. */
function contentOf(one: MediationCase, { definition, ofId }: CaseSheet, ctx: PaperworkContext) {
  const mark = contentMark(readPaper(definition, one, paperContext(ctx), ofId));
  return { mark, revision: one.revision };
}

function placeOf({ key, label, standard }: PaperSlot) {
  return { slot: key, label, madeFrom: standard };
}

function paperContext({ studio: { profile }, settings, today }: PaperworkContext): PaperContext {
  return paperContextOf({ profile, settings }, today);
}
