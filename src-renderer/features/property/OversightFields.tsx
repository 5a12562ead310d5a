import type { Draft } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { lookedSchema } from '@shared/domain/property/oversight/oversight';
import { EstateChoice } from './RecordChoice';
import './property.css';

type LookedDraft = Draft<typeof lookedSchema>;
interface OversightFieldsProps {
  readonly draft: LookedDraft;
  readonly onPatch: (change: Partial<LookedDraft>) => void;
}

const plainSchema = lookedSchema.omit({ estateId: true, companyId: true });

/** What was looked at: which estate, by whom, what was found. */
export function OversightFields({ draft, onPatch }: OversightFieldsProps) {
  return (
    <div className="property-fields">
      <FieldGrid>
        <EstateChoice
          path="looked.estateId"
          value={draft.estateId === '' ? null : draft.estateId}
          onChange={onPatch}
        />
      </FieldGrid>
      <PlainOversightFields draft={draft} onPatch={onPatch} />
    </div>
  );
}

/** The same where the estate is known. */
export function PlainOversightFields({ draft, onPatch }: OversightFieldsProps) {
  return (
    <SchemaFields
      path="looked"
      schema={plainSchema}
      value={draft}
      onPatch={onPatch}
      words={{
        found: { hint: '有问题的必须写', isWide: true },
        dueOn: { hint: '有问题才填；不填的，一直列着到整改好', aim: 'future' },
      }}
    />
  );
}
