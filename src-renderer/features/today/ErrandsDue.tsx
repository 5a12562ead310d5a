import { AgendaList } from '@renderer/components/agenda/AgendaList';
import type { RecordDue } from '@renderer/components/agenda/agenda-entry';
import { Fold } from '@renderer/components/form/FieldGrid';
import { Section } from '@renderer/components/layout/Section';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { ERRANDS_OPEN } from '@shared/domain/errand/errand-group';
import { addDays } from '@shared/domain/kernel/local-date';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';

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
  if (data === undefined) return null;
  const of = (heading: string) => data.items.filter((item) => item.heading === heading);
  const isOfErrands = (heading: string) => heading === ERRANDS_OPEN.title;
  const works = data.headings.filter((heading) => !isOfErrands(heading) && of(heading).length > 0);
  return (
    <>
      {data.headings.filter(isOfErrands).map((heading) => {
        const all = of(heading);
        return all.length === 0 ? null : <OpenOnes key={heading} title={heading} all={all} />;
      })}
      {works.length > 0 && (
        <section className="section-card works-due" aria-label="社区工作">
          <Gathered works={works} all={works.flatMap(of)}>
            {works.map((heading) => (
              <WorkDue key={heading} title={heading} all={of(heading)} />
            ))}
          </Gathered>
        </section>
      )}
    </>
  );
}

interface OpenOnesProps {
  readonly title: string;
  readonly all: readonly RecordDue[];
}

interface GatheredProps {
  readonly works: readonly string[];
  readonly all: readonly RecordDue[];
  readonly children: ReactNode;
}

/** Several works in one line: how much is open in all of them, and how much of it is late. */
function Gathered({ works, all, children }: GatheredProps) {
  if (works.length === 1) return children;
  return (
    <Fold title={`${works.join('、')} · ${wordOpen(all)}`}>
      <div className="works-due-each">{children}</div>
    </Fold>
  );
}

/** What is late first, each in its order. */
function lateFirst(all: readonly RecordDue[]): readonly RecordDue[] {
  return [
    ...all.filter(({ lateness }) => lateness === 'late'),
    ...all.filter(({ lateness }) => lateness !== 'late'),
  ];
}

function wordOpen(all: readonly RecordDue[]): string {
  const late = all.filter(({ lateness }) => lateness === 'late').length;
  return `${all.length} 项没办完${late > 0 ? `，▲ ${late} 项已过期` : ''}`;
}

/** Of a work of the studio, which may have many: a line, with the first that is late, until somebody opens it. */
function WorkDue({ title, all }: OpenOnesProps) {
  const [first] = all.filter(({ lateness }) => lateness === 'late');
  const which = first === undefined ? '' : `：${first.title}`;
  return (
    <Fold title={`${title} · ${wordOpen(all)}${which}`}>
      <AgendaList items={lateFirst(all)} />
    </Fold>
  );
}

/** Those of one heading: one line until somebody opens it, but what is late stands in sight. */
function OpenOnes({ title, all }: OpenOnesProps) {
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const [isWhole, setWhole] = useState(false);
  const inOrder = lateFirst(all);
  const items = isWhole ? inOrder : inOrder.slice(0, SHOWN);
  const isShown = isOpen ?? all.some(({ lateness }) => lateness === 'late');
  const summary = wordOpen(all);
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
