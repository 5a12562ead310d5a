import { capitalizeAmount, formatYuan } from '@shared/domain/kernel/money';
import './amount.css';

interface MoneyTextProps {
  /** Amount in 分; null shows a dash. */
  readonly fen: number | null;
  /** Adds the amount in capital characters. */
  readonly hasCapitals?: boolean;
}

/** `12,345.67 元`, with 大写 on demand. */
export function MoneyText({ fen, hasCapitals = false }: MoneyTextProps) {
  if (fen === null) return <span className="money">—</span>;
  return (
    <span className="money">
      {formatYuan(fen)} 元
      {hasCapitals ? (
        <span className="money-capitals">（大写：{capitalizeAmount(fen)}）</span>
      ) : null}
    </span>
  );
}
