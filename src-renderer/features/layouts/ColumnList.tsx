import { useIsReadOnly } from '@renderer/components/form/FieldMessagesContext';
import { isShownWhole } from '@shared/domain/layout/compose-ledger';
import { knownField } from '@shared/domain/layout/known-fields';
import { useId } from 'react';
import type { ColumnDraft } from './layout-draft';

interface ColumnListProps {
  readonly columns: readonly ColumnDraft[];
  readonly nameOf: (column: ColumnDraft) => string;
  /** Place of the chosen one. */
  readonly at: number;
  readonly onChoose: (field: string) => void;
  /** Moves the chosen one by so many places. */
  readonly onMove: (step: number) => void;
}

/** The columns as they stand beside one another; arrows choose one, with Alt they move it. */
export function ColumnList({ columns, nameOf, at, onChoose, onMove }: ColumnListProps) {
  const group = useId();
  const isReadOnly = useIsReadOnly();
  return (
    <div
      role="radiogroup"
      aria-label="栏目的顺序"
      className="layout-list"
      onKeyDown={(event) => {
        const step = STEPS[event.key];
        if (!event.altKey || step === undefined || isReadOnly) return;
        event.preventDefault();
        onMove(step);
      }}
    >
      {columns.map((column, index) => (
        <label key={column.field} className="layout-chip">
          <input
            type="radio"
            name={group}
            checked={index === at}
            onChange={() => onChoose(column.field)}
          />
          <span>
            <span className="layout-chip-place">{index + 1}</span> {nameOf(column)}
            {isShownWhole(column) && <em> 完整</em>}
            {knownField(column.field) === undefined && <em> ▲ 没有这一栏了</em>}
          </span>
        </label>
      ))}
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ...{ ArrowLeft: -1, ArrowUp: -1 },
  ...{ ArrowRight: 1, ArrowDown: 1 },
};
