import { AgendaList } from '@renderer/components/agenda/AgendaList';
import { Section } from '@renderer/components/layout/Section';
import type { AgendaItem } from '@shared/domain/case/dues/agenda';

/** What became due before the days shown and is still open. */
export function OverdueStrip({ items }: { readonly items: readonly AgendaItem[] }) {
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
