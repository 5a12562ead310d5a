import type { RecordRow } from '@main/store/shards/record-row';
import { DISPATCH_KIND } from '@shared/domain/errand/dispatch/dispatch-kind';
import { SUPERVISION_KIND } from '@shared/domain/errand/supervision/supervision-kind';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import type { MatterRow } from '@shared/domain/matter/matter';
import { MATTER_KIND } from '@shared/domain/matter/matter-kind';
import { isOver } from '@shared/domain/matter/matter-standing';
import { isNamedIn } from '@shared/domain/mediator/is-named-in';
import type { MeetingRow } from '@shared/domain/meeting/meeting';
import { MEETING_KIND } from '@shared/domain/meeting/meeting-kind';
import { type PresentActor, peopleOf } from '@shared/domain/record/actor';
import type { Kind } from '@shared/domain/record/define-kind';
import type { RoundRow } from '@shared/domain/round/round';
import { ROUND_KIND } from '@shared/domain/round/round-kind';
import type { OutputOf } from '@shared/ipc/contract';
import { rowsUsed } from '../records/used-rows';
import type { CurrentStudio } from '../studio/current-studio';

type Given = OutputOf<'aid.mine'>['given'];
type GivenGroup = Given[number];

/** So many of one kind are listed; of more, how many there are. */
const MOST_LISTED = 30;

/** Of whom, and what day counts as of the month that is asked for. */
interface Asked {
  readonly id: string;
  readonly name: string;
  readonly isIn: (day: string) => boolean;
}

/**
 * What else somebody has in hand, besides disputes: 事项, 派单 and 督办 that were given to them and are not over, what meetings
 * agreed that they do, and the rounds they made in the month. Only what the studio uses and who asks may see. Throws
 * StoreError.
 */
export async function givenWork(
  current: CurrentStudio,
  actor: PresentActor,
  { id, name, isIn }: Asked,
): Promise<Given> {
  const groups: GivenGroup[] = [];
  for (const { kind, isTheirs, linesOf = toldOf(kind) } of SORTS) {
    const rows = await rowsUsed(current, kind, actor);
    const lines = rows
      .filter((one) => isTheirs(one, { id, name, isIn }))
      .flatMap((one) => linesOf(one, name));
    if (lines.length === 0) continue;
    const { prefix } = kind;
    groups.push({ prefix, total: lines.length, items: lines.slice(0, MOST_LISTED) });
  }
  return groups;
}

interface Sort {
  readonly kind: Kind;
  readonly isTheirs: (row: RecordRow, asked: Asked) => boolean;
  /** As its list tells it where left out. */
  readonly linesOf?: (row: RecordRow, name: string) => GivenGroup['items'];
}

const SORTS: readonly Sort[] = [
  {
    kind: MATTER_KIND,
    isTheirs: ({ row, visibleTo }, { id }) =>
      peopleOf(visibleTo).includes(id) && !isOver((row as MatterRow).standing),
  },
  {
    kind: DISPATCH_KIND,
    isTheirs: ({ row, visibleTo }, { id }) =>
      peopleOf(visibleTo).includes(id) && !isStanding(row, 'cleared'),
  },
  {
    kind: SUPERVISION_KIND,
    isTheirs: ({ row, visibleTo }, { id }) =>
      peopleOf(visibleTo).includes(id) && !isStanding(row, 'lifted'),
  },
  {
    kind: MEETING_KIND,
    isTheirs: ({ row }, { name }) => chargesOf(row, name).length > 0,
    linesOf: ({ id, row }, name) => {
      const { heldOn, type } = row as MeetingRow;
      const detail = `${formatChineseDate(heldOn)} ${type}`;
      return chargesOf(row, name).map(({ matter, dueOn }) => ({
        ...{ id, title: matter, detail, state: '', dueOn },
      }));
    },
  },
  {
    kind: ROUND_KIND,
    isTheirs: ({ row }, { name, isIn }) => {
      const { who, madeOn } = row as RoundRow;
      return isNamedIn(who, name) && isIn(madeOn);
    },
  },
];

function isStanding(row: object, standing: string): boolean {
  return (row as { readonly standing: string }).standing === standing;
}

/** What a meeting agreed that somebody does, and is open. */
function chargesOf(row: object, name: string): MeetingRow['open'] {
  return (row as MeetingRow).open.filter(({ person }) => isNamedIn(person, name));
}

function toldOf(kind: Kind): (row: RecordRow) => GivenGroup['items'] {
  return ({ id, row }) => {
    const told = kind.row?.told?.(row as never);
    return told === undefined ? [] : [{ id, ...told, dueOn: null }];
  };
}
