import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { TextField } from '@renderer/components/form/text-fields';
import { DayField } from '@renderer/components/form/value-fields';
import { absenceSchema } from '@shared/domain/mediator/mediator';
import { labelOf } from '@shared/domain/record/walk';
import { Button } from 'antd';
import type { MediatorDraft } from './mediator-draft';
import { PlannedWhileAway } from './PlannedWhileAway';

type Absences = MediatorDraft['absences'];

interface AbsenceRowsProps {
  /** Where the list stands in the form, such as `mediators.0.absences`. */
  readonly path: string;
  /** Null for somebody who is not on the roster yet. */
  readonly mediatorId: string | null;
  readonly value: Absences;
  readonly onChange: (absences: Absences) => void;
}

/** 不在的日子: from when to when, and why; said where the mediator is given a case and where a session is planned. */
export function AbsenceRows({ path, mediatorId, value, onChange }: AbsenceRowsProps) {
  const change = (at: number, part: Partial<Absences[number]>) =>
    onChange(value.map((old, place) => (place === at ? { ...old, ...part } : old)));
  return (
    <div className="absence-rows">
      {value.map((absence, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an absence has nothing of its own to be told apart by
        <FieldGrid key={at}>
          <DayField
            path={`${path}.${at}.from`}
            label={labelOf(absenceSchema.shape.from)}
            isRequired
            aim="any"
            value={absence.from}
            onChange={(from) => change(at, { from })}
          />
          <DayField
            path={`${path}.${at}.to`}
            label={labelOf(absenceSchema.shape.to)}
            isRequired
            aim="any"
            value={absence.to}
            onChange={(to) => change(at, { to })}
          />
          <TextField
            path={`${path}.${at}.reason`}
            label={labelOf(absenceSchema.shape.reason)}
            value={absence.reason}
            onChange={(reason) => change(at, { reason })}
          />
          <div>
            <Button
              type="text"
              aria-label={`删去第 ${at + 1} 段不在的日子`}
              onClick={() => onChange(value.filter((_old, place) => place !== at))}
            >
              删去这一段
            </Button>
          </div>
          {mediatorId !== null && <PlannedWhileAway mediatorId={mediatorId} {...absence} />}
        </FieldGrid>
      ))}
      <div>
        <Button onClick={() => onChange([...value, { from: null, to: null, reason: '' }])}>
          加一段不在的日子
        </Button>
      </div>
    </div>
  );
}
