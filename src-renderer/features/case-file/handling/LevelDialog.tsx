import { ChoiceField } from '@renderer/components/form/choice-fields';
import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { levelStepSchema } from '@shared/domain/case/model/handling';
import { labelOf } from '@shared/domain/record/walk';
import { z } from 'zod';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';

const plain = levelStepSchema.omit({ level: true });
const draftSchema = draftSchemaOf(levelStepSchema);
const inputSchema = z.object({ step: levelStepSchema });

/** 升级 or 退回: to which level of the studio's ladder, when, and why. */
export function LevelDialog() {
  const { view, send } = useCaseFile();
  const { levelLadder } = useStudio().studio.settings;
  const act = useAct({
    name: 'moveLevel',
    schema: draftSchema,
    initial: { ...emptyDraftOf(levelStepSchema), levelOn: view.today },
  });
  const { value, patch } = act.draft;
  const levels = levelLadder.filter((level) => level !== view.level);
  return (
    <ActDialog
      act={act}
      title={view.level === '' ? '记层级' : `现在在${view.level}：升级或退回`}
      saveLabel="保存"
      onSave={() =>
        void act.save(inputSchema, { step: value }, (input) => send('cases.moveLevel', input))
      }
    >
      <ChoiceField
        path="step.level"
        label={labelOf(levelStepSchema.shape.level)}
        isRequired
        values={levels}
        labels={Object.fromEntries(levels.map((level) => [level, level]))}
        value={value.level === '' ? null : value.level}
        onChange={(level) => patch({ level })}
      />
      <SchemaFields
        path="step"
        schema={plain}
        value={value}
        onPatch={patch}
        words={{ reason: { hint: '例如 网格说了两次没有说成' } }}
      />
    </ActDialog>
  );
}
