import { useTypedChoice } from '@renderer/ipc/use-sounds';
import { Select } from 'antd';
import { Field, type FieldFrameProps } from './Field';

interface NamesFieldProps extends FieldFrameProps {
  readonly value: readonly string[];
  /** Offered while typing, by their words or by pinyin; any other name may be typed too. */
  readonly offers: readonly string[];
  readonly placeholder?: string;
  readonly onChange: (value: string[]) => void;
}

/** Several names, chosen from many or typed; a 、 or a comma ends one. */
export function NamesField({ value, offers, placeholder, onChange, ...frame }: NamesFieldProps) {
  const [answers, askSounds] = useTypedChoice([...offers]);
  return (
    <Field {...frame} watched={value}>
      {({ status, ...control }) => (
        <Select<string[]>
          {...control}
          {...(status && { status })}
          mode="tags"
          tokenSeparators={['、', '，', ',', ' ']}
          placeholder={placeholder}
          value={[...value]}
          options={offers.map((name) => ({ value: name, label: name }))}
          showSearch={{
            filterOption: (typed, option) => answers(typed, String(option?.label ?? '')),
          }}
          onOpenChange={askSounds}
          onChange={(names) =>
            onChange([...new Set(names.map((name) => name.trim()).filter(Boolean))])
          }
        />
      )}
    </Field>
  );
}
