import { useFieldMessage } from '@renderer/components/form/FieldMessagesContext';
import { subsidySchemeSchema } from '@shared/domain/studio/subsidy-scheme';
import { useState } from 'react';
import { SchemeFields, type SchemeFieldsProps } from './SchemeFields';

/** A scheme, one line while it is folded; open while something of it is still to be said. */
export function SchemeFold({ title, ...fields }: SchemeFieldsProps & { readonly title: string }) {
  const { path, scheme } = fields;
  const [isOpen, setOpen] = useState(() => !subsidySchemeSchema.safeParse(scheme).success);
  // That its days lie over those of another is only found when all are looked at.
  const overlap = useFieldMessage(`${path}.from`, scheme.from);
  return (
    <details
      className="form-fold"
      open={isOpen || overlap !== undefined}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{title}</summary>
      <div className="form-fold-body">
        <SchemeFields {...fields} />
      </div>
    </details>
  );
}
