import { paperPath } from '@renderer/components/paper/paths';
import { Link } from 'react-router';
import { useCaseFile } from '../shared/case-file-context';

interface PaperLinksProps {
  /** The part of the page whose papers are wanted. */
  readonly section: string;
  /** What in it they are written of, such as a session; null for the whole. */
  readonly ofId?: string | null;
}

/** The ways to the papers that people write in a part of the case, and to all that are of one entry of it. */
export function PaperLinks({ section, ofId = null }: PaperLinksProps) {
  const { view } = useCaseFile();
  return view.papers
    .filter((one) => one.section === section && one.ofId === ofId)
    .filter(({ origin }) => ofId !== null || origin === 'written')
    .map((one) => (
      <Link key={one.paper} to={paperPath({ kind: 'case', id: view.case.id, ...one })}>
        预览、打印{one.label}
      </Link>
    ));
}
