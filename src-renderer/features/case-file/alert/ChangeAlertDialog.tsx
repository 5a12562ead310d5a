import { ChoiceField } from '@renderer/components/form/choice-fields';
import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { alertChangePart } from '@shared/domain/case/model/alert';
import { lastColor } from '@shared/domain/case/model/alert-standing';
import {
  ALERT_COLOR_LABELS,
  ALERT_COLORS,
  type AlertColor,
} from '@shared/domain/case/model/registration-words';
import { labelOf } from '@shared/domain/record/walk';
import { z } from 'zod';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';

const NONE = 'none';
const COLOR_CHOICES = [...ALERT_COLORS, NONE] as const;
const COLOR_LABELS = { ...ALERT_COLOR_LABELS, [NONE]: '不再预警' } as const;
const WHY = { changed: '情况变了', mistake: '原来的颜色点错了' } as const;

const plain = alertChangePart.pick({ changedOn: true, reason: true });
const draft = draftSchemaOf(plain).extend({
  color: z.enum(COLOR_CHOICES).nullable(),
  why: z.enum(['changed', 'mistake']).nullable(),
});
const input = z.object({ change: alertChangePart });

/** 改预警颜色: into which, since when and why. */
export function ChangeAlertDialog() {
  const { view, send } = useCaseFile();
  const before = lastColor(view.case);
  const act = useAct({
    name: 'changeAlert',
    schema: draft,
    initial: { ...emptyDraftOf(plain), changedOn: view.today, color: null, why: 'changed' },
  });
  const { value, patch } = act.draft;
  const { color, why, ...rest } = value;
  const change = {
    ...rest,
    // Nothing chosen is missing, which is said beside the field.
    color: color === null ? undefined : color === NONE ? null : color,
    isMistake: why === 'mistake',
  };
  return (
    <ActDialog
      act={act}
      title="改预警颜色"
      saveLabel="保存颜色"
      onSave={() =>
        void act.save(input, { change }, (checked) => send('cases.changeAlert', checked))
      }
    >
      <FieldGrid>
        <ChoiceField<AlertColor | typeof NONE>
          path="change.color"
          label={labelOf(alertChangePart.shape.color)}
          isRequired
          isWide
          values={COLOR_CHOICES.filter((one) => one !== (before ?? NONE))}
          labels={COLOR_LABELS}
          value={color}
          onChange={(next) => patch({ color: next })}
        />
        {before !== null && (
          <ChoiceField
            path="change.isMistake"
            label={labelOf(alertChangePart.shape.isMistake)}
            isWide
            hint={before === 'red' ? '情况变了的，原来那次红色照样要有报告' : ''}
            values={['changed', 'mistake'] as const}
            labels={WHY}
            value={why}
            onChange={(next) => patch({ why: next })}
          />
        )}
      </FieldGrid>
      <SchemaFields path="change" schema={plain} value={value} onPatch={patch} />
    </ActDialog>
  );
}
