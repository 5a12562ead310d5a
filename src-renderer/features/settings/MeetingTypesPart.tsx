import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { TextField } from '@renderer/components/form/text-fields';
import { rhythmDraft } from '@renderer/components/rhythm/RhythmFields';
import { NO_RHYTHM } from '@shared/domain/calendar/rhythm';
import { labelOf } from '@shared/domain/record/walk';
import { MEETING_FIELDS, meetingTypeSchema } from '@shared/domain/studio/meeting-settings';
import { z } from 'zod';
import { SettingsForm } from './SettingsForm';
import { TypeList } from './TypeList';
import { useSaveSettings } from './use-save-settings';

const plainSchema = meetingTypeSchema.omit({ rhythm: true });
const { shape } = plainSchema;
const draftSchema = z.object({
  meetingTypes: z.array(draftSchemaOf(plainSchema).extend({ rhythm: rhythmDraft })),
});
const schema = z.object(MEETING_FIELDS);

/** 会议种类: which meetings there are, who usually comes, and how often each is held. */
export function MeetingTypesPart() {
  const { settings, save } = useSaveSettings();
  const { meetingTypes } = settings;
  return (
    <SettingsForm
      draftKey="settings-meetings"
      title="会议种类"
      lead="登记会议时从这里列出的里面选。写了多久一次的，开过一次以后（或者从写的那天起），这一期还没开，排在日程里，今日里提醒；不要提醒的，选“不定期”。改了，以前登记的不变。"
      saved={{ meetingTypes }}
      draftSchema={draftSchema}
      schema={schema}
      save={save}
    >
      {({ meetingTypes: types }, patch) => (
        <TypeList
          label="会议种类"
          path="meetingTypes"
          nameLabel={labelOf(shape.name)}
          types={types}
          savedCount={meetingTypes.length}
          blank={{ ...emptyDraftOf(plainSchema), rhythm: NO_RHYTHM }}
          addLabel="加一种会议"
          onChange={(next) => patch({ meetingTypes: next })}
        >
          {({ level, participants }, path, patchType) => (
            <>
              <TextField
                path={`${path}.level`}
                label={labelOf(shape.level)}
                value={level}
                onChange={(next) => patchType({ level: next })}
              />
              <TextField
                path={`${path}.participants`}
                label={labelOf(shape.participants)}
                value={participants}
                onChange={(next) => patchType({ participants: next })}
              />
            </>
          )}
        </TypeList>
      )}
    </SettingsForm>
  );
}
