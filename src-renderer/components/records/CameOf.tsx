import { useRouteQuery } from '@renderer/ipc/use-route';
import { useUses } from '@renderer/ipc/use-works';
import type { RecordRef } from '@shared/domain/record/record';
import type { Work } from '@shared/domain/studio/works';
import { Link } from 'react-router';

interface Origin {
  readonly words: string;
  readonly path: string;
  /** Where the studio does not use it any more, nothing is said of it. */
  readonly work?: Work;
}

/** How the way back begins, by kind of the record that something came of, and where the kind's pages are. */
const ORIGINS: Readonly<Record<string, Origin>> = {
  enquiry: { words: '由咨询转来：', path: '/enquiries' },
  matter: { words: '由事项转来：', path: '/matters', work: 'matters' },
  round: { words: '走访时发现的：', path: '/rounds', work: 'rounds' },
  meeting: { words: '会上议定的：', path: '/meetings', work: 'meetings' },
};

interface CameOfProps {
  readonly of: RecordRef;
  readonly className: string;
}

/** The way back to what became this record: an enquiry, a finding of a round, an item of a meeting. */
export function CameOf({ of: { kind, id }, className }: CameOfProps) {
  const uses = useUses();
  const { data } = useRouteQuery('records.naming', { kind, id });
  return data?.items.map((one) => {
    const origin = ORIGINS[one.kind];
    if (origin === undefined || !uses(origin.work)) return null;
    return (
      <p key={`${one.kind}/${one.id}`} className={className}>
        {origin.words}
        <Link to={`${origin.path}/${one.id}`}>{one.title}</Link>
      </p>
    );
  });
}
