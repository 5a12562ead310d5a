import { useTypedChoice } from '@renderer/ipc/use-sounds';
import { AutoComplete, Input } from 'antd';
import { Field, type FieldFrameProps } from './Field';

export interface TextFieldProps extends FieldFrameProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, placeholder, onFocus, onBlur, ...frame } = props;
  return (
    <Field {...frame} watched={value}>
      {({ status, ...control }) => (
        <Input
          {...control}
          {...(status && { status })}
          value={value}
          placeholder={placeholder}
          autoComplete="off"
          onFocus={onFocus}
          onBlur={onBlur}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

interface LongTextFieldProps extends TextFieldProps {
  readonly minRows?: number;
}

/** Text of several lines; grows with what is typed. */
export function LongTextField(props: LongTextFieldProps) {
  const { value, onChange, placeholder, onBlur, minRows = 3, ...frame } = props;
  return (
    <Field isWide {...frame} watched={value}>
      {({ status, ...control }) => (
        <Input.TextArea
          {...control}
          {...(status && { status })}
          value={value}
          placeholder={placeholder}
          autoSize={{ minRows, maxRows: 16 }}
          onBlur={onBlur}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

interface OfferedTextFieldProps extends TextFieldProps {
  /** Offered while typing; anything else may be typed too. */
  readonly offers: readonly string[];
}

/** One line of text with offers, such as the studio's communities; pinyin finds them too. */
export function OfferedTextField(props: OfferedTextFieldProps) {
  const { value, onChange, placeholder, offers, ...frame } = props;
  const [answers, askSounds] = useTypedChoice(offers);
  return (
    <Field {...frame} watched={value}>
      {({ status, ...control }) => (
        <AutoComplete
          {...control}
          {...(status && { status })}
          value={value}
          placeholder={placeholder}
          options={offers.map((offer) => ({ value: offer }))}
          showSearch={{ filterOption: (typed, option) => answers(typed, option?.value ?? '') }}
          onFocus={askSounds}
          onChange={(text?: string) => onChange(text ?? '')}
        />
      )}
    </Field>
  );
}
