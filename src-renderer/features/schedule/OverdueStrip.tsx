import { AgendaList } from '@renderer/components/agenda/AgendaList';
import type { AgendaEntry } from '@renderer/components/agenda/agenda-entry';
import { Section } from '@renderer/components/layout/Section';

/** What became due before the days shown and is still open. */
export function OverdueStrip({ items }: { readonly items: readonly AgendaEntry[] }) {
  if (items.length === 0) return null;
  return (
    <details className="schedule-overdue">
      <summary>更早就该办、还没有办的有 {items.length} 项</summary>
      <Section title="更早的事项" isPlain>
        <AgendaList items={items} />
      </Section>
    </details>
  );
}
