import { CheckField } from '@renderer/components/form/choice-fields';
import { studioSettingsSchema } from '@shared/domain/studio/studio';
import { WORK_ABOUTS, WORK_LABELS, WORKS } from '@shared/domain/studio/works';
import { SettingsForm } from './SettingsForm';
import { useSaveSettings } from './use-save-settings';

const schema = studioSettingsSchema.pick({ works: true });

/** 工作内容: what the studio does besides disputes. */
export function WorksPart() {
  const { settings, save } = useSaveSettings();
  const { works } = settings;
  return (
    <SettingsForm
      draftKey="settings-works"
      title="工作内容"
      lead="除了调解纠纷，本室还做哪些工作？勾上的，左边“社区”里就有；没有勾的，哪里都不出现。以后不做了，去掉勾就行，记过的都还在。"
      saved={{ works }}
      draftSchema={schema}
      schema={schema}
      save={save}
    >
      {(value, patch) =>
        WORKS.map((work) => (
          <div key={work} className="work-choice">
            <CheckField
              path={work}
              isChecked={value.works.includes(work)}
              onChange={(isUsed) =>
                // In the order of the list, whatever was ticked first.
                patch({
                  works: WORKS.filter((one) => (one === work ? isUsed : value.works.includes(one))),
                })
              }
            >
              {WORK_LABELS[work]}
            </CheckField>
            <p className="table-meta">{WORK_ABOUTS[work]}</p>
          </div>
        ))
      }
    </SettingsForm>
  );
}
