import { ClockCircleOutlined, ExclamationCircleFilled, WarningFilled } from '@ant-design/icons';
import { wordPartiesBriefly } from '@renderer/components/case-marks/word-parties';
import { wordNearDay } from '@renderer/messages/day-wording';
import type { AgendaItem } from '@shared/domain/case/dues/agenda';
import type { Lateness } from '@shared/domain/record/due';
import { Link } from 'react-router';
import { useToday } from '../day/today-context';
import './agenda.css';

/** The mark of each, which always carries words too. */
const MARKS: Readonly<Record<Lateness, { className: string; Icon: typeof WarningFilled }>> = {
  calm: { className: 'mark mark-plain', Icon: ClockCircleOutlined },
  soon: { className: 'mark mark-yellow', Icon: WarningFilled },
  late: { className: 'mark mark-red', Icon: ExclamationCircleFilled },
};

interface AgendaListProps {
  readonly items: readonly AgendaItem[];
  /** Leaves the day out, where the surroundings say it. */
  readonly isDayHidden?: boolean;
}

/** What is to be done, each line leading to its case. */
export function AgendaList({ items, isDayHidden = false }: AgendaListProps) {
  return (
    <ul className="agenda">
      {items.map((item) => (
        <AgendaLine key={item.key} item={item} isDayHidden={isDayHidden} />
      ))}
    </ul>
  );
}

function AgendaLine({ item, isDayHidden }: { item: AgendaItem; isDayHidden: boolean }) {
  const today = useToday();
  const { className, Icon } = MARKS[item.lateness];
  return (
    <li className="agenda-line">
      {isDayHidden ? null : <span className="agenda-day">{wordNearDay(item.on, today)}</span>}
      <div className="agenda-words">
        <div className="agenda-name">
          <Link to={`/cases/${item.caseId}`}>
            {wordPartiesBriefly(item.applicants, item.respondents)}
          </Link>
          <span className="agenda-number">{item.number}</span>
        </div>
        <div className="agenda-what">{item.what}</div>
      </div>
      {item.mark === null ? null : (
        <span className={className}>
          <Icon aria-hidden="true" />
          {item.mark}
        </span>
      )}
    </li>
  );
}
