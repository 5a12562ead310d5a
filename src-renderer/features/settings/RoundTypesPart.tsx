import { CheckField, SelectField } from '@renderer/components/form/choice-fields';
import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { CountField } from '@renderer/components/form/value-fields';
import { rhythmDraft } from '@renderer/components/rhythm/RhythmFields';
import { NO_RHYTHM } from '@shared/domain/calendar/rhythm';
import { labelOf } from '@shared/domain/record/walk';
import {
  ROUND_FIELDS,
  ROUND_SORT_LABELS,
  ROUND_SORTS,
  roundTypeSchema,
} from '@shared/domain/studio/round-settings';
import { z } from 'zod';
import { SettingsForm } from './SettingsForm';
import { TypeList } from './TypeList';
import { useSaveSettings } from './use-save-settings';

const plainSchema = roundTypeSchema.omit({ rhythm: true });
const { shape } = plainSchema;
const draftSchema = z.object({
  roundTypes: z.array(draftSchemaOf(plainSchema, ['sort']).extend({ rhythm: rhythmDraft })),
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
      lead="登记时从这里列出的里面选。算走到了网格的，走过的网格重新计天数；写了多久一次的，走过一次以后（或者从写的那天起），这一期还没走，排在日程里，今日里提醒。改了，以前登记的不变。"
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
          <TypeList
            label="走访活动的种类"
            path="roundTypes"
            nameLabel={labelOf(shape.name)}
            types={types}
            savedCount={roundTypes.length}
            blank={{ ...emptyDraftOf(plainSchema), sort: 'visit', rhythm: NO_RHYTHM }}
            addLabel="加一种活动"
            onChange={(next) => patch({ roundTypes: next })}
          >
            {({ sort, covers }, path, patchType) => (
              <>
                <SelectField
                  path={`${path}.sort`}
                  label={labelOf(shape.sort)}
                  values={ROUND_SORTS}
                  labels={ROUND_SORT_LABELS}
                  value={sort}
                  onChange={(next) => patchType({ sort: next ?? 'visit' })}
                />
                <CheckField
                  path={`${path}.covers`}
                  isChecked={covers}
                  onChange={(next) => patchType({ covers: next })}
                >
                  {labelOf(shape.covers)}
                </CheckField>
              </>
            )}
          </TypeList>
        </>
      )}
    </SettingsForm>
  );
}
