import { YuanField } from '@renderer/components/amount/YuanField';
import { DateField } from '@renderer/components/day/DateField';
import type { DayAim } from '@renderer/components/day/read-typed-day';
import { InputNumber } from 'antd';
import { Field, type FieldFrameProps } from './Field';

interface DayFieldProps extends FieldFrameProps {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** Where its days lie: behind us unless said otherwise. */
  readonly aim?: DayAim;
  /** Without days at one click. */
  readonly isPlain?: boolean;
}

/** A day, typed or picked. */
export function DayField({ value, onChange, aim = 'past', isPlain, ...frame }: DayFieldProps) {
  return (
    <Field {...frame} watched={value}>
      {({ id, disabled, status, 'aria-required': isRequired }) => (
        <DateField
          id={id}
          disabled={disabled}
          isRefused={status === 'error'}
          aria-required={isRequired}
          aim={aim}
          isPlain={isPlain === true}
          value={value}
          onChange={onChange}
        />
      )}
    </Field>
  );
}

interface AmountFieldProps extends FieldFrameProps {
  /** In 分; null = not stated, NaN = typed but no amount. */
  readonly value: number | null;
  readonly onChange: (fen: number | null) => void;
  readonly placeholder?: string;
}

/** An amount of money. */
export function AmountField({ value, onChange, placeholder, ...frame }: AmountFieldProps) {
  return (
    <Field {...frame} watched={value} isSelfExplaining={Number.isNaN(value)}>
      {({ id, disabled, status, 'aria-required': isRequired }) => (
        <YuanField
          id={id}
          disabled={disabled}
          isRefused={status === 'error'}
          aria-required={isRequired}
          {...(placeholder !== undefined && { placeholder })}
          value={value}
          onChange={onChange}
        />
      )}
    </Field>
  );
}

interface CountFieldProps extends FieldFrameProps {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** Such as 日 or 岁. */
  readonly unit: string;
  readonly placeholder?: string;
}

/** A whole number with its unit. */
export function CountField({ value, onChange, unit, placeholder, ...frame }: CountFieldProps) {
  return (
    <Field {...frame} watched={value}>
      {({ status, ...control }) => (
        <InputNumber<number>
          {...control}
          {...(status && { status })}
          {...(placeholder !== undefined && { placeholder })}
          value={value}
          precision={0}
          controls={false}
          suffix={unit}
          className="count-field"
          onChange={(next) => onChange(next)}
        />
      )}
    </Field>
  );
}
