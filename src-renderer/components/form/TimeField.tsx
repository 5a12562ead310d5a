import { Input } from 'antd';
import { useState } from 'react';
import { Field, type FieldFrameProps } from './Field';
import { readTypedTime } from './read-typed-time';

interface TimeFieldProps extends FieldFrameProps {
  /** `HH:mm`, or the text as typed while it names no time; null = empty. */
  readonly value: string | null;
  /** Called on leaving the field; text that names no time is passed on, so that it is refused and not lost. */
  readonly onChange: (value: string | null) => void;
}

/** A time of day by the 24-hour clock, on every computer the same. */
export function TimeField({ value, onChange, ...frame }: TimeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const settle = () => {
    if (typed === null) return;
    setTyped(null);
    const next = typed.trim() === '' ? null : (readTypedTime(typed) ?? typed);
    if (next !== value) onChange(next);
  };
  return (
    <Field {...frame} watched={value}>
      {({ status, ...control }) => (
        <Input
          {...control}
          {...(status && { status })}
          value={typed ?? value ?? ''}
          placeholder="时:分，如 14:30"
          autoComplete="off"
          style={{ maxWidth: 260 }}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={settle}
        />
      )}
    </Field>
  );
}
