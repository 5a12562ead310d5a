import {
  CheckCircleFilled,
  EditOutlined,
  FileTextOutlined,
  PrinterOutlined,
  WarningFilled,
} from '@ant-design/icons';
import { Fold } from '@renderer/components/form/FieldGrid';
import { Section } from '@renderer/components/layout/Section';
import { sheetKey } from '@renderer/components/paper/paths';
import type { DossierRow } from '@shared/domain/case/dossier/dossier';
import { SHEET_STATE_LABELS, type SheetState } from '@shared/domain/case/dossier/sheet-state';
import type { ReactNode } from 'react';
import { monthAndDay } from './day-of-print';

interface DossierListProps {
  readonly rows: readonly DossierRow[];
  /** Key of the sheet that is shown beside. */
  readonly shown: string;
  readonly onShow: (row: DossierRow) => void;
}

/** The sheets in the order of the file; what does not lie in it is folded. */
export function DossierList({ rows, shown, onShow }: DossierListProps) {
  const inFile = rows.filter(({ isInFile }) => isInFile);
  const others = rows.filter(({ isInFile }) => !isInFile);
  const signed = inFile.filter(({ state }) => state === 'signed').length;
  const list = (some: readonly DossierRow[]) => (
    <ol className="dossier-rows">
      {some.map((row) => (
        <Row
          key={sheetKey(row)}
          row={row}
          isShown={sheetKey(row) === shown}
          onShow={() => onShow(row)}
        />
      ))}
    </ol>
  );
  return (
    <Section title="卷内文书" aside={`${inFile.length} 份，签字原件在卷 ${signed} 份`}>
      {inFile.length === 0 ? (
        <p className="section-not-yet">受理以后，卷里应当有的文书会列在这里。</p>
      ) : (
        list(inFile)
      )}
      {others.length > 0 && (
        <Fold title={`用得着的时候打印：${others.length} 份`}>{list(others)}</Fold>
      )}
    </Section>
  );
}

interface RowProps {
  readonly row: DossierRow;
  readonly isShown: boolean;
  readonly onShow: () => void;
}

function Row({ row, isShown, onShow }: RowProps) {
  const { title, isRequired, hasChanged, outdatedTexts } = row;
  return (
    <li>
      <button
        type="button"
        className="dossier-row"
        aria-current={isShown ? 'true' : undefined}
        onClick={onShow}
      >
        <span className="dossier-row-title">
          {title}
          {isRequired ? <span className="dossier-need">必须</span> : null}
        </span>
        <span className="dossier-row-marks">
          {hasChanged || outdatedTexts > 0 ? (
            <span className="mark mark-yellow">
              <WarningFilled aria-hidden="true" />
              {hasChanged ? '打印后变过' : '文字要核对'}
            </span>
          ) : null}
          <StateMark row={row} />
        </span>
      </button>
    </li>
  );
}

const LOOKS: Readonly<Record<SheetState, readonly [look: string, icon: ReactNode]>> = {
  missing: ['mark-yellow', <WarningFilled key="i" aria-hidden="true" />],
  draft: ['mark-plain', <EditOutlined key="i" aria-hidden="true" />],
  ready: ['mark-plain', <FileTextOutlined key="i" aria-hidden="true" />],
  printed: ['mark-plain', <PrinterOutlined key="i" aria-hidden="true" />],
  signed: ['mark-jade', <CheckCircleFilled key="i" aria-hidden="true" />],
};

/** How a sheet stands, in words, with a sign. */
function StateMark({ row }: { readonly row: DossierRow }) {
  const { state, printedOn } = row;
  const [look, icon] = LOOKS[state];
  const on = state === 'printed' && printedOn !== null ? `（${monthAndDay(printedOn)}）` : '';
  return (
    <span className={`mark ${look}`}>
      {icon}
      {wordState(row)}
      {on}
    </span>
  );
}

function wordState({ state, finalWord, isByHand }: DossierRow): string {
  if (isByHand && (state === 'ready' || state === 'draft')) return '打印后手写';
  return state === 'ready' && finalWord !== '' ? finalWord : SHEET_STATE_LABELS[state];
}
