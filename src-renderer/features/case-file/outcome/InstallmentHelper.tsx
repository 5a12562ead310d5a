import { FieldGrid, Fold } from '@renderer/components/form/FieldGrid';
import { useFieldMessage } from '@renderer/components/form/FieldMessagesContext';
import { AmountField, CountField, DayField } from '@renderer/components/form/value-fields';
import {
  INSTALLMENT_PROBLEM_SENTENCES,
  objectToMonths,
  objectToParts,
  planMonths,
  splitIntoInstallments,
} from '@shared/domain/case/agreement/installments';
import { isLocalDate } from '@shared/domain/kernel/local-date';
import { toChineseNumeral } from '@shared/domain/paper/chinese-numeral';
import { Button } from 'antd';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import type { ObligationDraft } from './terms-draft';
import { useWaitingParts } from './waiting-parts';

interface InstallmentHelperProps {
  /** Of the obligation in the form. */
  readonly path: string;
  readonly obligation: ObligationDraft;
  readonly onSplit: (entries: ObligationDraft[]) => void;
}

type Part = Pick<ObligationDraft, 'amountFen' | 'dueOn'>;

/**
 * Splits one payment into monthly ones; each may be changed, as long as their sum is exactly the amount. They count once
 * they are put into the agreement, and the form is not saved before.
 */
export function InstallmentHelper({ path, obligation, onSplit }: InstallmentHelperProps) {
  // Of a payment that has its day nobody knows whether it is one of the parts already.
  const [isOpen] = useState(obligation.dueOn === null);
  const [count, setCount] = useState<number | null>(null);
  const [firstDueOn, setFirstDueOn] = useState<string | null>(obligation.dueOn);
  // What somebody changed of the equal parts, by their place.
  const [changes, setChanges] = useState<Readonly<Record<number, Partial<Part>>>>({});
  const plan = planOf(obligation, count, firstDueOn);
  const parts: Part[] =
    'problem' in plan ? [] : plan.parts.map((part, at) => ({ ...part, ...changes[at] }));
  const message = useFieldMessage(`${path}.parts`, parts.length);
  useWaitingParts(obligation.id, parts.length > 0 ? parts.length : null);
  const dated = parts.map(({ amountFen, dueOn }) => ({
    amountFen,
    dueOn: dueOn !== null && isLocalDate(dueOn) ? dueOn : null,
  }));
  const { mode, amountFen: wholeFen } = obligation;
  const isMonthly = mode === 'continuing';
  const objection = isMonthly
    ? objectToMonths(dated, wholeFen !== null)
    : objectToParts(wholeFen, dated);
  const begin = (change: () => void) => {
    change();
    setChanges({});
  };
  const split = () =>
    onSplit(parts.map((part) => ({ ...obligation, ...part, id: nanoid(12), mode })));
  return (
    <Fold title={isMonthly ? '排出每个月' : '分成几期付'} isOpen={isOpen}>
      <FieldGrid>
        <CountField
          path="installment.count"
          label="分几期"
          unit="期"
          value={count}
          onChange={(value) => begin(() => setCount(value))}
        />
        <DayField
          path="installment.firstDueOn"
          label="第一期最迟"
          aim="future"
          value={firstDueOn}
          onChange={(value) => begin(() => setFirstDueOn(value))}
        />
      </FieldGrid>
      {'problem' in plan ? (
        <p className="quiet">{plan.problem}</p>
      ) : (
        <div className="installment-plan">
          <p className="quiet">
            {isMonthly
              ? '上面的金额是每个月的；哪个月不一样的，可以改。没有说定到哪天的，先排眼前几年，条款里写明到什么时候为止。'
              : '先按月平均分，每一期的日期和金额都可以改。'}
          </p>
          <ol>
            {parts.map((part, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place
              <li key={at}>
                <PartRow
                  at={at}
                  part={part}
                  onPatch={(change) =>
                    setChanges({ ...changes, [at]: { ...changes[at], ...change } })
                  }
                />
              </li>
            ))}
          </ol>
          {objection !== null && (
            <p className="form-note form-note-error" role="status">
              {objection}
            </p>
          )}
          <div data-field={`${path}.parts`}>
            <Button disabled={objection !== null} onClick={split}>
              分成这样的 {count} 期
            </Button>
            {message && (
              <p className="form-note form-note-error" role="alert">
                {message}
              </p>
            )}
          </div>
        </div>
      )}
    </Fold>
  );
}

interface PartRowProps {
  readonly at: number;
  readonly part: Part;
  readonly onPatch: (change: Partial<Part>) => void;
}

function PartRow({ at, part, onPatch }: PartRowProps) {
  const name = `第${toChineseNumeral(at + 1)}期`;
  return (
    <FieldGrid>
      <DayField
        path={`installment.parts.${at}.dueOn`}
        label={`${name}最迟`}
        aim="future"
        isPlain
        value={part.dueOn}
        onChange={(dueOn) => onPatch({ dueOn })}
      />
      <AmountField
        path={`installment.parts.${at}.amountFen`}
        label={`${name}金额`}
        value={part.amountFen}
        onChange={(amountFen) => onPatch({ amountFen })}
      />
    </FieldGrid>
  );
}

function planOf(
  { amountFen, mode }: ObligationDraft,
  count: number | null,
  firstDueOn: string | null,
): { parts: Part[] } | { problem: string } {
  if (count === null || firstDueOn === null || !isLocalDate(firstDueOn))
    return {
      problem:
        mode === 'continuing'
          ? '一个月一期：填上分几期和第一期的日期，就能看到每个月的安排。'
          : '填上分几期和第一期的日期，就能看到每期多少。',
    };
  const result =
    mode === 'continuing'
      ? planMonths(amountFen, count, firstDueOn)
      : splitIntoInstallments(amountFen, count, firstDueOn);
  return 'problem' in result
    ? { problem: INSTALLMENT_PROBLEM_SENTENCES[result.problem] }
    : { parts: result.installments };
}
