import { SelectField } from '@renderer/components/form/choice-fields';
import { draftSchemaOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { CountField } from '@renderer/components/form/value-fields';
import {
  DISPUTE_CATEGORIES,
  DISPUTE_CATEGORY_LABELS,
  type DisputeCategory,
} from '@shared/domain/case/model/dispute-category';
import { labelOf } from '@shared/domain/record/walk';
import {
  KEEPING_TERM_LABELS,
  KEEPING_TERMS,
  type KeepingTerm,
} from '@shared/domain/studio/keeping-term';
import {
  categoryTermSchema,
  type RetentionSettings,
  retentionSettingsSchema,
} from '@shared/domain/studio/retention-settings';
import { studioSettingsSchema } from '@shared/domain/studio/studio';
import { z } from 'zod';
import { SettingsForm } from '../SettingsForm';
import { useSaveSettings } from '../use-save-settings';

const draftSchema = z.object({
  retention: draftSchemaOf(retentionSettingsSchema.omit({ byCategory: true })).and(
    z.object({ byCategory: z.array(categoryTermSchema) }),
  ),
});
const schema = studioSettingsSchema.pick({ retention: true });
const { longYears, shortYears, usual, appraisers } = retentionSettingsSchema.shape;
const CHOICES = ['usual', ...KEEPING_TERMS] as const;
const CHOICE_LABELS = { usual: '照一般的', ...KEEPING_TERM_LABELS } as const;

type ByCategory = RetentionSettings['byCategory'];

/** 保管期限: how long files are kept, and how many people appraise them then. */
export function RetentionPart() {
  const { settings, save } = useSaveSettings();
  return (
    <SettingsForm
      draftKey="settings-retention"
      title="保管期限"
      lead="人民调解案卷保管多少年，法律没有规定年限，由本调委会定，可以先问司法所。从归档那天算起；哪一卷要另定的，归档的时候选。到期的列在“到期档案”，软件不会自己销毁任何东西。"
      saved={{ retention: settings.retention }}
      draftSchema={draftSchema}
      schema={schema}
      save={save}
    >
      {({ retention }, patch) => {
        const change = (changed: Partial<typeof retention>) =>
          patch({ retention: { ...retention, ...changed } });
        return (
          <>
            <FieldGrid>
              <SelectField
                path="retention.usual"
                label={labelOf(usual)}
                values={KEEPING_TERMS}
                labels={KEEPING_TERM_LABELS}
                value={retention.usual}
                onChange={(chosen) => change({ usual: chosen ?? retention.usual })}
              />
              <CountField
                path="retention.longYears"
                label={labelOf(longYears)}
                unit="年"
                value={retention.longYears}
                onChange={(years) => change({ longYears: years })}
              />
              <CountField
                path="retention.shortYears"
                label={labelOf(shortYears)}
                unit="年"
                value={retention.shortYears}
                onChange={(years) => change({ shortYears: years })}
              />
              <CountField
                path="retention.appraisers"
                label={labelOf(appraisers)}
                unit="人"
                value={retention.appraisers}
                onChange={(people) => change({ appraisers: people })}
              />
            </FieldGrid>
            <h3>另定期限的类别</h3>
            <div className="paper-needs">
              {DISPUTE_CATEGORIES.map((category) => (
                <SelectField
                  key={category}
                  path={`retention.${category}`}
                  label={DISPUTE_CATEGORY_LABELS[category]}
                  values={CHOICES}
                  labels={CHOICE_LABELS}
                  value={termIn(retention.byCategory, category)}
                  onChange={(chosen) =>
                    change({ byCategory: withTerm(retention.byCategory, category, chosen) })
                  }
                />
              ))}
            </div>
          </>
        );
      }}
    </SettingsForm>
  );
}

function termIn(list: ByCategory, category: DisputeCategory): KeepingTerm | 'usual' {
  return list.find((one) => one.category === category)?.term ?? 'usual';
}

function withTerm(
  list: ByCategory,
  category: DisputeCategory,
  term: KeepingTerm | 'usual' | null,
): ByCategory {
  const others = list.filter((one) => one.category !== category);
  return term === null || term === 'usual'
    ? others
    : [...others, { category, title: DISPUTE_CATEGORY_LABELS[category], term }];
}
