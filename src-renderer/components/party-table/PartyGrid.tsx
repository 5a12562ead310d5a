import { PARTY_SIDE_LABELS, PARTY_SIDES, type PartySide } from '@shared/domain/party/party';
import {
  columnLabel,
  PARTY_COLUMNS,
  type PartyColumnKey,
} from '@shared/domain/party/table/party-columns';
import type { RowReading } from '@shared/domain/party/table/read-rows';
import { Button } from 'antd';
import { type FocusEvent, type KeyboardEvent, memo, useCallback, useRef } from 'react';
import { GridCell } from './GridCell';
import { emptyRow, type SheetDraft, type SheetRow } from './sheet-draft';

interface PartyGridProps {
  readonly sheet: SheetDraft;
  readonly readings: readonly RowReading[];
  /** That of a new row. */
  readonly side: PartySide;
  readonly makeId: () => string;
  readonly onChange: (change: Partial<SheetDraft>) => void;
}

const CHOICES = PARTY_COLUMNS.filter(({ key }) => key !== 'side');

/** The table itself: one row a party; Enter goes to the next row, Tab goes on, and both make a new row at the end. */
export function PartyGrid({ sheet, readings, side, makeId, onChange }: PartyGridProps) {
  const { columns, rows } = sheet;
  const gridRef = useRef<HTMLTableElement>(null);
  const newest = useRef(sheet);
  newest.current = sheet;
  const send = useRef(onChange);
  send.current = onChange;
  const patchRow = useCallback((id: string, change: (row: SheetRow) => SheetRow) => {
    const changed = newest.current.rows.map((row) => (row.id === id ? change(row) : row));
    newest.current = { ...newest.current, rows: changed };
    send.current({ rows: changed });
  }, []);
  const removeRow = useCallback((id: string) => {
    send.current({ rows: newest.current.rows.filter((row) => row.id !== id) });
  }, []);
  const addRow = () => onChange({ rows: [...rows, emptyRow(side, columns.length, makeId)] });
  // As in a spreadsheet: Enter goes to where the row began that was filled by Tab.
  const began = useRef(0);
  const isByTab = useRef(false);
  const begin = ({ target }: FocusEvent<HTMLTableElement>) => {
    const cell = target.dataset.cell;
    if (cell !== undefined && !isByTab.current) began.current = Number(cell.split(',')[1]);
    isByTab.current = false;
  };
  const goTo = (row: number, place: number) =>
    gridRef.current?.querySelector<HTMLElement>(`[data-cell="${row},${place}"]`)?.focus();
  const move = (event: KeyboardEvent<HTMLTableElement>) => {
    const { target, key, nativeEvent, shiftKey } = event;
    isByTab.current = key === 'Tab';
    if (!(target instanceof HTMLElement) || nativeEvent.isComposing) return;
    const [row = -1, place = -1] = (target.dataset.cell ?? '').split(',').map(Number);
    if (row < 0 || place < 0) return;
    const step = stepOf(key, shiftKey);
    const isEnd =
      key === 'Tab' && !shiftKey && row === rows.length - 1 && place === columns.length - 1;
    if (step === 0 && !isEnd) return;
    event.preventDefault();
    const next = isEnd ? row + 1 : row + step;
    if (next === rows.length) addRow();
    // After the new row is drawn.
    setTimeout(() => goTo(next, isEnd ? 0 : key === 'Enter' ? began.current : place), 0);
  };
  const chooseColumn = (at: number, key: PartyColumnKey | null) =>
    onChange({
      columns: columns.map((known, place) =>
        place === at ? key : key !== null && known === key ? null : known,
      ),
    });
  return (
    <>
      <div className="party-grid-frame">
        <table className="party-grid" ref={gridRef} onKeyDown={move} onFocus={begin}>
          <thead>
            <tr>
              <th scope="col">行</th>
              <th scope="col">哪一方</th>
              {columns.map((column, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <th key={place} scope="col" className={`party-grid-${column ?? 'none'}`}>
                  <ColumnChoice
                    ordinal={place + 1}
                    value={column}
                    onChange={(key) => chooseColumn(place, key)}
                  />
                </th>
              ))}
              <th scope="col">个人或单位</th>
              <th scope="col">
                <span className="visually-hidden">删去</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <GridRow
                key={row.id}
                row={row}
                index={index}
                columns={columns}
                reading={readings.find(({ id }) => id === row.id)}
                onPatch={patchRow}
                onRemove={removeRow}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Button onClick={addRow}>加一行</Button>
    </>
  );
}

function stepOf(key: string, isBack: boolean): number {
  if (key === 'Enter') return isBack ? -1 : 1;
  if (key === 'ArrowDown') return 1;
  return key === 'ArrowUp' ? -1 : 0;
}

interface ColumnChoiceProps {
  readonly ordinal: number;
  readonly value: PartyColumnKey | null;
  readonly onChange: (key: PartyColumnKey | null) => void;
}

function ColumnChoice({ ordinal, value, onChange }: ColumnChoiceProps) {
  return (
    <select
      className="party-grid-choice"
      aria-label={`第 ${ordinal} 列是什么`}
      value={value ?? ''}
      onChange={(event) => onChange((event.target.value || null) as PartyColumnKey | null)}
    >
      <option value="">不取这一列</option>
      {CHOICES.map(({ key, label }) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  );
}

interface GridRowProps {
  readonly row: SheetRow;
  readonly index: number;
  readonly columns: SheetDraft['columns'];
  readonly reading: RowReading | undefined;
  readonly onPatch: (id: string, change: (row: SheetRow) => SheetRow) => void;
  readonly onRemove: (id: string) => void;
}

const GridRow = memo(
  function GridRow({ row, index, columns, reading, onPatch, onRemove }: GridRowProps) {
    const name = `第 ${index + 1} 行`;
    const wrong = new Set(reading?.problems.map(({ column }) => column));
    const noteId = `party-row-${row.id}`;
    return (
      <>
        <tr className={reading !== undefined && reading.party === null ? 'party-grid-bad' : ''}>
          <th scope="row">{index + 1}</th>
          <td>
            <select
              className="party-grid-choice"
              aria-label={`${name}是哪一方`}
              value={row.side ?? ''}
              onChange={({ target }) =>
                onPatch(row.id, (old) => ({
                  ...old,
                  side: (target.value || null) as PartySide | null,
                }))
              }
            >
              {row.side === null && <option value="">请选择</option>}
              {PARTY_SIDES.map((side) => (
                <option key={side} value={side}>
                  {PARTY_SIDE_LABELS[side]}
                </option>
              ))}
            </select>
          </td>
          {columns.map((column, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
            <td key={place}>
              <GridCell
                at={`${index},${place}`}
                className={column === null ? 'party-grid-unused' : ''}
                label={`${name}${column === null ? `第 ${place + 1} 列` : columnLabel(column)}`}
                isInvalid={column !== null && wrong.has(column)}
                describedBy={reading === undefined ? undefined : noteId}
                isAddress={column === 'address'}
                value={row.cells[place] ?? ''}
                onChange={(text, chosen) =>
                  onPatch(row.id, (old) => ({
                    ...old,
                    ...(chosen !== undefined && { place: chosen }),
                    cells: old.cells.with(place, text),
                  }))
                }
              />
            </td>
          ))}
          <td>
            <select
              className="party-grid-choice"
              aria-label={`${name}是个人还是单位`}
              value={(row.isUnit ?? reading?.isUnit ?? false) ? 'unit' : 'person'}
              onChange={({ target }) =>
                onPatch(row.id, (old) => ({ ...old, isUnit: target.value === 'unit' }))
              }
            >
              <option value="person">个人</option>
              <option value="unit">单位</option>
            </select>
          </td>
          <td>
            <Button type="text" aria-label={`删去${name}`} onClick={() => onRemove(row.id)}>
              删去
            </Button>
          </td>
        </tr>
        <RowNotes id={noteId} reading={reading} width={columns.length + 3} />
      </>
    );
  },
  (before, after) =>
    before.row === after.row &&
    before.index === after.index &&
    before.columns === after.columns &&
    JSON.stringify(before.reading) === JSON.stringify(after.reading),
);

interface RowNotesProps {
  readonly id: string;
  readonly reading: RowReading | undefined;
  readonly width: number;
}

function RowNotes({ id, reading, width }: RowNotesProps) {
  if (reading === undefined || reading.problems.length + reading.doubts.length === 0) return null;
  const said = (column: PartyColumnKey | null, sentence: string) =>
    column === null || sentence.includes(columnLabel(column))
      ? sentence
      : `${columnLabel(column)}：${sentence}`;
  return (
    <tr className="party-grid-notes" id={id}>
      <td />
      <td colSpan={width}>
        {reading.problems.map(({ column, sentence }) => (
          <p key={sentence} className="form-note form-note-error">
            {said(column, sentence)}
          </p>
        ))}
        {reading.doubts.map(({ column, sentence }) => (
          <p key={sentence} className="form-note form-note-warning">
            {said(column, sentence)}
          </p>
        ))}
      </td>
    </tr>
  );
}
