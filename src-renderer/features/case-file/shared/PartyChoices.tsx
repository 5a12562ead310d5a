import { ManyChoicesField, SelectField } from '@renderer/components/form/choice-fields';
import { useCaseFile } from './case-file-context';

interface PartyFieldProps<V> {
  readonly path: string;
  readonly label: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** One of the parties of the case. */
export function PartyChoice({ path, label, value, onChange }: PartyFieldProps<string>) {
  const { parties } = useCaseFile().view.case;
  return (
    <SelectField
      path={path}
      label={label}
      isRequired
      values={parties.map(({ id }) => id)}
      labels={Object.fromEntries(parties.map(({ id, name }) => [id, name]))}
      value={value || null}
      onChange={(partyId) => onChange(partyId ?? '')}
    />
  );
}

/** Some of the parties of the case. */
export function PartyChoices({ path, label, value, onChange }: PartyFieldProps<string[]>) {
  const { parties } = useCaseFile().view.case;
  return (
    <ManyChoicesField
      path={path}
      label={label}
      isRequired
      isWide
      offers={parties.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
    />
  );
}
