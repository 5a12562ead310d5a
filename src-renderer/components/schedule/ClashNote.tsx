import { useStill } from '@renderer/components/layout/use-still';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { isLocalDate, type LocalDate } from '@shared/domain/kernel/local-date';
import './clash-note.css';

interface ClashNoteProps {
  readonly caseId: string;
  /** Of the one that is moved; null for a new one. */
  readonly sessionId: string | null;
  /** As they are typed: half a day or hour asks for nothing yet. */
  readonly on: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What a session would clash with at this time, before it is saved; nothing where it clashes with nothing. */
export function ClashNote({ on, startsAt, endsAt, ...rest }: ClashNoteProps) {
  const isWhole = on !== null && isLocalDate(on) && startsAt !== null && TIME.test(startsAt);
  const clashes = useRouteQuery(
    'schedule.clashes',
    {
      ...rest,
      ...{ on: (on ?? '') as LocalDate, startsAt },
      endsAt: endsAt !== null && TIME.test(endsAt) ? endsAt : null,
    },
    { enabled: isWhole },
  );
  const said = useStill(isWhole ? (clashes.data?.clashes ?? []) : []);
  return <Clashes said={said} />;
}

/** Sentences of clashes, each with its sign. */
export function Clashes({ said }: { readonly said: readonly string[] }) {
  if (said.length === 0) return null;
  return (
    <ul className="clashes" role="status">
      {said.map((sentence) => (
        <li key={sentence}>
          <span aria-hidden>▲ </span>
          撞期：{sentence}
        </li>
      ))}
    </ul>
  );
}
