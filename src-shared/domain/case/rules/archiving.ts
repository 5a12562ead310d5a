import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { Objection } from '../../record/act';
import { isReworkOpen } from '../agreement/rework';
import { objectToDays } from '../days/find-disorders';
import { type Archiving, currentArchiving, type Reopening } from '../model/archiving';
import type { MediationCase } from '../model/mediation-case';
import type { RuleContext } from '../model/rule-context';
import { objectToWork } from './objections';

/** Objects to writing in a file that is in the archive (档案法实施条例 第39条: what is archived stays as it was). */
export function objectToArchived(one: MediationCase): Objection {
  return currentArchiving(one) === null ? null : refuse('ARCHIVED');
}

/** Objects unless the case has ended and nothing is still being handled in it. */
export function objectToArchiving(one: MediationCase): Objection {
  return (
    objectToArchived(one) ??
    objectToWork(one, 'archive') ??
    (one.followUps.some(isReworkOpen) ? refuse('REWORK_OPEN') : null)
  );
}

/**
 * 归档 of a case that has ended. It stays counted by the day of its end; from here on nothing is written in it, and it asks
 * for nothing (履行、司法确认、回访 go on after 结案 until 归档). The day cannot lie before anything that the file tells.
 */
export function archiveCase(
  one: MediationCase,
  archiving: Omit<Archiving, 'reopening'>,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const archived = { ...one, archivings: [...one.archivings, { ...archiving, reopening: null }] };
  const place = String(one.archivings.length);
  return (
    objectToArchiving(one) ??
    objectToDays(one, archived, ctx, ({ name, of }) =>
      name === 'archivedOn' && of === place ? 'archiving.archivedOn' : null,
    ) ??
    allow(archived)
  );
}

/** Objects unless the file is in the archive. */
export function objectToReopening(one: MediationCase): Objection {
  return currentArchiving(one) === null
    ? refuse('NOT_NOW', { data: { why: '这件纠纷的案卷没有归档，可以直接改。' } })
    : null;
}

/** 重新打开案卷, with its reason: what was archived stays told, and the case ended when it ended. */
export function reopenCase(
  one: MediationCase,
  reopening: Reopening,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const last = one.archivings.length - 1;
  const archivings = one.archivings.map((archiving, place) =>
    place === last ? { ...archiving, reopening } : archiving,
  );
  const reopened = { ...one, archivings };
  return (
    objectToReopening(one) ??
    objectToDays(one, reopened, ctx, ({ name, of }) =>
      name === 'reopenedOn' && of === String(last) ? 'reopening.reopenedOn' : null,
    ) ??
    allow(reopened)
  );
}
