import { CitedText } from '@renderer/components/law/CitedText';
import { useCaseFile } from '../shared/case-file-context';

/** What looks doubtful in the file; it never stands in the way. */
export function CaseWarnings() {
  const { view } = useCaseFile();
  if (view.warnings.length === 0) return null;
  return (
    <ul className="case-warnings" aria-label="请核对">
      {view.warnings.map(({ field, message }) => (
        <li key={`${field ?? ''}${message}`}>
          ▲ <CitedText text={message} />
        </li>
      ))}
    </ul>
  );
}
