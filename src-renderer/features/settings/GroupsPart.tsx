import { LongTextField } from '@renderer/components/form/text-fields';
import { labelOf } from '@shared/domain/record/walk';
import { studioSettingsSchema } from '@shared/domain/studio/studio';
import { z } from 'zod';
import { SettingsForm } from './SettingsForm';
import { linesOf } from './text-lines';
import { useSaveSettings } from './use-save-settings';

const draftSchema = z.object({ specialGroups: z.string() });
const schema = z.object({
  specialGroups: z.string().transform(linesOf).pipe(studioSettingsSchema.shape.specialGroups),
});

/** 特殊群体 to be ticked while registering. */
export function GroupsPart() {
  const { settings, save } = useSaveSettings();
  return (
    <SettingsForm
      draftKey="settings-groups"
      title="特殊群体"
      lead="登记纠纷时可以勾选。去掉一项，以前登记的不变。"
      saved={{ specialGroups: settings.specialGroups.join('\n') }}
      draftSchema={draftSchema}
      schema={schema}
      save={save}
    >
      {(value, patch) => (
        <LongTextField
          path="specialGroups"
          label={labelOf(studioSettingsSchema.shape.specialGroups)}
          hint="一行写一个"
          minRows={8}
          value={value.specialGroups}
          onChange={(specialGroups) => patch({ specialGroups })}
        />
      )}
    </SettingsForm>
  );
}
