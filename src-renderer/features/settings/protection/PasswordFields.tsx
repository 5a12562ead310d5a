import { Field } from '@renderer/components/form/Field';
import { Input } from 'antd';
import type { PasswordTwice } from './password-draft';

interface PasswordFieldProps {
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A password; what is typed can be shown. */
export function PasswordField({ value, onChange, ...frame }: PasswordFieldProps) {
  return (
    <Field {...frame} isRequired watched={value}>
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

interface PasswordFieldsProps {
  readonly value: PasswordTwice;
  readonly onChange: (value: PasswordTwice) => void;
}

/** A new password, twice. */
export function PasswordFields({ value, onChange }: PasswordFieldsProps) {
  return (
    <>
      <PasswordField
        path="password"
        label="新密码"
        hint="至少 8 位，可以是一句好记的话，例如一句歌词"
        value={value.password}
        onChange={(password) => onChange({ ...value, password })}
      />
      <PasswordField
        path="again"
        label="再输一次"
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
      />
    </>
  );
}
