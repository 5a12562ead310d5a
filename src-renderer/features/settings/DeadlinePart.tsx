import { CountField } from '@renderer/components/form/value-fields';
import { labelOf } from '@shared/domain/record/walk';
import { studioSettingsSchema } from '@shared/domain/studio/studio';
import { z } from 'zod';
import { SettingsForm } from './SettingsForm';
import { useSaveSettings } from './use-save-settings';

const draftSchema = z.object({
  mediationLimitInDays: z.number().nullable(),
  followUpAfterDays: z.number().nullable(),
  termWarningDays: z.number().nullable().default(30),
  sessionReminderMinutes: z.number().nullable().default(30),
});
const schema = studioSettingsSchema.pick({
  mediationLimitInDays: true,
  followUpAfterDays: true,
  termWarningDays: true,
  sessionReminderMinutes: true,
});

/** 期限与回访. */
export function DeadlinePart() {
  const { settings, save } = useSaveSettings();
  const { mediationLimitInDays, followUpAfterDays, termWarningDays, sessionReminderMinutes } =
    settings;
  return (
    <SettingsForm
      draftKey="settings-deadlines"
      title="期限与回访"
      lead="只影响以后受理的纠纷和以后的提醒；已经开始计算的期限不变。"
      saved={{
        ...{ mediationLimitInDays, followUpAfterDays, termWarningDays },
        sessionReminderMinutes,
      }}
      draftSchema={draftSchema}
      schema={schema}
      save={save}
    >
      {(value, patch) => (
        <>
          <CountField
            path="mediationLimitInDays"
            label={labelOf(studioSettingsSchema.shape.mediationLimitInDays)}
            unit="日"
            hint="从受理的第二天起算。劳动争议从收到调解申请的第二天起算；劳动争议、法院委派委托的天数另有规定，程序会自动用那个期限"
            value={value.mediationLimitInDays}
            onChange={(days) => patch({ mediationLimitInDays: days })}
          />
          <CountField
            path="followUpAfterDays"
            label="回访提醒"
            unit="日"
            hint="最后一项履行到期（没有履行内容的，从协议生效）以后多少日内回访"
            value={value.followUpAfterDays}
            onChange={(days) => patch({ followUpAfterDays: days })}
          />
          <CountField
            path="termWarningDays"
            label={labelOf(studioSettingsSchema.shape.termWarningDays)}
            unit="日"
            hint="调解员任期到期以前多少日，在今日页上提醒"
            value={value.termWarningDays}
            onChange={(days) => patch({ termWarningDays: days })}
          />
          <CountField
            path="sessionReminderMinutes"
            label={labelOf(studioSettingsSchema.shape.sessionReminderMinutes)}
            unit="分钟"
            hint="排好的一场开始以前多少分钟，在屏幕角上提醒，只说编号和几点；空着就不提醒"
            value={value.sessionReminderMinutes}
            onChange={(minutes) => patch({ sessionReminderMinutes: minutes })}
          />
        </>
      )}
    </SettingsForm>
  );
}
