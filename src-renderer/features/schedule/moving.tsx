import type { AgendaEntry } from '@renderer/components/agenda/agenda-entry';
import { Clashes } from '@renderer/components/schedule/ClashNote';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { OutputOf } from '@shared/ipc/contract';
import { Button } from 'antd';
import type { DragEvent } from 'react';

export type ScheduledSession = OutputOf<'schedule.list'>['sessions'][number];

/** Where a session is to go; what is left out stays as it is. */
export interface Goal {
  readonly on?: LocalDate;
  readonly startsAt?: string;
}

/** Moving sessions about: by their button, or dragged to a day or an hour. */
export interface Moving {
  /** The session of a line; undefined for other lines, and while it is not known. */
  readonly find: (item: AgendaEntry) => ScheduledSession | undefined;
  /** Opens the form; nothing is moved before it is saved. */
  readonly open: (session: ScheduledSession, goal: Goal) => void;
  readonly begin: (session: ScheduledSession) => void;
  /** Props of a place to which a session can be dragged. */
  readonly target: (goal: Goal) => {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** Begins the dragging of a line; null for one that cannot be moved, which has a record already. */
export function dragOf(moving: Moving, item: AgendaEntry): (() => void) | null {
  const session = moving.find(item);
  return session === undefined || session.hasRecord ? null : () => moving.begin(session);
}

interface MoveProps {
  readonly item: AgendaEntry;
  readonly moving: Moving;
}

/** Behind a session's line: what it clashes with, and the button that moves it. */
export function Move({ item, moving }: MoveProps) {
  const session = moving.find(item);
  if (session === undefined) return null;
  return (
    <>
      {!session.hasRecord && (
        <Button
          className="schedule-move"
          aria-label={`改期：${session.number} ${session.startsAt ?? ''}`.trim()}
          onClick={() => moving.open(session, {})}
        >
          改期
        </Button>
      )}
      <Clashes said={session.clashes} />
    </>
  );
}
