import { ChoiceField } from '@renderer/components/form/choice-fields';
import { CountField } from '@renderer/components/form/value-fields';
import type { StudioSettings } from '@shared/domain/studio/studio';

const REMINDERS = ['plain', 'day', 'never'] as const;
const REMINDER_LABELS = {
  plain: '过完就提醒',
  day: '还写明几日以前报',
  never: '不提醒',
} as const;
const USUAL_DUE_DAY = 5;

type DueSettings = Pick<StudioSettings, 'isReportDueTold' | 'reportDueDay'>;

interface ReportDueFieldsProps {
  readonly value: DueSettings;
  readonly onPatch: (change: Partial<DueSettings>) => void;
}

/** Whether 今日 tells that a report was not handed in yet, and by which day the office wants it. */
export function ReportDueFields({ value, onPatch }: ReportDueFieldsProps) {
  return (
    <>
      <ChoiceField
        path="reportDue"
        label="今日页提醒报送"
        values={REMINDERS}
        labels={REMINDER_LABELS}
        value={reminderOf(value)}
        onChange={(kind) =>
          onPatch({
            isReportDueTold: kind !== 'never',
            reportDueDay: kind === 'day' ? USUAL_DUE_DAY : null,
          })
        }
      />
      {value.reportDueDay === null ? null : (
        <CountField
          path="reportDueDay"
          label="每月几日以前报送"
          unit="日"
          hint="街道或者司法所定的日子，1 到 28"
          value={Number.isNaN(value.reportDueDay) ? null : value.reportDueDay}
          onChange={(day) => onPatch({ reportDueDay: day ?? Number.NaN })}
        />
      )}
    </>
  );
}

function reminderOf({ isReportDueTold, reportDueDay }: DueSettings) {
  if (!isReportDueTold) return 'never';
  return reportDueDay === null ? 'plain' : 'day';
}
