import { ManyChoicesField, SelectField } from '@renderer/components/form/choice-fields';
import type { DraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid, Fold } from '@renderer/components/form/FieldGrid';
import { PhoneField } from '@renderer/components/form/PhoneField';
import { TextField } from '@renderer/components/form/text-fields';
import { type DutyPerson, dutyPersonSchema } from '@shared/domain/duty/duty';
import {
  DUTY_ROLE_LABELS,
  DUTY_ROLES,
  DUTY_TIME_LABELS,
  DUTY_TIMES,
} from '@shared/domain/duty/duty-words';
import { labelOf } from '@shared/domain/record/walk';
import { Button } from 'antd';
import { DutyChangeRows } from './DutyChangeRows';

export type DutyDraft = DraftOf<DutyPerson>;

interface DutyRowProps {
  readonly path: string;
  readonly heading: string;
  readonly value: DutyDraft;
  readonly onChange: (change: Partial<DutyDraft>) => void;
  readonly onRemove: () => void;
}

const { shape } = dutyPersonSchema;
const TIMES = DUTY_TIMES.map((value) => ({ value, label: DUTY_TIME_LABELS[value] }));

/** One who is on duty: who, which half days of every week, and what single days change. */
export function DutyRow({ path, heading, value, onChange, onRemove }: DutyRowProps) {
  const at = (name: keyof DutyPerson) => ({ path: `${path}.${name}`, label: labelOf(shape[name]) });
  return (
    <fieldset className="mediator-row">
      <legend className="visually-hidden">{heading}</legend>
      <div className="mediator-row-head">
        <h3>{value.name.trim() || heading}</h3>
        <Button type="text" aria-label={`去掉${value.name.trim() || heading}`} onClick={onRemove}>
          去掉
        </Button>
      </div>
      <FieldGrid>
        <TextField
          {...at('name')}
          isRequired
          value={value.name}
          onChange={(name) => onChange({ name })}
        />
        <SelectField
          {...at('role')}
          isRequired
          values={DUTY_ROLES}
          labels={DUTY_ROLE_LABELS}
          value={value.role}
          onChange={(role) => onChange({ role })}
        />
        <TextField {...at('unit')} value={value.unit} onChange={(unit) => onChange({ unit })} />
        <PhoneField
          {...at('phone')}
          value={value.phone}
          onChange={(phone) => onChange({ phone })}
        />
        <ManyChoicesField
          {...at('weekly')}
          isWide
          offers={TIMES}
          value={value.weekly}
          onChange={(weekly) => onChange({ weekly })}
        />
      </FieldGrid>
      <Fold
        title={
          value.changes.length === 0
            ? '哪天加一次、哪天不来'
            : `加一次和不来的 ${value.changes.length} 条`
        }
      >
        <DutyChangeRows
          path={`${path}.changes`}
          value={value.changes}
          onChange={(changes) => onChange({ changes })}
        />
      </Fold>
    </fieldset>
  );
}
