import { AlertColorTag } from '@renderer/components/case-marks/AlertColorTag';
import { StatusTag } from '@renderer/components/case-marks/StatusTag';
import { wordPartiesBriefly } from '@renderer/components/case-marks/word-parties';
import { Allowed } from '@renderer/components/feedback/Allowed';
import { caseAddress, NEXT_STEP_ACT } from '@renderer/components/layout/case-address';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { DeskLineAnswer } from './desk-questions';
import { wordDeskStep } from './desk-step';

interface DeskLineProps {
  readonly line: DeskLineAnswer;
  readonly today: LocalDate;
}

/** An open case by its people, with the one next step as a button that opens its form. */
export function DeskLine({ line, today }: DeskLineProps) {
  const navigate = useNavigate();
  const { button, since, isNow } = wordDeskStep(line, today);
  const people = wordPartiesBriefly(line.applicants, line.respondents);
  const hour = line.waitingDay === 'today' ? (line.session?.startsAt ?? null) : null;
  return (
    <li className="desk-line">
      <div className="desk-words">
        <div className="desk-people">
          {hour === null ? null : <span className="desk-hour">{hour}</span>}
          <Link to={caseAddress(line.caseId)}>{people}</Link>
          <span className="desk-about">{line.about}</span>
        </div>
        <div className="desk-facts">
          <StatusTag status={line.status} />
          <AlertColorTag color={line.alertColor} />
          {line.phones.map(({ name, phone }) => (
            <span key={`${name}${phone}`}>
              {name} {phone}
            </span>
          ))}
          <span className="desk-number">{line.number}</span>
        </div>
        {line.asks.map(({ key, lateness, what, mark }) => (
          <div key={key} className={lateness === 'late' ? 'desk-ask desk-late' : 'desk-ask'}>
            {lateness === 'late' ? '▲ ' : ''}
            {what}
            {mark === null ? '' : ` · ${mark}`}
          </div>
        ))}
      </div>
      <div className="desk-step">
        <Allowed route="cases.close" otherwise={<span className="desk-next">{button}</span>}>
          <Button
            size="large"
            aria-label={`${button}（${people}）`}
            onClick={() => void navigate(caseAddress(line.caseId, isNow ? NEXT_STEP_ACT : null))}
          >
            {button}
          </Button>
        </Allowed>
        <span className="desk-since">{since}</span>
      </div>
    </li>
  );
}
