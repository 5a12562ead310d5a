import { AgendaList } from '@renderer/components/agenda/AgendaList';
import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { Section } from '@renderer/components/layout/Section';
import { ALERT_COLOR_LABELS } from '@shared/domain/case/model/registration-words';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { Link } from 'react-router';
import type { DayWork, Work } from './day-work';
import { OpenCaseList } from './OpenCaseList';
import { type OpenCase, splitByAlarm } from './open-cases';
import './today.css';

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
  const hasDays = Object.values(work).some(({ total }) => total > 0);
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
      <div>
        <Group title="今日场次" work={work.sessions_today} isDayHidden>
          今天没有约好的调解。
        </Group>
        <Group title="快到期和已到期的期限" work={work.clocks} />
        <Group title="接下来的场次" work={work.sessions_soon} />
      </div>
      <div>
        <Group title="逾期未履行" work={work.obligations_late} />
        <Group title="二次办理" work={work.reworks} />
        <Group title="待回访" work={work.follow_ups} />
        <Group title="7 天内该履行的" work={work.obligations_soon} />
      </div>
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly work: Work | undefined;
  readonly isDayHidden?: boolean;
  /** Said when there is nothing; a group without such a sentence is left out. */
  readonly children?: string;
}

const NOTHING: Work = { total: 0, items: [] };

function Group({ title, work = NOTHING, isDayHidden = false, children }: GroupProps) {
  const { total, items } = work;
  if (total === 0 && children === undefined) return null;
  return (
    <Section title={title} aside={total > 0 ? `${total} 项` : null}>
      {total === 0 ? <p className="today-nothing">{children}</p> : null}
      <AgendaList items={items} isDayHidden={isDayHidden} />
      {total > items.length ? (
        <p className="today-more">
          还有 {total - items.length} 项，<Link to="/schedule">在日程里看</Link>
        </p>
      ) : null}
    </Section>
  );
}
