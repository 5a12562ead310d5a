import { FieldGrid, Fold } from '@renderer/components/form/FieldGrid';
import { CountField, DayField } from '@renderer/components/form/value-fields';
import {
  INSTALLMENT_PROBLEM_SENTENCES,
  type Installment,
  splitIntoInstallments,
} from '@shared/domain/case/agreement/installments';
import { formatChineseDate, isLocalDate } from '@shared/domain/kernel/local-date';
import { formatYuan } from '@shared/domain/kernel/money';
import { Button } from 'antd';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import type { ObligationDraft } from './terms-draft';

interface InstallmentHelperProps {
  readonly obligation: ObligationDraft;
  readonly onSplit: (entries: ObligationDraft[]) => void;
}

/** Splits one payment into monthly ones whose sum is exactly the amount, shown before it is done. */
export function InstallmentHelper({ obligation, onSplit }: InstallmentHelperProps) {
  const [count, setCount] = useState<number | null>(null);
  const [firstDueOn, setFirstDueOn] = useState<string | null>(obligation.dueOn);
  const plan = planOf(obligation, count, firstDueOn);
  const split = (installments: readonly Installment[]) =>
    onSplit(
      installments.map((installment) => ({
        ...obligation,
        ...installment,
        id: nanoid(12),
        mode: 'installment',
      })),
    );
  return (
    <Fold title="按月平均分成几期">
      <FieldGrid>
        <CountField
          path="installment.count"
          label="分几期"
          unit="期"
          value={count}
          onChange={setCount}
        />
        <DayField
          path="installment.firstDueOn"
          label="第一期最迟"
          aim="future"
          value={firstDueOn}
          onChange={setFirstDueOn}
        />
      </FieldGrid>
      {'problem' in plan ? (
        <p className="quiet">{plan.problem}</p>
      ) : (
        <div className="installment-plan">
          <p>{wordPlan(plan.installments)}</p>
          <Button onClick={() => split(plan.installments)}>分成这样的 {count} 期</Button>
        </div>
      )}
    </Fold>
  );
}

function planOf(
  { amountFen }: ObligationDraft,
  count: number | null,
  firstDueOn: string | null,
): { installments: Installment[] } | { problem: string } {
  if (count === null || firstDueOn === null || !isLocalDate(firstDueOn))
    return { problem: '填上分几期和第一期的日期，就能看到每期多少。' };
  const result = splitIntoInstallments(amountFen, count, firstDueOn);
  return 'problem' in result ? { problem: INSTALLMENT_PROBLEM_SENTENCES[result.problem] } : result;
}

function wordPlan(installments: readonly Installment[]): string {
  const [first, last] = [installments[0], installments.at(-1)];
  if (first === undefined || last === undefined) return '';
  const each = `每期 ${formatYuan(first.amountFen)} 元`;
  const rest =
    last.amountFen === first.amountFen ? '' : `，最后一期 ${formatYuan(last.amountFen)} 元`;
  return `${formatChineseDate(first.dueOn)}到${formatChineseDate(last.dueOn)}，${each}${rest}。`;
}
