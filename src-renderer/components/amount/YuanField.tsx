import {
  AMOUNT_SENTENCES,
  capitalizeAmount,
  formatYuan,
  parseYuan,
} from '@shared/domain/kernel/money';
import { Input } from 'antd';
import { type AriaAttributes, useId, useState } from 'react';
import './amount.css';

interface YuanFieldProps {
  readonly id?: string;
  /** Amount in 分; null = not stated. */
  readonly value?: number | null;
  /**
   * Called while typing with the amount, null when emptied. Text that is no amount gives NaN, which the
   * main process refuses: a wrong amount is never saved as "none".
   */
  readonly onChange?: (fen: number | null) => void;
  readonly disabled?: boolean;
  /** Marks the field when what stands in it was refused for a reason said beside it. */
  readonly isRefused?: boolean;
  readonly placeholder?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-required'?: AriaAttributes['aria-required'];
}

/** An amount typed in 元, kept in 分, with its capitals shown below for checking. */
export function YuanField({
  id,
  value = null,
  onChange,
  isRefused = false,
  ...input
}: YuanFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const noteId = useId();
  const shown = typed ?? (value === null || Number.isNaN(value) ? '' : formatYuan(value));
  const amount = parseYuan(shown);
  const isWrong = 'problem' in amount && amount.problem !== 'empty';

  const change = (text: string) => {
    setTyped(text);
    const next = parseYuan(text);
    if ('fen' in next) onChange?.(next.fen);
    else onChange?.(next.problem === 'empty' ? null : Number.NaN);
  };

  return (
    <div>
      <Input
        {...input}
        id={id}
        value={shown}
        suffix="元"
        inputMode="decimal"
        autoComplete="off"
        status={isWrong || isRefused ? 'error' : undefined}
        aria-invalid={isWrong || isRefused}
        aria-describedby={noteId}
        onChange={(event) => change(event.target.value)}
        onBlur={() => {
          if (!isWrong) setTyped(null);
        }}
      />
      <div id={noteId} className={isWrong ? 'field-problem' : 'field-note'} aria-live="polite">
        {'fen' in amount ? `大写：${capitalizeAmount(amount.fen)}` : null}
        {isWrong ? AMOUNT_SENTENCES[amount.problem] : null}
      </div>
    </div>
  );
}
