import { Input } from 'antd';
import { Field, type FieldFrameProps } from './Field';

export interface WholeTextFieldProps extends FieldFrameProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What belongs here, seen as long as nothing is written. */
  readonly placeholder: string;
}

/** A text that has all the room of its place; its name stands beside it already and is said to screen readers only. */
export function WholeTextField({ value, onChange, placeholder, ...frame }: WholeTextFieldProps) {
  return (
    <div className="whole-text">
      <Field isWide {...frame} watched={value}>
        {({ status, ...control }) => (
          <Input.TextArea
            {...control}
            {...(status && { status })}
            placeholder={placeholder}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
    </div>
  );
}
