import { LongTextField } from '@renderer/components/form/text-fields';
import { labelOf } from '@shared/domain/record/walk';
import { studioSettingsSchema } from '@shared/domain/studio/studio';
import { z } from 'zod';
import { SettingsForm } from './SettingsForm';
import { linesOf } from './text-lines';
import { useSaveSettings } from './use-save-settings';

const draftSchema = z.object({ communities: z.string(), grids: z.string() });
const schema = z.object({
  communities: z.string().transform(linesOf).pipe(studioSettingsSchema.shape.communities),
  grids: z.string().transform(linesOf).pipe(studioSettingsSchema.shape.grids),
});

/** 社区 and 网格 offered while registering. */
export function PlacesPart() {
  const { settings, save } = useSaveSettings();
  return (
    <SettingsForm
      draftKey="settings-places"
      title="社区与网格"
      lead="登记纠纷时会出现在候选里，也可以不选、直接写别的。"
      saved={{
        communities: settings.communities.join('\n'),
        grids: settings.grids.join('\n'),
      }}
      draftSchema={draftSchema}
      schema={schema}
      save={save}
    >
      {(value, patch) => (
        <div className="settings-two">
          <LongTextField
            path="communities"
            label="社区（村）"
            hint="一行写一个"
            minRows={8}
            value={value.communities}
            onChange={(communities) => patch({ communities })}
          />
          <LongTextField
            path="grids"
            label={labelOf(studioSettingsSchema.shape.grids)}
            hint="一行写一个"
            minRows={8}
            value={value.grids}
            onChange={(grids) => patch({ grids })}
          />
        </div>
      )}
    </SettingsForm>
  );
}
