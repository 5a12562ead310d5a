import { LongTextField } from '@renderer/components/form/text-fields';
import { labelOf } from '@shared/domain/record/walk';
import { studioSettingsSchema } from '@shared/domain/studio/studio';
import { z } from 'zod';
import { SettingsForm } from './SettingsForm';
import { linesOf } from './text-lines';
import { useSaveSettings } from './use-save-settings';

const draftSchema = z.object({
  specialGroups: z.string(),
  eventClasses: z.string().default(''),
  levelLadder: z.string().default(''),
  elderKinds: z.string().default(''),
});
const schema = z.object({
  specialGroups: z.string().transform(linesOf).pipe(studioSettingsSchema.shape.specialGroups),
  eventClasses: z.string().transform(linesOf).pipe(studioSettingsSchema.shape.eventClasses),
  levelLadder: z.string().transform(linesOf).pipe(studioSettingsSchema.shape.levelLadder),
  elderKinds: z.string().transform(linesOf).pipe(studioSettingsSchema.shape.elderKinds),
});

/** What the studio offers while registering: 特殊群体 to be ticked, 六情 of what the grid reports. */
export function GroupsPart() {
  const { settings, save } = useSaveSettings();
  return (
    <SettingsForm
      draftKey="settings-groups"
      title="登记时的选项"
      lead="登记纠纷时可以选。去掉一项，以前登记的不变。"
      saved={{
        specialGroups: settings.specialGroups.join('\n'),
        eventClasses: settings.eventClasses.join('\n'),
        levelLadder: settings.levelLadder.join('\n'),
        elderKinds: settings.elderKinds.join('\n'),
      }}
      draftSchema={draftSchema}
      schema={schema}
      save={save}
    >
      {(value, patch) => (
        <>
          <LongTextField
            path="specialGroups"
            label={labelOf(studioSettingsSchema.shape.specialGroups)}
            hint="一行写一个"
            minRows={8}
            value={value.specialGroups}
            onChange={(specialGroups) => patch({ specialGroups })}
          />
          <LongTextField
            path="eventClasses"
            label={labelOf(studioSettingsSchema.shape.eventClasses)}
            hint="一行写一个；登记网格上报的纠纷时可以选"
            minRows={6}
            value={value.eventClasses}
            onChange={(eventClasses) => patch({ eventClasses })}
          />
          <LongTextField
            path="levelLadder"
            label={labelOf(studioSettingsSchema.shape.levelLadder)}
            hint="从低到高，一行写一级；案卷“经办”里记办到哪一级"
            minRows={4}
            value={value.levelLadder}
            onChange={(levelLadder) => patch({ levelLadder })}
          />
          <LongTextField
            path="elderKinds"
            label={labelOf(studioSettingsSchema.shape.elderKinds)}
            hint="一行写一种；各地的五老不一样"
            minRows={5}
            value={value.elderKinds}
            onChange={(elderKinds) => patch({ elderKinds })}
          />
        </>
      )}
    </SettingsForm>
  );
}
