import { AgendaList } from '@renderer/components/agenda/AgendaList';
import type { RecordDue } from '@renderer/components/agenda/agenda-entry';
import { Section } from '@renderer/components/layout/Section';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { addDays } from '@shared/domain/kernel/local-date';
import { Button } from 'antd';
import { useState } from 'react';

/** Whatever lies ahead: what is not done never drops off, however far its day. */
const DAYS_AHEAD = 3_660;
/** So many are shown until somebody asks for all of them. */
const SHOWN = 3;

/**
 * What is not done yet besides the disputes, heading by heading: 督办, 派单, 吹哨 and referrals to legal aid, then what else
 * the studio does. It is asked for once the desk is there, and holds nothing up.
 */
export function ErrandsDue() {
  const { today } = useStudio();
  const { data } = useRouteQuery('records.dues', {
    from: today,
    to: addDays(today, DAYS_AHEAD),
  });
  return data?.headings.map((heading) => {
    const all = data.items.filter((item) => item.heading === heading);
    return all.length === 0 ? null : <OpenOnes key={heading} title={heading} all={all} />;
  });
}

interface OpenOnesProps {
  readonly title: string;
  readonly all: readonly RecordDue[];
}

/** Those of one heading: one line until somebody opens it, but what is late stands in sight. */
function OpenOnes({ title, all }: OpenOnesProps) {
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const [isWhole, setWhole] = useState(false);
  const late = all.filter(({ lateness }) => lateness === 'late');
  const inOrder = [...late, ...all.filter(({ lateness }) => lateness !== 'late')];
  const items = isWhole ? inOrder : inOrder.slice(0, SHOWN);
  const isShown = isOpen ?? late.length > 0;
  const summary = `${all.length} 项没办完${late.length > 0 ? `，▲ ${late.length} 项已过期` : ''}`;
  return (
    <Section
      title={title}
      aside={isShown ? summary : null}
      fold={{ isOpen: isShown, summary, onToggle: () => setOpen(!isShown) }}
    >
      <AgendaList items={items} />
      {items.length < inOrder.length && (
        <p className="today-more">
          <Button onClick={() => setWhole(true)}>再列 {inOrder.length - items.length} 项</Button>
        </p>
      )}
    </Section>
  );
}
