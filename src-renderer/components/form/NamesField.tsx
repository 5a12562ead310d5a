import { useTypedChoice } from '@renderer/ipc/use-sounds';
import { Select } from 'antd';
import { Field, type FieldFrameProps } from './Field';

interface NamesFieldProps extends FieldFrameProps {
  readonly value: readonly string[];
  /** Chosen from while typing, by their words or by pinyin; where there are none, names are typed. */
  readonly offers: readonly string[];
  readonly placeholder?: string;
  readonly onChange: (value: string[]) => void;
}

/** Several names, chosen from many; typed where none are known, and a 、 or a comma ends one. */
export function NamesField({ value, offers, placeholder, onChange, ...frame }: NamesFieldProps) {
  const [answers, askSounds] = useTypedChoice([...offers]);
  return (
    <Field {...frame} watched={value}>
      {({ status, ...control }) => (
        <Select<string[]>
          {...control}
          {...(status && { status })}
          // Enter takes the first that is offered; what was half typed is no name.
          mode={offers.length === 0 ? 'tags' : 'multiple'}
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
