import { ChoiceField } from '@renderer/components/form/choice-fields';
import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { LongTextField } from '@renderer/components/form/text-fields';
import { DayField } from '@renderer/components/form/value-fields';
import {
  REWORK_RESULT_LABELS,
  REWORK_RESULTS,
  reworkDoneSchema,
} from '@shared/domain/case/model/follow-through';
import { labelOf } from '@shared/domain/record/walk';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';

const draftSchema = draftSchemaOf(reworkDoneSchema);

/** 二次办理 done: what was made good after somebody was not satisfied. */
export function ReworkDialog({ followUpId }: { readonly followUpId: string }) {
  const { view, send } = useCaseFile();
  const act = useAct({
    name: 'resolveRework',
    targetId: followUpId,
    schema: draftSchema,
    initial: { ...emptyDraftOf(reworkDoneSchema), resolvedOn: view.today },
  });
  const { value, patch } = act.draft;
  return (
    <ActDialog
      act={act}
      title="登记二次办理"
      explanation="当事人回访时不满意的，再办一次，写明做了什么；结果照当事人自己说的选。"
      saveLabel="保存二次办理"
      onSave={() =>
        void act.save(reworkDoneSchema, value, (input) =>
          send('cases.resolveRework', { ...input, followUpId }),
        )
      }
    >
      <FieldGrid>
        <LongTextField
          path="note"
          label="办理情况"
          isRequired
          value={value.note}
          onChange={(note) => patch({ note })}
        />
        <ChoiceField
          path="result"
          label={labelOf(reworkDoneSchema.shape.result)}
          isRequired
          isWide
          values={REWORK_RESULTS}
          labels={REWORK_RESULT_LABELS}
          value={value.result}
          onChange={(result) => patch({ result })}
        />
        <DayField
          path="resolvedOn"
          label="办好的日期"
          isRequired
          value={value.resolvedOn}
          onChange={(resolvedOn) => patch({ resolvedOn })}
        />
      </FieldGrid>
    </ActDialog>
  );
}
