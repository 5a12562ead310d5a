import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { Fold } from '@renderer/components/form/FieldGrid';
import { TextField } from '@renderer/components/form/text-fields';
import { RhythmFields, rhythmDraft } from '@renderer/components/rhythm/RhythmFields';
import { NO_RHYTHM, wordRhythm } from '@shared/domain/calendar/rhythm';
import { labelOf } from '@shared/domain/record/walk';
import { MEETING_FIELDS, meetingTypeSchema } from '@shared/domain/studio/meeting-settings';
import { Button } from 'antd';
import { z } from 'zod';
import { SettingsForm } from './SettingsForm';
import { useSaveSettings } from './use-save-settings';
import './meeting-types.css';

const plainSchema = meetingTypeSchema.omit({ rhythm: true });
const typeDraft = draftSchemaOf(plainSchema).extend({ rhythm: rhythmDraft });
type TypeDraft = z.infer<typeof typeDraft>;
const draftSchema = z.object({ meetingTypes: z.array(typeDraft) });
const schema = z.object(MEETING_FIELDS);

/** 会议种类: which meetings there are, who usually comes, and how often each is held. */
export function MeetingTypesPart() {
  const { settings, save } = useSaveSettings();
  const { meetingTypes } = settings;
  return (
    <SettingsForm
      draftKey="settings-meetings"
      title="会议种类"
      lead="登记会议时从这里列出的里面选。写了多久一次的，这一期还没开，今日里提醒；不要提醒的，选“不定期”。改了，以前登记的不变。"
      saved={{ meetingTypes }}
      draftSchema={draftSchema}
      schema={schema}
      save={save}
    >
      {({ meetingTypes: types }, patch) => (
        <>
          <ol className="meeting-types" aria-label="会议种类">
            {types.map((type, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what is typed is the name, and a row has nothing else of its own
              <li key={at}>
                <Fold title={wordType(type, at)} isOpen={at >= meetingTypes.length}>
                  <TypeFields
                    path={`meetingTypes.${at}`}
                    ordinal={at + 1}
                    value={type}
                    onChange={(next) => patch({ meetingTypes: types.with(at, next) })}
                  />
                  <Button
                    aria-label={`去掉${type.name}`}
                    onClick={() =>
                      patch({ meetingTypes: types.filter((_, place) => place !== at) })
                    }
                  >
                    去掉
                  </Button>
                </Fold>
              </li>
            ))}
          </ol>
          <Button
            className="counting-add"
            onClick={() =>
              patch({
                meetingTypes: [...types, { ...emptyDraftOf(plainSchema), rhythm: NO_RHYTHM }],
              })
            }
          >
            加一种会议
          </Button>
        </>
      )}
    </SettingsForm>
  );
}

interface TypeFieldsProps {
  readonly path: string;
  readonly ordinal: number;
  readonly value: TypeDraft;
  readonly onChange: (value: TypeDraft) => void;
}

function TypeFields({ path, ordinal, value, onChange }: TypeFieldsProps) {
  const { shape } = plainSchema;
  return (
    <div className="meeting-type">
      <TextField
        path={`${path}.name`}
        label={`${ordinal}. ${labelOf(shape.name)}`}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
      />
      <RhythmFields
        path={`${path}.rhythm`}
        value={value.rhythm}
        onChange={(rhythm) => onChange({ ...value, rhythm })}
      />
      <TextField
        path={`${path}.level`}
        label={labelOf(shape.level)}
        value={value.level}
        onChange={(level) => onChange({ ...value, level })}
      />
      <TextField
        path={`${path}.participants`}
        label={labelOf(shape.participants)}
        value={value.participants}
        onChange={(participants) => onChange({ ...value, participants })}
      />
    </div>
  );
}

/** 3. 民情座谈会（每周）: what a kind is called while it is folded. */
function wordType({ name, rhythm }: TypeDraft, at: number): string {
  const often =
    rhythm.every === null || rhythm.every === 'none'
      ? ''
      : `（${wordRhythm({ ...rhythm, every: rhythm.every })}）`;
  return `${at + 1}. ${name || '还没有名称'}${often}`;
}
