import { SelectField } from '@renderer/components/form/choice-fields';
import { draftSchemaOf } from '@renderer/components/form/draft-of';
import { TextField } from '@renderer/components/form/text-fields';
import { DayField } from '@renderer/components/form/value-fields';
import { RHYTHM_LABELS, RHYTHMS, WEEKDAY_LABELS, WEEKDAYS } from '@shared/domain/calendar/rhythm';
import { rhythmSchema } from '@shared/domain/calendar/rhythm-schema';
import { labelOf } from '@shared/domain/record/walk';
import type { z } from 'zod';

/** A rhythm while it is typed. */
export const rhythmDraft = draftSchemaOf(rhythmSchema, ['every']);
type RhythmDraft = z.infer<typeof rhythmDraft>;

interface RhythmFieldsProps {
  /** Of the rhythm in what is sent, such as `meetingTypes.0.rhythm`. */
  readonly path: string;
  readonly value: RhythmDraft;
  readonly onChange: (value: RhythmDraft) => void;
}

const { shape } = rhythmSchema;

/** How often, and on which days where that is set. */
export function RhythmFields({ path, value, onChange }: RhythmFieldsProps) {
  return (
    <>
      <SelectField
        path={`${path}.every`}
        label={labelOf(shape.every)}
        values={RHYTHMS}
        labels={RHYTHM_LABELS}
        value={value.every}
        onChange={(every) => onChange({ ...value, every: every ?? 'none' })}
      />
      {value.every === 'weekly' && (
        <SelectField
          path={`${path}.weekday`}
          label={labelOf(shape.weekday)}
          placeholder="哪天都行"
          isClearable
          values={WEEKDAYS}
          labels={WEEKDAY_LABELS}
          value={value.weekday}
          onChange={(weekday) => onChange({ ...value, weekday })}
        />
      )}
      {value.every === 'month_days' && (
        <TextField
          path={`${path}.monthDays`}
          label={labelOf(shape.monthDays)}
          placeholder="例如 5、15、25"
          value={value.monthDays}
          onChange={(monthDays) => onChange({ ...value, monthDays })}
        />
      )}
      {value.every !== null && value.every !== 'none' && (
        <DayField
          path={`${path}.since`}
          label={labelOf(shape.since)}
          hint="空着的，做过第一次以后才提醒、才排进日程"
          aim="future"
          value={value.since}
          onChange={(since) => onChange({ ...value, since })}
        />
      )}
    </>
  );
}
