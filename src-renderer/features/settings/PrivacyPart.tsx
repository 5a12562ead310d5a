import { CheckField } from '@renderer/components/form/choice-fields';
import { draftSchemaOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { LongTextField, TextField } from '@renderer/components/form/text-fields';
import { CitedText } from '@renderer/components/law/CitedText';
import { labelOf } from '@shared/domain/record/walk';
import {
  type PrivacySettings,
  privacySettingsSchema,
} from '@shared/domain/studio/privacy-settings';
import { studioSettingsSchema } from '@shared/domain/studio/studio';
import { z } from 'zod';
import { SettingsForm } from './SettingsForm';
import { useSaveSettings } from './use-save-settings';

const schema = studioSettingsSchema.pick({ privacy: true, areNotesOpen: true });
const draftSchema = z.object({
  privacy: draftSchemaOf(privacySettingsSchema),
  areNotesOpen: z.boolean().default(false),
});
const { contact, contactPhone, keeping, besides } = privacySettingsSchema.shape;

/** 个人信息: what the 告知书 says of the studio. */
export function PrivacyPart() {
  const { settings, save } = useSaveSettings();
  return (
    <SettingsForm
      draftKey="settings-privacy"
      title="个人信息"
      lead={
        <CitedText text="个人信息处理告知书上印这些话（《个人信息保护法》第17条），填一次就行。每位当事人的告知书在案卷的“当事人”里打印。" />
      }
      saved={{ privacy: settings.privacy, areNotesOpen: settings.areNotesOpen }}
      draftSchema={draftSchema}
      schema={schema}
      save={save}
    >
      {({ privacy, areNotesOpen }, patch) => {
        const change = (changed: Partial<PrivacySettings>) =>
          patch({ privacy: { ...privacy, ...changed } });
        return (
          <>
            <FieldGrid>
              <TextField
                path="privacy.contact"
                label={labelOf(contact)}
                hint="当事人要查阅、更正、删除，找谁"
                value={privacy.contact}
                onChange={(text) => change({ contact: text })}
              />
              <TextField
                path="privacy.contactPhone"
                label={labelOf(contactPhone)}
                hint="空着就印工作室的电话"
                value={privacy.contactPhone}
                onChange={(text) => change({ contactPhone: text })}
              />
            </FieldGrid>
            <LongTextField
              path="privacy.keeping"
              label={labelOf(keeping)}
              hint="全国没有统一规定，照当地的写"
              value={privacy.keeping}
              onChange={(text) => change({ keeping: text })}
            />
            <LongTextField
              path="privacy.besides"
              label={labelOf(besides)}
              hint="例如 会提供给哪些单位；没有就空着"
              value={privacy.besides}
              onChange={(text) => change({ besides: text })}
            />
            <CheckField
              path="areNotesOpen"
              isChecked={areNotesOpen}
              onChange={(isOpen) => patch({ areNotesOpen: isOpen })}
            >
              从现在起，主任也能看各人新写的私记（写的人在写的地方看得到这句话）
            </CheckField>
          </>
        );
      }}
    </SettingsForm>
  );
}
