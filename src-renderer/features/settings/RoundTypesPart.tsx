import { CheckField, SelectField } from '@renderer/components/form/choice-fields';
import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { Fold } from '@renderer/components/form/FieldGrid';
import { TextField } from '@renderer/components/form/text-fields';
import { CountField } from '@renderer/components/form/value-fields';
import { RhythmFields, rhythmDraft } from '@renderer/components/rhythm/RhythmFields';
import { NO_RHYTHM, wordRhythm } from '@shared/domain/calendar/rhythm';
import { labelOf } from '@shared/domain/record/walk';
import {
  ROUND_FIELDS,
  ROUND_SORT_LABELS,
  ROUND_SORTS,
  roundTypeSchema,
} from '@shared/domain/studio/round-settings';
import { Button } from 'antd';
import { z } from 'zod';
import { SettingsForm } from './SettingsForm';
import { useSaveSettings } from './use-save-settings';
import './meeting-types.css';

const plainSchema = roundTypeSchema.omit({ rhythm: true });
const typeDraft = draftSchemaOf(plainSchema, ['sort']).extend({ rhythm: rhythmDraft });
type TypeDraft = z.infer<typeof typeDraft>;
const draftSchema = z.object({
  roundTypes: z.array(typeDraft),
  coverageDays: z.number().nullable(),
});
const schema = z.object(ROUND_FIELDS);

/** 走访活动的种类: which rounds there are, what each is for, and how often it is made. */
export function RoundTypesPart() {
  const { settings, save } = useSaveSettings();
  const { roundTypes, coverageDays } = settings;
  return (
    <SettingsForm
      draftKey="settings-rounds"
      title="走访活动的种类"
      lead="登记时从这里列出的里面选。算走到了网格的，走过的网格重新计天数；写了多久一次的，这一期还没走，今日里提醒。改了，以前登记的不变。"
      saved={{ roundTypes, coverageDays }}
      draftSchema={draftSchema}
      schema={schema}
      save={save}
    >
      {({ roundTypes: types, coverageDays: days }, patch) => (
        <>
          <CountField
            path="coverageDays"
            label={labelOf(ROUND_FIELDS.coverageDays)}
            unit="天"
            hint="每个网格多少天里要走遍一次；各地不一样，照街道的要求填"
            value={days}
            onChange={(next) => patch({ coverageDays: next })}
          />
          <ol className="meeting-types" aria-label="走访活动的种类">
            {types.map((type, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what is typed is the name, and a row has nothing else of its own
              <li key={at}>
                <Fold title={wordType(type, at)} isOpen={at >= roundTypes.length}>
                  <TypeFields
                    path={`roundTypes.${at}`}
                    ordinal={at + 1}
                    value={type}
                    onChange={(next) => patch({ roundTypes: types.with(at, next) })}
                  />
                  <Button
                    aria-label={`去掉${type.name}`}
                    onClick={() => patch({ roundTypes: types.filter((_, place) => place !== at) })}
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
                roundTypes: [
                  ...types,
                  { ...emptyDraftOf(plainSchema), sort: 'visit', rhythm: NO_RHYTHM },
                ],
              })
            }
          >
            加一种活动
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
      <SelectField
        path={`${path}.sort`}
        label={labelOf(shape.sort)}
        values={ROUND_SORTS}
        labels={ROUND_SORT_LABELS}
        value={value.sort}
        onChange={(sort) => onChange({ ...value, sort: sort ?? 'visit' })}
      />
      <CheckField
        path={`${path}.covers`}
        isChecked={value.covers}
        onChange={(covers) => onChange({ ...value, covers })}
      >
        算走到了网格
      </CheckField>
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
