import { ChoiceField } from '@renderer/components/form/choice-fields';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { DayField } from '@renderer/components/form/value-fields';
import { CONSENT_METHOD_LABELS, CONSENT_METHODS } from '@shared/domain/case/model/mediation-case';
import { formatChineseDate, isLocalDate } from '@shared/domain/kernel/local-date';
import { Button } from 'antd';
import { useState } from 'react';
import { ANSWER_LABELS, ANSWERS, type ConsentEntry } from './consent-entry';

interface ConsentFieldsProps {
  readonly heading: string;
  readonly path: string;
  readonly entry: ConsentEntry;
  readonly onPatch: (change: Partial<ConsentEntry>) => void;
}

/** One party's answer, on its day, in its way: on one line once they are known, until somebody answers anew. */
export function ConsentFields({ heading, path, entry, onPatch }: ConsentFieldsProps) {
  const [isOpen, setOpen] = useState(false);
  const isKnown = entry.method !== null && entry.askedOn !== null && isLocalDate(entry.askedOn);
  return (
    <FieldGrid>
      <ChoiceField
        path={`${path}.isGiven`}
        label={heading}
        isWide
        values={ANSWERS}
        labels={ANSWER_LABELS}
        value={entry.answer}
        onChange={(answer) => {
          setOpen(true);
          onPatch({ answer });
        }}
      />
      {entry.answer !== 'not_asked' && !isOpen && isKnown && (
        <p className="consent-short">
          {wordAsking(entry)}
          <Button type="text" onClick={() => setOpen(true)}>
            改日期、方式
          </Button>
        </p>
      )}
      {entry.answer !== 'not_asked' && (isOpen || !isKnown) && (
        <>
          <DayField
            path={`${path}.askedOn`}
            label="征询日期"
            value={entry.askedOn}
            onChange={(askedOn) => onPatch({ askedOn })}
          />
          <ChoiceField
            path={`${path}.method`}
            label="征询方式"
            values={CONSENT_METHODS}
            labels={CONSENT_METHOD_LABELS}
            value={entry.method}
            onChange={(method) => {
              setOpen(true);
              onPatch({ method });
            }}
          />
        </>
      )}
    </FieldGrid>
  );
}

function wordAsking({ askedOn, method }: ConsentEntry): string {
  const day = askedOn !== null && isLocalDate(askedOn) ? formatChineseDate(askedOn) : '';
  return [day, method === null ? '' : CONSENT_METHOD_LABELS[method]].filter(Boolean).join('，');
}
