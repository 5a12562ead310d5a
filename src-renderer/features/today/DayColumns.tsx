import { AgendaList } from '@renderer/components/agenda/AgendaList';
import { wordPartiesBriefly } from '@renderer/components/case-marks/word-parties';
import { Section } from '@renderer/components/layout/Section';
import { wordNearDay } from '@renderer/messages/day-wording';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { DayGroup } from '@shared/domain/record/due';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DeskAnswer } from './desk-questions';

type Days = DeskAnswer['days'];

/** The columns: the mediation itself, and what follows an agreement. */
const HALVES: readonly DayGroup['half'][] = ['mediation', 'follow_through'];

interface DayColumnsProps {
  readonly days: Days;
  readonly today: LocalDate;
}

/** What lies ahead within the week, and what ended cases still ask for. */
export function DayColumns({ days, today }: DayColumnsProps) {
  return (
    <div className="today-columns">
      {HALVES.map((half) => (
        <div key={half}>
          {days
            .filter(({ group }) => group.half === half)
            .map((one) => (
              <Group key={one.group.key} one={one} today={today} />
            ))}
        </div>
      ))}
    </div>
  );
}

interface GroupProps {
  readonly one: Days[number];
  readonly today: LocalDate;
}

/** What only lies ahead is one line until somebody asks for it: the desk above it has the work of today. */
function Group({ one: { group, total, items }, today }: GroupProps) {
  const isPressing = group.when === 'today' || items.some(({ lateness }) => lateness === 'late');
  const [isOpen, setOpen] = useState(isPressing);
  const [next] = items;
  const first =
    next === undefined
      ? ''
      : `，最近 ${wordNearDay(next.on, today)} ${wordPartiesBriefly(next.applicants, next.respondents)}`;
  return (
    <Section
      title={group.title}
      aside={isOpen ? `${total} 项` : null}
      fold={{ isOpen, summary: `${total} 项${first}`, onToggle: () => setOpen(!isOpen) }}
    >
      <AgendaList items={items} isDayHidden={group.when === 'today'} />
      {total > items.length ? (
        <p className="today-more">
          还有 {total - items.length} 项，<Link to="/schedule">在日程里看</Link>
        </p>
      ) : null}
    </Section>
  );
}
