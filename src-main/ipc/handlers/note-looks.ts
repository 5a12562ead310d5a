import type { LookLog, Shown } from '@main/services/audit/look-log';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import { KINDS } from '@shared/domain/kinds';
import type { LookedAt } from '@shared/domain/look/look';
import { BLANK_KIND } from '@shared/domain/paper/blank-form';
import { PERSON_KIND } from '@shared/domain/person/person-kind';
import type { PresentActor } from '@shared/domain/record/actor';
import type { Handlers, RouteName } from '@shared/ipc/contract';

/** Names the record in what is asked; null where that is none, such as a blank form. */
type Names = (input: Readonly<Record<string, unknown>>) => Shown | null;

const ofCase =
  (what: LookedAt): Names =>
  ({ caseId }) => ({ kind: CASE_KIND.key, id: String(caseId), what });

const ofTarget: Names = ({ kind, id }) =>
  kind === BLANK_KIND ? null : { kind: String(kind), id: String(id), what: 'paper' };

/** Kinds whose records tell of somebody: whose matter it is, or who they are. */
const WATCHED = KINDS.list.filter(
  ({ key, visibleTo }) =>
    key !== CASE_KIND.key && (visibleTo !== undefined || key === PERSON_KIND.key),
);

/** The questions whose answer shows a record. A list and what a search finds is no look: it tells a line of each. */
export const LOOKS: ReadonlyMap<string, Names> = new Map<string, Names>([
  ...(Object.entries({
    'cases.get': ofCase('page'),
    'cases.history': ofCase('history'),
    'paperwork.dossier': ofCase('paper'),
    'paperwork.preview': ofTarget,
    'paperwork.pages': ofTarget,
    'attachments.open': ofCase('attachment'),
    'platform.lines': ofCase('page'),
  } satisfies Partial<Record<RouteName, Names>>) as [string, Names][]),
  ...WATCHED.flatMap(({ key, prefix }): [string, Names][] => [
    [`${prefix}.get`, ({ id }) => ({ kind: key, id: String(id), what: 'page' })],
    [`${prefix}.history`, ({ id }) => ({ kind: key, id: String(id), what: 'history' })],
  ]),
]);

/** Notes who was shown what, once the answer is there: what was refused nobody saw. */
export function noteLooks(handlers: Handlers, lookLog: Pick<LookLog, 'note'>): Handlers {
  const noting = [...LOOKS].map(([name, names]) => {
    const handle = handlers[name as RouteName] as (input: never, actor: PresentActor) => unknown;
    return [
      name,
      async (input: never, actor: PresentActor): Promise<unknown> => {
        const answer = await handle(input, actor);
        const shown = names(input);
        if (shown !== null) lookLog.note(actor, shown);
        return answer;
      },
    ];
  });
  return { ...handlers, ...Object.fromEntries(noting) };
}
