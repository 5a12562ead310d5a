import { AgendaList } from '@renderer/components/agenda/AgendaList';
import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { Section } from '@renderer/components/layout/Section';
import type { AgendaItem } from '@shared/domain/case/agenda';
import { Link } from 'react-router';
import type { DayWork } from './group-agenda';
import './today.css';

const MOST_SHOWN = 6;

/** The day's work in groups; groups without anything to do are not shown. */
export function DayWorkView({ work }: { readonly work: DayWork }) {
  const isQuiet = Object.values(work).every((items: AgendaItem[]) => items.length === 0);
  if (isQuiet) {
    return (
      <Section title="今天没有要办的事">
        <EmptyState sentence="来了新的纠纷，点右上角“登记纠纷”；约好的调解、快到的期限和该做的回访会自动出现在这里。" />
      </Section>
    );
  }
  return (
    <div className="today-columns">
      <div>
        <Group title="今日场次" items={work.sessionsToday} isDayHidden>
          今天没有约好的调解。
        </Group>
        <Group title="7 天内到期的期限" items={work.clocks} />
        <Group title="接下来的场次" items={work.sessionsSoon} />
      </div>
      <div>
        <Group title="逾期未履行" items={work.overdueObligations} />
        <Group title="二次办理" items={work.reworks} />
        <Group title="待回访" items={work.followUps} />
        <Group title="7 天内该履行的" items={work.obligationsSoon} />
      </div>
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly items: readonly AgendaItem[];
  readonly isDayHidden?: boolean;
  /** Said when there is nothing; a group without such a sentence is left out. */
  readonly children?: string;
}

function Group({ title, items, isDayHidden = false, children }: GroupProps) {
  if (items.length === 0 && children === undefined) return null;
  return (
    <Section title={title} aside={items.length > 0 ? `${items.length} 项` : null}>
      {items.length === 0 ? <p className="today-nothing">{children}</p> : null}
      <AgendaList items={items.slice(0, MOST_SHOWN)} isDayHidden={isDayHidden} />
      {items.length > MOST_SHOWN ? (
        <p className="today-more">
          还有 {items.length - MOST_SHOWN} 项，<Link to="/schedule">在日程里看</Link>
        </p>
      ) : null}
    </Section>
  );
}
