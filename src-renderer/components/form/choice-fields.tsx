import { CitedText, citedIfText } from '@renderer/components/law/CitedText';
import { Checkbox, Radio } from 'antd';
import type { ReactNode } from 'react';
import { Field, type FieldFrameProps } from './Field';
import { useFieldMessage, useIsReadOnly } from './FieldMessagesContext';
import { TypedSelect } from './TypedSelect';

/** Values in their order with the words for them; the same shape as the label tables of the domain. */
interface Choices<T extends string> {
  readonly values: readonly T[];
  readonly labels: Readonly<Record<T, string>>;
}

interface ChoiceFieldProps<T extends string> extends FieldFrameProps, Choices<T> {
  readonly value: T | null;
  readonly onChange: (value: T) => void;
}

/** A few choices, all of them visible; nothing is chosen until a person chooses. */
export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const { value, onChange, values, labels, ...frame } = props;
  return (
    <Field isGroup {...frame} watched={value}>
      {({ disabled, 'aria-describedby': describedBy }, labelId) => (
        <Radio.Group
          value={value}
          disabled={disabled}
          aria-labelledby={labelId}
          aria-describedby={describedBy}
          options={values.map((choice) => ({ value: choice, label: labels[choice] }))}
          onChange={(event) => onChange(event.target.value as T)}
        />
      )}
    </Field>
  );
}

interface SelectFieldProps<T extends string> extends FieldFrameProps, Choices<T> {
  readonly value: T | null;
  readonly onChange: (value: T | null) => void;
  readonly placeholder?: string;
  readonly isClearable?: boolean;
}

/** One of many choices; typing narrows them, by their words or by pinyin. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { value, onChange, values, labels, placeholder, isClearable = false, ...frame } = props;
  return (
    <Field {...frame} watched={value}>
      {({ status, ...control }) => (
        <TypedSelect<T>
          {...control}
          {...(status && { status })}
          value={value}
          placeholder={placeholder ?? '请选择'}
          allowClear={isClearable}
          options={values.map((choice) => ({ value: choice, label: labels[choice] }))}
          onChange={onChange}
        />
      )}
    </Field>
  );
}

interface CheckFieldProps {
  readonly path: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly children: ReactNode;
  readonly isDisabled?: boolean;
}

/** One statement that a person ticks. */
export function CheckField({ path, isChecked, onChange, children, isDisabled }: CheckFieldProps) {
  const error = useFieldMessage(path, isChecked);
  const isReadOnly = useIsReadOnly();
  return (
    <div data-field={path}>
      <Checkbox
        checked={isChecked}
        disabled={isReadOnly || isDisabled === true}
        onChange={(event) => onChange(event.target.checked)}
      >
        {citedIfText(children)}
      </Checkbox>
      {error && (
        <div role="alert" className="form-note form-note-error">
          <CitedText text={error} />
        </div>
      )}
    </div>
  );
}

interface ManyChoicesFieldProps extends FieldFrameProps {
  readonly value: readonly string[];
  readonly offers: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string[]) => void;
}

/** Several of a few choices, all visible. */
export function ManyChoicesField({ value, offers, onChange, ...frame }: ManyChoicesFieldProps) {
  return (
    <Field isGroup {...frame} watched={value}>
      {({ disabled, 'aria-describedby': describedBy }, labelId) => (
        <Checkbox.Group
          value={[...value]}
          disabled={disabled}
          options={[...offers]}
          role="group"
          aria-labelledby={labelId}
          aria-describedby={describedBy}
          onChange={(chosen) => onChange(chosen.map(String))}
        />
      )}
    </Field>
  );
}
