import { OwnNotes } from '@renderer/components/notes/OwnNotes';
import { useCaseFile } from '../shared/case-file-context';

/** What who works wrote for themselves about the case. */
export function CaseNotes() {
  const { id } = useCaseFile().view.case;
  return <OwnNotes about={{ kind: 'case', id }} />;
}
