import { TypedSelect } from '@renderer/components/form/TypedSelect';
import { Section } from '@renderer/components/layout/Section';
import { type ColumnPlan, silentRowsSchema } from '@shared/domain/import/column-plan';
import { answersOf, SILENT_FIELDS } from '@shared/domain/import/silent-answers';
import { labelOf } from '@shared/domain/record/walk';
import type { ImportCounts } from '@shared/ipc/routes-imports';

interface SilentChoicesProps {
  readonly counts: ImportCounts;
  readonly plan: ColumnPlan;
  readonly onChange: (plan: ColumnPlan) => void;
}

/** What is meant where the ledger says nothing: nobody guesses, so a person says it for all such rows at once. */
export function SilentChoices({ counts, plan, onChange }: SilentChoicesProps) {
  const asked = SILENT_FIELDS.filter(
    (field) => (counts.silent[field] ?? 0) > 0 || plan.silent[field] !== null,
  );
  if (asked.length === 0) return null;
  return (
    <Section title="台账没写的，按什么算">
      <p>统计要用到这几项。没有写、或者写得认不出的，请您统一选定；不选，这些行就不导入。</p>
      <ul className="import-columns">
        {asked.map((field) => (
          <li key={field}>
            <div>
              <strong>{labelOf(silentRowsSchema.shape[field])}</strong>
              <span className="quiet">
                {(counts.silent[field] ?? 0) > 0 ? `${counts.silent[field]} 行等着选` : '已选定'}
              </span>
            </div>
            <TypedSelect
              aria-label={labelOf(silentRowsSchema.shape[field])}
              placeholder="请选择"
              allowClear
              value={plan.silent[field] as string | null}
              options={answersOf(field)}
              onChange={(value) =>
                onChange({ ...plan, silent: { ...plan.silent, [field]: value } as never })
              }
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
