import { TextField } from '@renderer/components/form/text-fields';
import { CountField, DayField } from '@renderer/components/form/value-fields';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { pickMembers } from '@shared/domain/record/pick-members';
import { labelOf } from '@shared/domain/record/walk';
import { studioSettingsSchema } from '@shared/domain/studio/studio';
import { z } from 'zod';
import { SettingsForm } from './SettingsForm';
import { useSaveSettings } from './use-save-settings';

const draftSchema = z.object({
  mediationLimitInDays: z.number().nullable(),
  followUpAfterDays: z.number().nullable(),
  followUpAfterEndDays: z.number().nullable().default(null),
  followUpEndsFrom: z.string().nullable().default(null),
  termWarningDays: z.number().nullable().default(30),
  sessionReminderMinutes: z.number().nullable().default(30),
  hotlineReplyInDays: z.number().nullable().default(null),
  policeReplyInDays: z.number().nullable().default(null),
  policeComplexReplyInDays: z.number().nullable().default(null),
  aidAskAfterDays: z.number().nullable().default(10),
  aidCentre: z.string().default(''),
});
const schema = studioSettingsSchema.pick({
  mediationLimitInDays: true,
  followUpAfterDays: true,
  followUpAfterEndDays: true,
  followUpEndsFrom: true,
  termWarningDays: true,
  sessionReminderMinutes: true,
  hotlineReplyInDays: true,
  policeReplyInDays: true,
  policeComplexReplyInDays: true,
  aidAskAfterDays: true,
  aidCentre: true,
});

/** The days that no rule of the country sets. */
const REPLIES = [
  ['hotlineReplyInDays', '各地规定不同。工单上写了截止日期的，按工单；不填，就不提醒'],
  ['policeReplyInDays', '派出所移送过来，多少日内反馈；不填，就不提醒'],
  ['policeComplexReplyInDays', '难易程度是疑难、重大的'],
] as const;

/** 期限与回访. */
export function DeadlinePart() {
  const { settings, save } = useSaveSettings();
  const { today } = useStudio();
  return (
    <SettingsForm
      draftKey="settings-deadlines"
      title="期限与回访"
      lead="只影响以后受理的纠纷和以后的提醒；已经开始计算的期限不变。"
      saved={pickMembers(schema, settings)}
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
            placeholder="一个月"
            hint="区里另有规定天数的才填，空着就是一个月（司法部令第75号第33条），从受理的第二天起算。劳动争议、医疗纠纷、法院委派委托的另有规定，程序自动用那个期限"
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
            path="followUpAfterEndDays"
            label={labelOf(studioSettingsSchema.shape.followUpAfterEndDays)}
            unit="日"
            hint="办结即回访：调成的、终止的、撤回的、不予受理的，办结以后多少日内回访。不填就不提醒"
            value={value.followUpAfterEndDays}
            onChange={(days) =>
              patch({
                followUpAfterEndDays: days,
                // The cases of earlier years were not to be visited by this rule.
                ...(settings.followUpAfterEndDays === null &&
                  value.followUpEndsFrom === null &&
                  days !== null && { followUpEndsFrom: today }),
              })
            }
          />
          {value.followUpAfterEndDays !== null && (
            <DayField
              path="followUpEndsFrom"
              label={labelOf(studioSettingsSchema.shape.followUpEndsFrom)}
              hint="这一天以前办结的不提醒；不填，以前办结的也提醒"
              value={value.followUpEndsFrom}
              onChange={(from) => patch({ followUpEndsFrom: from })}
            />
          )}
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
          <CountField
            path="aidAskAfterDays"
            label={labelOf(studioSettingsSchema.shape.aidAskAfterDays)}
            unit="日"
            hint="转介法律援助以后多少日去问结果。七日内决定、三日内指派（法律援助法第43条），所以是 10"
            value={value.aidAskAfterDays}
            onChange={(days) => patch({ aidAskAfterDays: days })}
          />
          <TextField
            path="aidCentre"
            label={labelOf(studioSettingsSchema.shape.aidCentre)}
            hint="转介函写给谁，例如某某区法律援助中心；填了就不用每次打"
            value={value.aidCentre}
            onChange={(centre) => patch({ aidCentre: centre })}
          />
          {REPLIES.map(([name, hint]) => (
            <CountField
              key={name}
              path={name}
              label={labelOf(studioSettingsSchema.shape[name])}
              unit="日"
              placeholder="不提醒"
              hint={hint}
              value={value[name]}
              onChange={(days) => patch({ [name]: days })}
            />
          ))}
        </>
      )}
    </SettingsForm>
  );
}
