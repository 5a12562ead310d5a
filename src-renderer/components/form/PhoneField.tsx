import { doubtPhone } from '@shared/domain/party/phone';
import { useState } from 'react';
import { TextField, type TextFieldProps } from './text-fields';

/** A telephone number. What looks short or long is doubted once the cursor has left it, and may stay. */
export function PhoneField({ onFocus, onBlur, ...field }: TextFieldProps) {
  const [isTyping, setTyping] = useState(false);
  return (
    <TextField
      {...field}
      warning={isTyping ? null : doubtPhone(field.value)}
      onFocus={() => {
        setTyping(true);
        onFocus?.();
      }}
      onBlur={() => {
        setTyping(false);
        onBlur?.();
      }}
    />
  );
}
