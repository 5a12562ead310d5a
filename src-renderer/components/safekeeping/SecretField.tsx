import { Field } from '@renderer/components/form/Field';
import { Input } from 'antd';

interface SecretFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint: string;
}

/** What opens a sealed backup; what is typed can be shown. */
export function SecretField({ value, onChange, hint }: SecretFieldProps) {
  return (
    <Field path="secret" label="密码或恢复码" hint={hint} isRequired watched={value}>
      {({ status, ...control }) => (
        <Input.Password
          {...control}
          {...(status && { status })}
          autoComplete="off"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
