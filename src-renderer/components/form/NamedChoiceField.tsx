import { ChoiceField } from './choice-fields';
import type { FieldFrameProps } from './Field';
import { TextField } from './text-fields';

interface NamedChoiceFieldProps extends FieldFrameProps {
  /** The studio's own list of names. */
  readonly names: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/**
 * One of the names that the studio wrote into its settings, all of them visible; what was chosen once stays offered after it
 * was taken off the list. Where the list is empty it is typed.
 */
export function NamedChoiceField({ names, value, onChange, ...frame }: NamedChoiceFieldProps) {
  const listed = [...new Set(names)];
  if (listed.length === 0) return <TextField {...frame} value={value} onChange={onChange} />;
  const values = value === '' || listed.includes(value) ? listed : [...listed, value];
  return (
    <ChoiceField
      {...frame}
      isWide
      values={values}
      labels={Object.fromEntries(values.map((one) => [one, one]))}
      value={value === '' ? null : value}
      onChange={onChange}
    />
  );
}
