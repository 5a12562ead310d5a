import { CountField } from '@renderer/components/form/value-fields';
import { studioSettingsSchema } from '@shared/domain/studio/studio';
import { z } from 'zod';
import { SettingsForm } from '../SettingsForm';
import { useSaveSettings } from '../use-save-settings';

const schema = studioSettingsSchema.pick({ lockAfterMinutes: true });
const draftSchema = z.object({ lockAfterMinutes: z.number().nullable() });

/** After how long the desk is locked by itself. */
export function LockAfter() {
  const { settings, save } = useSaveSettings();
  return (
    <SettingsForm
      draftKey="settings-lock"
      title="自动锁上"
      lead="屏幕锁了、电脑睡了，也会锁上。锁上的时候，写了一半的都还在。"
      saved={{ lockAfterMinutes: settings.lockAfterMinutes as number | null }}
      draftSchema={draftSchema}
      schema={schema}
      save={save}
    >
      {(value, patch) => (
        <CountField
          path="lockAfterMinutes"
          label="多久没有人动就锁上"
          unit="分钟"
          hint="1 到 60 分钟，原来是 10 分钟"
          value={value.lockAfterMinutes}
          onChange={(minutes) => patch({ lockAfterMinutes: minutes })}
        />
      )}
    </SettingsForm>
  );
}
