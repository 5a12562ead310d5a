import { CheckField, SelectField } from '@renderer/components/form/choice-fields';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { TextField } from '@renderer/components/form/text-fields';
import { composedSchema } from '@shared/domain/layout/layout';
import { LISTED_BY, LISTED_BY_LABELS } from '@shared/domain/layout/listed-by';
import { labelOf } from '@shared/domain/record/walk';
import { LEDGER_PAPER_LABELS, LEDGER_PAPERS } from '@shared/domain/reports/ledgers/ledger-paper';
import { ColumnsPart } from './ColumnsPart';
import { LayoutPreview } from './LayoutPreview';
import type { LayoutDraft } from './layout-draft';
import './layouts.css';

const { name, title, listedBy, paper } = composedSchema.shape;

interface LayoutFieldsProps {
  readonly draft: LayoutDraft;
  readonly onPatch: (change: Partial<LayoutDraft>) => void;
}

/** A ledger as it is composed: what it is called and lists, its columns, and how that looks with the studio's own cases. */
export function LayoutFields({ draft, onPatch }: LayoutFieldsProps) {
  return (
    <div className="layout-parts">
      <FieldGrid>
        <TextField
          path="composed.name"
          label={labelOf(name)}
          isRequired
          hint="在报表里按它选，也是表名"
          value={draft.name}
          onChange={(next) => onPatch({ name: next })}
        />
        <TextField
          path="composed.title"
          label={labelOf(title)}
          hint="不写就用台账名称"
          value={draft.title}
          onChange={(next) => onPatch({ title: next })}
        />
        <SelectField
          path="composed.listedBy"
          label={labelOf(listedBy)}
          isRequired
          values={LISTED_BY}
          labels={LISTED_BY_LABELS}
          value={draft.listedBy}
          onChange={(next) => onPatch({ listedBy: next })}
        />
        <SelectField
          path="composed.paper"
          label={labelOf(paper)}
          isRequired
          values={LEDGER_PAPERS}
          labels={LEDGER_PAPER_LABELS}
          value={draft.paper}
          onChange={(next) => onPatch({ paper: next })}
        />
      </FieldGrid>
      <CheckField
        path="composed.isInBook"
        isChecked={draft.isInBook}
        onChange={(isInBook) => onPatch({ isInBook })}
      >
        一期的报表全部导出成一本时，也带上这张
      </CheckField>
      <ColumnsPart columns={draft.columns} onChange={(columns) => onPatch({ columns })} />
      <LayoutPreview draft={draft} />
    </div>
  );
}
