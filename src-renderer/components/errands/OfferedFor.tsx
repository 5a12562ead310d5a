import { ResponsibleChips, withName } from '@renderer/components/directory/ResponsibleChips';
import { useResponsible } from '@renderer/components/directory/use-responsible';
import type { RecordRef } from '@shared/domain/record/record';
import { labelOf } from '@shared/domain/record/walk';
import type { ErrandForm } from './errand-forms';

interface OfferedForProps {
  readonly form: ErrandForm;
  readonly about: RecordRef;
  readonly draft: object;
  readonly onPatch: (change: object) => void;
}

/** Who is responsible where the record is: a click writes the name into the field. */
export function OfferedFor({ form, about, draft, onPatch }: OfferedForProps) {
  const { responsible, schema } = form;
  const { kind, id } = about;
  const items = useResponsible(responsible === null ? null : { kind, id });
  if (responsible === null) return null;
  const { field, takesMany } = responsible;
  const before = String(Reflect.get(draft, field) ?? '');
  return (
    <ResponsibleChips
      lead={`负责这里的，点一下填进“${labelOf(schema.shape[field])}”：`}
      items={items}
      onPick={({ name }) => onPatch({ [field]: takesMany ? withName(before, name) : name })}
    />
  );
}
