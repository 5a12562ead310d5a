import { useToday } from '@renderer/components/day/today-context';
import { Dialog } from '@renderer/components/feedback/Dialog';
import { useFormDraft } from '@renderer/components/form/use-form-draft';
import {
  MAX_PARTIES,
  PARTY_SIDE_LABELS,
  PARTY_SIDES,
  type Party,
  type PartySide,
} from '@shared/domain/party/party';
import { type PartyThere, type RowReading, readRows } from '@shared/domain/party/table/read-rows';
import { Button } from 'antd';
import { nanoid } from 'nanoid';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { PartyGrid } from './PartyGrid';
import { readClipboard } from './read-clipboard';
import {
  emptySheet,
  isRowEmpty,
  pasteInto,
  type SheetDraft,
  sheetDraftSchema,
  toPartyRows,
} from './sheet-draft';
import './party-table.css';

interface PartyTableDialogProps {
  /** The side whose button opened it: that of rows which say nothing else. */
  readonly side: PartySide;
  /** Under which the half-typed table is kept. */
  readonly draftKey: string;
  /** The parties that stand in the form already, but for untouched cards. */
  readonly there: readonly PartyThere[];
  readonly onAdd: (parties: Party[]) => void;
  readonly onClose: () => void;
}

const makeId = () => nanoid(12);

/** Many parties at once: a table to type in or to paste into; what each row would become is said before it is taken. */
export function PartyTableDialog(props: PartyTableDialogProps) {
  const { side, draftKey, there, onAdd, onClose } = props;
  const today = useToday();
  const [initial] = useState(() => emptySheet(side, makeId));
  const draft = useFormDraft({ key: draftKey, schema: sheetDraftSchema, initial });
  const [told, setTold] = useState<string | null>(null);
  const sheet = draft.value;
  const readings = useMemo(() => readRows(toPartyRows(sheet), there, today), [sheet, there, today]);
  const good = readings.flatMap(({ party }) => party ?? []);
  const bad = readings.length - good.length;

  const paste = (data: DataTransfer, at: { row: number; place: number }): boolean => {
    const pasted = readClipboard(data);
    if (pasted === null) return false;
    draft.patch(pasteInto(sheet, pasted, at, side, makeId));
    setTold(null);
    return true;
  };
  const take = () => {
    onAdd(good);
    const taken = new Set(good.map(({ id }) => id));
    const rest = sheet.rows.filter((row) => !(taken.has(row.id) || isRowEmpty(row)));
    if (rest.length === 0) {
      void draft.forget();
      onClose();
      return;
    }
    draft.patch({ rows: rest });
    setTimeout(keepCursor, 0);
    setTold(`已放进 ${good.length} 名。还有 ${rest.length} 行没有放，改好再放。`);
  };
  // Wherever the cursor is: who clicked beside the cells pastes into the table all the same.
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (!draft.isLoaded || event.clipboardData === null) return;
    if (!paste(event.clipboardData, placeOf(event.target))) return;
    event.preventDefault();
    // After what was pasted is drawn.
    setTimeout(keepCursor, 0);
  });
  useEffect(() => {
    const hear = (event: ClipboardEvent) => onPaste(event);
    document.addEventListener('paste', hear);
    return () => document.removeEventListener('paste', hear);
  }, []);
  if (!draft.isLoaded) return null;
  return (
    <Dialog
      open
      title="用表格填当事人"
      width="min(1280px, 96vw)"
      mask={{ closable: false, blur: false }}
      onCancel={onClose}
      afterOpenChange={(isOpen) => isOpen && focusFirstCell()}
      footer={
        <div className="party-table-end">
          <p className="party-table-sum" aria-live="polite">
            {told ?? wordSum(readings, good.length, there.length)}
          </p>
          <Button onClick={draft.startOver} disabled={readings.length === 0}>
            清空表格
          </Button>
          <Button onClick={onClose}>先不放，留着</Button>
          <Button type="primary" disabled={good.length === 0} onClick={take}>
            {bad === 0 ? `放进${wordCount(good)}` : `先放进没有问题的 ${good.length} 名`}
          </Button>
        </div>
      }
    >
      <div key={draft.generation} className="party-table">
        <p className="quiet">
          在 Excel、WPS 表格或 Word 里选中整张表（连表头）复制，再点这里任意一格按 Ctrl+V。
          也可以直接填，一行一名：Tab 到下一格，回车换到下一行。
        </p>
        {sheet.notes.length > 0 && (
          <ul className="party-table-notes">
            {sheet.notes.map((note, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sentences are only ever added at the end
              <li key={index}>{note}</li>
            ))}
          </ul>
        )}
        <PartyGrid
          sheet={sheet}
          readings={readings}
          side={side}
          makeId={makeId}
          onChange={(changed: Partial<SheetDraft>) => {
            setTold(null);
            draft.patch(changed);
          }}
        />
      </div>
    </Dialog>
  );
}

/** When the dialog stands; whoever was quicker and writes in a cell already is left there. */
function focusFirstCell(): void {
  if (document.activeElement?.closest('.party-grid')) return;
  document.querySelector<HTMLElement>('.party-grid [data-cell]')?.focus();
}

/** Rows that went took the cursor with them: it is in the table still, so that keys go on working. */
function keepCursor(): void {
  if (document.activeElement === document.body) focusFirstCell();
}

/** The cell in which something is pasted; the first where it is none. */
function placeOf(target: EventTarget | null): { row: number; place: number } {
  const cell = target instanceof HTMLElement ? target.dataset.cell : undefined;
  const [row = 0, place = 0] = (cell ?? '0,0').split(',').map(Number);
  return { row, place };
}

function wordCount(parties: readonly Party[]): string {
  const counts = PARTY_SIDES.map((side) => ({
    side,
    count: parties.filter((party) => party.side === side).length,
  })).filter(({ count }) => count > 0);
  if (counts.length === 0) return '表里的人';
  return counts.map(({ side, count }) => `${PARTY_SIDE_LABELS[side]} ${count} 名`).join('、');
}

function wordSum(readings: readonly RowReading[], good: number, there: number): string {
  if (readings.length === 0) return '表里还没有人。';
  const bad = readings.length - good;
  const doubts = readings.filter(({ doubts }) => doubts.length > 0).length;
  const limit =
    there + readings.length > MAX_PARTIES
      ? `一件纠纷最多 ${MAX_PARTIES} 名当事人，已有 ${there} 名；人数更多的推选代表，总人数填在“涉及人数”里。`
      : '';
  return [
    `共 ${readings.length} 行，可以放 ${good} 行`,
    bad === 0 ? '' : `，要改 ${bad} 行（✕）`,
    doubts === 0 ? '' : `，请核对 ${doubts} 行（▲）`,
    `。${limit}`,
  ].join('');
}
