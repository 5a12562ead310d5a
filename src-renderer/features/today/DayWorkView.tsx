import { AgendaList } from '@renderer/components/agenda/AgendaList';
import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { Section } from '@renderer/components/layout/Section';
import { ALERT_COLOR_LABELS } from '@shared/domain/case/model/registration-words';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { DayGroup } from '@shared/domain/record/due';
import { Link } from 'react-router';
import type { DayWork } from './day-work';
import { OpenCaseList } from './OpenCaseList';
import { type OpenCase, splitByAlarm } from './open-cases';
import './today.css';

/** The columns of the day: the mediation itself, and what follows an agreement. */
const HALVES: readonly DayGroup['half'][] = ['mediation', 'follow_through'];

interface DayWorkViewProps {
  readonly work: DayWork;
  /** The most urgent open cases. */
  readonly cases: readonly OpenCase[];
  /** How many open cases there are. */
  readonly caseCount: number;
  readonly today: LocalDate;
}

/**
 * The day's work: what is red first, then what has a day, then every open case with its next step. Groups without
 * anything to do are not shown, and only when nothing at all is to be done is that said.
 */
export function DayWorkView({ work, cases, caseCount, today }: DayWorkViewProps) {
  const hasDays = work.some(({ total }) => total > 0);
  if (!hasDays && caseCount === 0) {
    return (
      <Section title="今天没有要办的事">
        <EmptyState sentence="来了新的纠纷，点右上角“登记纠纷”；在办的案件、约好的调解、快到的期限和该做的回访会自动出现在这里。" />
      </Section>
    );
  }
  const { red, others } = splitByAlarm(cases);
  return (
    <>
      {red.length === 0 ? null : (
        <Section title={ALERT_COLOR_LABELS.red} aside="眼下要办，最急的在前">
          <OpenCaseList cases={red} today={today} />
        </Section>
      )}
      {hasDays ? <DayColumns work={work} /> : null}
      {others.length === 0 ? null : (
        <Section
          title={red.length === 0 ? '在办案件' : '其他在办案件'}
          aside={`在办共 ${caseCount} 件`}
        >
          <OpenCaseList cases={others} today={today} />
          <AllCasesLink shown={cases.length} total={caseCount} />
        </Section>
      )}
    </>
  );
}

function AllCasesLink({ shown, total }: { readonly shown: number; readonly total: number }) {
  if (total <= shown) return null;
  return (
    <p className="today-more">
      还有 {total - shown} 件在办，<Link to="/cases?sort=urgent">全部看台账</Link>
    </p>
  );
}

function DayColumns({ work }: { readonly work: DayWork }) {
  return (
    <div className="today-columns">
      {HALVES.map((half) => (
        <div key={half}>
          {work
            .filter(({ group }) => group.half === half)
            .map((one) => (
              <Group key={one.group.key} work={one} />
            ))}
        </div>
      ))}
    </div>
  );
}

function Group({ work }: { readonly work: DayWork[number] }) {
  const { group, total, items } = work;
  if (total === 0 && group.nothing === null) return null;
  return (
    <Section title={group.title} aside={total > 0 ? `${total} 项` : null}>
      {total === 0 ? <p className="today-nothing">{group.nothing}</p> : null}
      <AgendaList items={items} isDayHidden={group.when === 'today'} />
      {total > items.length ? (
        <p className="today-more">
          还有 {total - items.length} 项，<Link to="/schedule">在日程里看</Link>
        </p>
      ) : null}
    </Section>
  );
}
