import { ChoiceField } from '@renderer/components/form/choice-fields';
import {
  SATISFACTION_LABELS,
  SATISFACTIONS,
  type Satisfaction,
  type VisitAnswer,
} from '@shared/domain/case/model/follow-through';
import type { Party } from '@shared/domain/party/party';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';

interface AllSaidProps {
  /** Who was visited and has no answer yet. */
  readonly open: readonly Party[];
  /** How many were visited. */
  readonly count: number;
  readonly onSay: (partyIds: readonly string[], said: VisitAnswer) => void;
}

/**
 * The same answer of many at once, after somebody said that each of them was asked; who said otherwise is put down alone,
 * before or after. Nobody answers for another.
 */
export function AllSaid({ open, count, onSay }: AllSaidProps) {
  const [isEachAsked, setEachAsked] = useState(false);
  const [said, setSaid] = useState<Satisfaction | null>(null);
  if (open.length < 3) return null;
  const who = open.length === count ? `这 ${count} 人` : `其余 ${open.length} 人`;
  const ids = open.map(({ id }) => id);
  return (
    <div className="all-said form-field-wide">
      <ChoiceField
        path="all.said"
        label={`${who}都是怎么说的`}
        isWide
        values={SATISFACTIONS}
        labels={SATISFACTION_LABELS}
        value={said}
        onChange={setSaid}
      />
      <Checkbox checked={isEachAsked} onChange={({ target }) => setEachAsked(target.checked)}>
        {who}每一个都问过了，说的都一样
      </Checkbox>
      <div className="all-said-buttons">
        <Button
          disabled={!isEachAsked || said === null}
          onClick={() => said !== null && onSay(ids, said)}
        >
          {who}都记上
        </Button>
        <Button onClick={() => onSay(ids, 'not_asked')}>{who}都没有问到</Button>
      </div>
    </div>
  );
}
