import { useFieldMessage, useIsReadOnly } from '@renderer/components/form/FieldMessagesContext';
import { TypedSelect } from '@renderer/components/form/TypedSelect';
import { knownField } from '@shared/domain/layout/known-fields';
import { columnOfField, DISTRICT_START, SHORT_START } from '@shared/domain/layout/start-columns';
import { CASE_FIELDS } from '@shared/domain/reports/ledgers/case-fields';
import { Button } from 'antd';
import { useState } from 'react';
import { ColumnEditor } from './ColumnEditor';
import { ColumnList } from './ColumnList';
import type { ColumnDraft } from './layout-draft';

const HOW = '选一栏，在下面改、挪、去掉；用键盘的，方向键选，Alt＋方向键挪。';

interface ColumnsPartProps {
  readonly columns: readonly ColumnDraft[];
  readonly onChange: (columns: ColumnDraft[]) => void;
}

/** The columns in their order: chosen, added, moved, and the one that is chosen told apart. */
export function ColumnsPart({ columns, onChange }: ColumnsPartProps) {
  const isReadOnly = useIsReadOnly();
  const [chosenField, setChosen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const problem = useFieldMessage('composed.columns', columns);
  const found = columns.findIndex(({ field }) => field === chosenField);
  const at = found === -1 ? 0 : found;
  const column = columns[at];
  const nameOf = ({ field, heading }: ColumnDraft) =>
    heading || (knownField(field)?.heading ?? field);
  const move = (to: number) => {
    if (column === undefined || to < 0 || to >= columns.length) return;
    onChange(columns.toSpliced(at, 1).toSpliced(to, 0, column));
    setChosen(column.field);
    setSaid(`“${nameOf(column)}”现在是第 ${to + 1} 栏`);
  };
  const add = (field: string) => {
    const added = columnOfField(field);
    if (added === null) return;
    const place = columns.length === 0 ? 0 : at + 1;
    onChange(columns.toSpliced(place, 0, added));
    setChosen(field);
    setSaid(`加上了“${nameOf(added)}”，是第 ${place + 1} 栏`);
  };
  const takeOut = () => {
    if (column === undefined) return;
    const next = columns.toSpliced(at, 1);
    onChange(next);
    setChosen(next[Math.min(at, next.length - 1)]?.field ?? null);
    setSaid(`去掉了“${nameOf(column)}”`);
  };
  const begin = (start: readonly ColumnDraft[]) => {
    onChange([...start]);
    setChosen(start[0]?.field ?? null);
    setSaid(`照 ${start.length} 栏排好了，可以改`);
  };
  const others = CASE_FIELDS.filter(({ key }) => !columns.some(({ field }) => field === key));
  return (
    <fieldset className="layout-columns" data-field="composed.columns">
      <legend className="form-label">栏目（{columns.length} 栏，从左到右）</legend>
      {columns.length === 0 ? (
        <p className="layout-begin">
          <Button disabled={isReadOnly} onClick={() => begin(DISTRICT_START)}>
            照 25 栏开始
          </Button>
          <Button disabled={isReadOnly} onClick={() => begin(SHORT_START)}>
            照 18 栏开始
          </Button>
          <span className="quiet">或者在下面一栏一栏加。</span>
        </p>
      ) : (
        <ColumnList
          columns={columns}
          nameOf={nameOf}
          at={at}
          onChoose={setChosen}
          onMove={(step) => move(at + step)}
        />
      )}
      {problem && (
        <p role="alert" className="form-note form-note-error">
          {problem}
        </p>
      )}
      <div className="layout-tools">
        <TypedSelect
          className="layout-add"
          aria-label="加一栏"
          placeholder={column === undefined ? '加一栏' : `在“${nameOf(column)}”后面加一栏`}
          disabled={isReadOnly || others.length === 0}
          value={null}
          popupMatchSelectWidth={false}
          options={others.map(({ key, heading, group }) => ({
            value: key,
            label: `${heading}（${group}）`,
          }))}
          onChange={(field) => field !== null && add(field)}
        />
        {columns.length > 0 && (
          <Button type="text" disabled={isReadOnly} onClick={() => begin([])}>
            全部去掉，重新排
          </Button>
        )}
        <span role="status" className="quiet">
          {said || HOW}
        </span>
      </div>
      {column !== undefined && (
        <ColumnEditor
          key={column.field}
          column={column}
          place={{ at, count: columns.length }}
          onChange={(next) => onChange(columns.with(at, next))}
          onMove={(step) => move(at + step)}
          onTakeOut={takeOut}
        />
      )}
    </fieldset>
  );
}
