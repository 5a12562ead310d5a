import { Section } from '@renderer/components/layout/Section';
import { useDutyTable } from '@renderer/components/studio/use-duty';
import { dutyDaysOf } from '@shared/domain/aid/duty-sheet';
import { DUTY_HALF_LABELS, DUTY_HALVES } from '@shared/domain/duty/duty-words';
import { partsOf } from '@shared/domain/kernel/local-date';

interface DutyDaysProps {
  readonly name: string;
  /** 2026-11 */
  readonly month: string;
}

/** The days of the month on which somebody is on duty; nothing of who does not stand on 值班表. */
export function DutyDays({ name, month }: DutyDaysProps) {
  const table = useDutyTable();
  if (!table.people.some((one) => one.name === name)) return null;
  const days = dutyDaysOf(table, month).flatMap(({ on, onDuty }) => {
    const own = onDuty.find(({ person }) => person.name === name);
    return own === undefined ? [] : [{ on, halves: own.halves }];
  });
  const told = days.map(({ on, halves }) => {
    const when =
      halves.length === DUTY_HALVES.length ? '' : DUTY_HALF_LABELS[halves[0] ?? 'morning'];
    return `${partsOf(on).day}日${when}`;
  });
  return (
    <Section title="值班的日子" aside={`${days.length} 天`}>
      <p className="mine-days">{told.length === 0 ? '这个月没有排。' : told.join('、')}</p>
    </Section>
  );
}
