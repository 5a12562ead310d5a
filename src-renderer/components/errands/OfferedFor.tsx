import { ResponsibleChips, withName } from '@renderer/components/directory/ResponsibleChips';
import { useResponsible } from '@renderer/components/directory/use-responsible';
import { Used } from '@renderer/components/feedback/Used';
import type { RecordRef } from '@shared/domain/record/record';
import { labelOf } from '@shared/domain/record/walk';
import type { z } from 'zod';

interface OfferedForProps {
  /** The field for a name, of the schema of what is typed; whether it takes several of them. */
  readonly field: string;
  readonly takesMany: boolean;
  readonly schema: z.ZodObject;
  readonly about: RecordRef;
  readonly draft: object;
  readonly onPatch: (change: object) => void;
}

/** Who is responsible where the record is: a click writes the name into the field. Nothing where 通讯录 is not used. */
export function OfferedFor(props: OfferedForProps) {
  return (
    <Used work="directory">
      <Offered {...props} />
    </Used>
  );
}

function Offered({ field, takesMany, schema, about, draft, onPatch }: OfferedForProps) {
  const { kind, id } = about;
  const items = useResponsible({ kind, id });
  const before = String(Reflect.get(draft, field) ?? '');
  return (
    <ResponsibleChips
      lead={`负责这里的，点一下填进“${labelOf(schema.shape[field])}”：`}
      items={items}
      onPick={({ name }) => onPatch({ [field]: takesMany ? withName(before, name) : name })}
    />
  );
}
