import { Field } from '@renderer/components/form/Field';
import { Select } from 'antd';

/** So many are offered; one types on for the others. */
export const OFFERED = { page: 1, pageSize: 20 };

interface Option {
  readonly value: string;
  readonly label: string;
}
interface FoundChoiceProps {
  readonly path: string;
  readonly value: string | null;
  readonly label: string;
  readonly placeholder: string;
  readonly isRequired?: boolean;
  readonly isWide?: boolean;
  readonly found: readonly Option[];
  /** What is chosen, whether it is found now or not. */
  readonly own: Option | null;
  readonly onSearch: (text: string) => void;
  readonly onChange: (id: string | null) => void;
}

/** Another record, found by the main process as it is typed. */
export function FoundChoice(props: FoundChoiceProps) {
  const { path, value, label, placeholder, isRequired = false } = props;
  const { isWide = false, found, own } = props;
  const options =
    own === null || found.some((one) => one.value === own.value) ? found : [own, ...found];
  return (
    <Field path={path} label={label} isRequired={isRequired} isWide={isWide} watched={value}>
      {({ status, ...control }) => (
        <Select<string>
          {...control}
          {...(status && { status })}
          value={value}
          placeholder={placeholder}
          allowClear={!isRequired}
          showSearch={{
            filterOption: false,
            onSearch: (typed) => props.onSearch(typed.slice(0, 100)),
          }}
          options={[...options]}
          onChange={(id?: string) => props.onChange(id ?? null)}
        />
      )}
    </Field>
  );
}
