import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { ChoiceField } from '@renderer/components/form/choice-fields';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { useIsReadOnly } from '@renderer/components/form/FieldMessagesContext';
import { TextField } from '@renderer/components/form/text-fields';
import { CountField } from '@renderer/components/form/value-fields';
import { charactersIn, MAX_CHARACTERS } from '@shared/domain/layout/column-width';
import { knownField } from '@shared/domain/layout/known-fields';
import { Button } from 'antd';
import type { ColumnDraft } from './layout-draft';

const SHOWN = ['masked', 'whole'] as const;
const SHOWN_LABELS = { masked: '遮盖（号码露后四位，未成年人写某某）', whole: '完整' };

interface ColumnEditorProps {
  readonly column: ColumnDraft;
  /** Which one it is, of how many. */
  readonly place: { readonly at: number; readonly count: number };
  readonly onChange: (column: ColumnDraft) => void;
  readonly onMove: (step: number) => void;
  readonly onTakeOut: () => void;
}

/** The chosen column: what stands above it, how wide it is, how much of people it shows, where it stands. */
export function ColumnEditor({ column, place, onChange, onMove, onTakeOut }: ColumnEditorProps) {
  const isReadOnly = useIsReadOnly();
  const { at, count } = place;
  const known = knownField(column.field);
  const path = `composed.columns.${at}`;
  const patch = (change: Partial<ColumnDraft>) => onChange({ ...column, ...change });
  const name = known?.heading ?? column.field;
  return (
    <section className="layout-column" aria-label={`第 ${at + 1} 栏：${name}`}>
      <p className="layout-column-head">
        <strong>
          第 {at + 1} 栏：{name}
        </strong>
        <Button
          icon={<LeftOutlined aria-hidden />}
          disabled={isReadOnly || at === 0}
          onClick={() => onMove(-1)}
        >
          往前移
        </Button>
        <Button
          icon={<RightOutlined aria-hidden />}
          iconPlacement="end"
          disabled={isReadOnly || at === count - 1}
          onClick={() => onMove(1)}
        >
          往后移
        </Button>
        <Button disabled={isReadOnly} onClick={onTakeOut}>
          去掉这一栏
        </Button>
      </p>
      {known === undefined ? (
        <p className="form-note form-note-warning">
          现在的软件没有这一栏，印不出来。请去掉，或者另加一栏。
        </p>
      ) : (
        <FieldGrid>
          <TextField
            path={`${path}.heading`}
            label="表头"
            placeholder={name}
            value={column.heading}
            onChange={(heading) => patch({ heading: [...heading].slice(0, 20).join('') })}
          />
          <CountField
            path={`${path}.characters`}
            label="宽度"
            unit="个字"
            hint={wordLeast(known.least)}
            value={column.characters}
            onChange={(characters) => patch({ characters })}
          />
          {known.whole !== undefined && (
            <ChoiceField
              path={`${path}.isWhole`}
              label="姓名和号码"
              values={SHOWN}
              labels={SHOWN_LABELS}
              value={column.isWhole ? 'whole' : 'masked'}
              warning={column.isWhole ? WHOLE_LEAVES : null}
              onChange={(shown) => patch({ isWhole: shown === 'whole' })}
            />
          )}
        </FieldGrid>
      )}
      {known?.isFreeText && (
        <p className="form-note form-note-warning">
          这一栏是自己写的话，里面可能有姓名；号码会遮掉，姓名不会，交出去以前请看一遍。
        </p>
      )}
    </section>
  );
}

const WHOLE_LEAVES =
  '这张台账交出去，别人看得到完整的姓名和号码，未成年人的也在内。只有收表的单位要求时才这样；导出记录里记着“完整”。';

function wordLeast(least: number | undefined): string {
  const most = `最多 ${MAX_CHARACTERS}`;
  return least === undefined ? most : `至少按 ${charactersIn(least)} 个字印，${most}`;
}
