import { LatenessMark } from '@renderer/components/agenda/LatenessMark';
import { Section } from '@renderer/components/layout/Section';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { AID_MATTER_LABELS } from '@shared/domain/aid/aid-matters';
import { CASE_STATUS_LABELS } from '@shared/domain/case/model/case-status';
import { daysBetween, formatChineseDate, wordDaysLeft } from '@shared/domain/kernel/local-date';
import { latenessByDay } from '@shared/domain/record/due';
import type { OutputOf } from '@shared/ipc/contract';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import '@renderer/components/agenda/agenda.css';

type Mine = OutputOf<'aid.mine'>;

interface Whose {
  /** Whose they are, in a heading; 我 for who is at the desk. */
  readonly whose?: string;
}

/** Whom they sent on to legal aid, while there is no result. */
export function MyAids({ aids }: Pick<Mine, 'aids'>) {
  const { today } = useStudio();
  if (aids.length === 0) return null;
  return (
    <Section title="转介了，等结果的" aside={`${aids.length} 件`}>
      <ul className="agenda">
        {aids.map(({ id, applicant, matter, askDay }) => (
          <MineLine
            key={id}
            to={`/aids/${id}`}
            name={`${applicant}申请法律援助`}
            what={AID_MATTER_LABELS[matter]}
            end={
              <LatenessMark
                lateness={latenessByDay(askDay, today)}
                mark={wordDaysLeft(daysBetween(today, askDay))}
              />
            }
          />
        ))}
      </ul>
    </Section>
  );
}

/** The disputes that they have in hand. */
export function MyCases({ cases, whose = '我' }: Pick<Mine, 'cases'> & Whose) {
  return (
    <Section title={`${whose}在办的纠纷`} aside={`${cases.length} 件`}>
      {cases.length === 0 ? (
        <p className="quiet">没有在办的纠纷。</p>
      ) : (
        <ul className="agenda">
          {cases.map(({ caseId, number, applicants, respondents, status }) => (
            <MineLine
              key={caseId}
              to={`/cases/${caseId}`}
              name={
                [applicants.join('、'), respondents.join('、')].filter(Boolean).join(' 与 ') ||
                '还没有写当事人'
              }
              what={number}
              end={<span className="quiet">{CASE_STATUS_LABELS[status]}</span>}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

interface MyEnquiriesProps extends Pick<Mine, 'enquiries'>, Whose {
  /** How many there are, more than are listed perhaps. */
  readonly all: number;
}

/** The enquiries that they answered in the month. */
export function MyEnquiries({ enquiries, all, whose = '我' }: MyEnquiriesProps) {
  return (
    <Section title={`${whose}答复的咨询`} aside={`${all} 件`}>
      {enquiries.length === 0 ? (
        <p className="quiet">这个月还没有。</p>
      ) : (
        <ul className="agenda">
          {enquiries.map(({ id, name, askedOn, question, isCase }) => (
            <MineLine
              key={id}
              to={`/enquiries/${id}`}
              name={name}
              what={question}
              end={
                <span className="quiet">
                  {isCase ? '✓ 已转为纠纷 ' : ''}
                  {formatChineseDate(askedOn)}
                </span>
              }
            />
          ))}
        </ul>
      )}
      {enquiries.length < all && (
        <p className="quiet">
          只列最近 {enquiries.length} 件，其余的在 <Link to="/enquiries">咨询</Link> 里查。
        </p>
      )}
    </Section>
  );
}

interface LineProps {
  readonly to: string;
  readonly name: string;
  readonly what: string;
  readonly end: ReactNode;
}

/** A line of one of the lists: what it is, and how it stands. */
export function MineLine({ to, name, what, end }: LineProps) {
  return (
    <li className="agenda-line">
      <div className="agenda-words">
        <div className="agenda-name">
          <Link to={to}>{name}</Link>
        </div>
        <div className="agenda-what">{what}</div>
      </div>
      {end}
    </li>
  );
}
