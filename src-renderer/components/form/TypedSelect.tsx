import { useTypedChoice } from '@renderer/ipc/use-sounds';
import { Select, type SelectProps } from 'antd';

/** A choice as the list shows it; `also` is what finds it besides, such as 2026-11 for 2026年11月. */
export interface TypedOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly also?: string;
}

type TypedSelectProps<T extends string> = Omit<
  SelectProps<T, TypedOption<T>>,
  'options' | 'showSearch' | 'onOpenChange' | 'onChange'
> & {
  readonly options: readonly TypedOption<T>[];
  readonly onChange: (value: T | null) => void;
};

/** A list of choices that typing narrows, by their words or by pinyin: what every list of the window is made of. */
export function TypedSelect<T extends string>(props: TypedSelectProps<T>) {
  const { options, onChange, ...rest } = props;
  const [answers, askSounds] = useTypedChoice(options.map(({ label }) => label));
  return (
    <Select<T, TypedOption<T>>
      {...rest}
      options={[...options]}
      showSearch={{
        filterOption: (typed, option) =>
          answers(typed, option?.label ?? '') ||
          (option?.also ?? '').includes(typed.normalize('NFKC').trim()),
      }}
      onOpenChange={askSounds}
      onChange={(chosen?: T) => onChange(chosen ?? null)}
    />
  );
}
