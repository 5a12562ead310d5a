import { ChoiceField } from '@renderer/components/form/choice-fields';
import { type DraftOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { DayField } from '@renderer/components/form/value-fields';
import { type DutyChange, dutyChangeSchema } from '@shared/domain/duty/duty';
import {
  DUTY_CHANGE_LABELS,
  DUTY_CHANGES,
  DUTY_SPAN_LABELS,
  DUTY_SPANS,
} from '@shared/domain/duty/duty-words';
import { labelOf } from '@shared/domain/record/walk';
import { Button } from 'antd';

type Draft = DraftOf<DutyChange>;

interface DutyChangeRowsProps {
  readonly path: string;
  readonly value: readonly Draft[];
  readonly onChange: (changes: Draft[]) => void;
}

const { shape } = dutyChangeSchema;

/** Days on which somebody comes besides the week's pattern, or stays away; the later row counts. */
export function DutyChangeRows({ path, value, onChange }: DutyChangeRowsProps) {
  return (
    <>
      {value.map((row, at) => {
        const patch = (change: Partial<Draft>) => onChange(value.with(at, { ...row, ...change }));
        const of = (name: keyof DutyChange) => ({
          path: `${path}.${at}.${name}`,
          label: labelOf(shape[name]),
        });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing of their own to be told apart by
          <fieldset className="mediator-row" key={at}>
            <legend className="visually-hidden">第 {at + 1} 条</legend>
            <FieldGrid>
              <ChoiceField
                {...of('way')}
                isRequired
                values={DUTY_CHANGES}
                labels={DUTY_CHANGE_LABELS}
                value={row.way}
                onChange={(way) => patch({ way })}
              />
              <DayField
                {...of('from')}
                isRequired
                aim="future"
                value={row.from}
                // One day is the rule: the last is the first until somebody says otherwise.
                onChange={(from) => patch({ from, ...(row.to === row.from && { to: from }) })}
              />
              <DayField
                {...of('to')}
                isRequired
                aim="future"
                value={row.to}
                onChange={(to) => patch({ to })}
              />
              <ChoiceField
                {...of('part')}
                isRequired
                values={DUTY_SPANS}
                labels={DUTY_SPAN_LABELS}
                value={row.part}
                onChange={(part) => patch({ part })}
              />
            </FieldGrid>
            <div>
              <Button
                type="text"
                aria-label={`去掉第 ${at + 1} 条`}
                onClick={() => onChange(value.filter((_, place) => place !== at))}
              >
                去掉这一条
              </Button>
            </div>
          </fieldset>
        );
      })}
      <div>
        <Button
          onClick={() =>
            onChange([...value, { ...emptyDraftOf(dutyChangeSchema), part: 'day' as const }])
          }
        >
          加一条
        </Button>
      </div>
    </>
  );
}
