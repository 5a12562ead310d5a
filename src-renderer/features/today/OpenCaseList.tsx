import { AlertColorTag } from '@renderer/components/case-marks/AlertColorTag';
import { StatusTag } from '@renderer/components/case-marks/StatusTag';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { Link } from 'react-router';
import type { OpenCase } from './open-cases';
import { wordWaiting } from './waiting-words';

interface OpenCaseListProps {
  readonly cases: readonly OpenCase[];
  readonly today: LocalDate;
}

/** Open cases with what each of them waits for, each line leading to its case. */
export function OpenCaseList({ cases, today }: OpenCaseListProps) {
  return (
    <ul className="agenda">
      {cases.map((one) => (
        <OpenCaseLine key={one.id} one={one} today={today} />
      ))}
    </ul>
  );
}

function OpenCaseLine({ one, today }: { readonly one: OpenCase; readonly today: LocalDate }) {
  const { step, since } = wordWaiting(one, today);
  return (
    <li className="agenda-line">
      <div className="agenda-words">
        <Link to={`/cases/${one.id}`}>{one.title}</Link>
        <div className="open-case-facts">
          <span className="agenda-number">{one.number}</span>
          <StatusTag status={one.status} />
          <AlertColorTag color={one.alertColor} />
        </div>
      </div>
      <div className="open-case-step">
        <div>
          下一步：<strong>{step}</strong>
        </div>
        <div className="open-case-since">{since}</div>
      </div>
    </li>
  );
}
