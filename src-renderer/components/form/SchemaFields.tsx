import type { DayAim } from '@renderer/components/day/read-typed-day';
import { blankValueOf } from '@shared/domain/record/blank';
import type { FieldSays } from '@shared/domain/record/field';
import { coreOf, labelOf, saysOf } from '@shared/domain/record/walk';
import { day, money, text, time } from '@shared/domain/record/words';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { ChoiceField, SelectField } from './choice-fields';
import type { FieldFrameProps } from './Field';
import { FieldGrid } from './FieldGrid';
import { TimeField } from './TimeField';
import { LongTextField, OfferedTextField, TextField } from './text-fields';
import { AmountField, DayField } from './value-fields';

/** What a form says of a field in words of its own, where those of the record are not plain enough. */
export type OwnWords = Pick<FieldFrameProps, 'hint' | 'isWide' | 'isRequired' | 'warning'> & {
  readonly label?: string;
  /** Of a line of text: offered while typing; anything else may be typed too. */
  readonly offers?: readonly string[];
  /** Of a day: where it lies. */
  readonly aim?: DayAim;
  /** Of a day that lies too far back for days at one click to help, such as that of an opening. */
  readonly isPlain?: boolean;
};

/** So many choices are all in sight; of more a list opens, which typing narrows. */
const MOST_IN_SIGHT = 10;

interface SchemaFieldsProps<D extends object> {
  /** Path of the part in what is sent, such as `closure`; empty where it is all that is sent. */
  readonly path: string;
  readonly schema: z.ZodObject;
  readonly value: D;
  readonly onPatch: (change: Partial<D>) => void;
  readonly words?: { readonly [K in keyof D]?: OwnWords };
}

/**
 * The fields of a part of a record, one after another as its schema has them: days, times, amounts, texts, choices. What
 * needs more than its label, an offer or a place of its own is no plain form. Throws Error for any other field.
 */
export function SchemaFields<D extends object>(props: SchemaFieldsProps<D>) {
  const { path, schema, value, onPatch, words } = props;
  const names = Object.keys(schema.shape) as (keyof D & string)[];
  return (
    <FieldGrid>
      {names.map((name) => {
        const member: z.core.$ZodType = schema.shape[name];
        const typed: Typed = {
          frame: {
            path: path === '' ? name : `${path}.${name}`,
            label: labelOf(member),
            isRequired: !z.safeParse(member, blankValueOf(member)).success,
            ...words?.[name],
          },
          value: value[name],
          onChange: (next) => onPatch({ [name]: next } as unknown as Partial<D>),
        };
        return <PlainField key={name} member={member} {...typed} />;
      })}
    </FieldGrid>
  );
}

interface Typed {
  readonly frame: FieldFrameProps & Pick<OwnWords, 'aim' | 'isPlain' | 'offers'>;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

function PlainField({
  member,
  frame: { offers, ...frame },
  value,
  onChange,
}: Typed & { readonly member: z.core.$ZodType }): ReactNode {
  const says = saysOf(member);
  if (says?.kind !== 'field') throw new Error(`no plain field: ${frame.label}`);
  const core = coreOf(member);
  if (says.words === day)
    return <DayField {...frame} value={value as string | null} onChange={onChange} />;
  if (says.words === time)
    return <TimeField {...frame} value={value as string | null} onChange={onChange} />;
  if (says.words === money)
    return <AmountField {...frame} value={value as number | null} onChange={onChange} />;
  if (core instanceof z.ZodEnum) {
    const codes = Object.values(core.enum).map(String);
    const labels = Object.fromEntries(codes.map((code) => [code, says.words(code, () => '')]));
    const choices = { values: codes, labels, value: value as string | null };
    return codes.length > MOST_IN_SIGHT ? (
      <SelectField {...frame} {...choices} onChange={onChange} />
    ) : (
      <ChoiceField {...frame} {...choices} isWide onChange={onChange} />
    );
  }
  if (core instanceof z.ZodString && offers !== undefined)
    return (
      <OfferedTextField {...frame} offers={offers} value={value as string} onChange={onChange} />
    );
  if (core instanceof z.ZodString && says.words === text)
    return <TypedText says={says} {...frame} value={value as string} onChange={onChange} />;
  throw new Error(`no plain field: ${frame.label}`);
}

interface TypedTextProps extends FieldFrameProps {
  readonly says: FieldSays;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function TypedText({ says, ...text }: TypedTextProps) {
  return says.isLong ? <LongTextField {...text} minRows={2} /> : <TextField {...text} />;
}
