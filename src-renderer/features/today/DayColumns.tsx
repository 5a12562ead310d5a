import { AgendaList } from '@renderer/components/agenda/AgendaList';
import { Section } from '@renderer/components/layout/Section';
import type { DayGroup } from '@shared/domain/record/due';
import { Link } from 'react-router';
import type { DeskAnswer } from './desk-questions';

type Days = DeskAnswer['days'];

/** The columns: the mediation itself, and what follows an agreement. */
const HALVES: readonly DayGroup['half'][] = ['mediation', 'follow_through'];

/** What lies ahead within the week, and what ended cases still ask for. */
export function DayColumns({ days }: { readonly days: Days }) {
  return (
    <div className="today-columns">
      {HALVES.map((half) => (
        <div key={half}>
          {days
            .filter(({ group }) => group.half === half)
            .map((one) => (
              <Group key={one.group.key} one={one} />
            ))}
        </div>
      ))}
    </div>
  );
}

function Group({ one: { group, total, items } }: { readonly one: Days[number] }) {
  return (
    <Section title={group.title} aside={`${total} 项`}>
      <AgendaList items={items} isDayHidden={group.when === 'today'} />
      {total > items.length ? (
        <p className="today-more">
          还有 {total - items.length} 项，<Link to="/schedule">在日程里看</Link>
        </p>
      ) : null}
    </Section>
  );
}
