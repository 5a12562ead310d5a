import { ChoiceField } from '@renderer/components/form/choice-fields';
import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import {
  ESCALATION_RISK_LABELS,
  ESCALATION_RISKS,
} from '@shared/domain/case/model/registration-words';
import { riskOutcomeSchema } from '@shared/domain/case/model/risk';
import { RISK_RESULT_LABELS, RISK_RESULTS } from '@shared/domain/case/model/risk-words';
import { labelOf } from '@shared/domain/record/walk';
import { z } from 'zod';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';

const plain = riskOutcomeSchema.pick({ settledOn: true, note: true });
const draft = draftSchemaOf(plain).extend({
  result: z.enum(RISK_RESULTS).nullable(),
  prevented: z.enum(ESCALATION_RISKS).nullable(),
});
const outcomeInput = z.object({
  outcome: riskOutcomeSchema.extend({ prevented: riskOutcomeSchema.shape.prevented.nullable() }),
});
const { none: _none, ...COLUMNS } = ESCALATION_RISK_LABELS;
const PREVENTED_LABELS = { ...COLUMNS, none: '不在这几项里' } as const;
// What the statistics have a column for first.
const PREVENTED = [...ESCALATION_RISKS.filter((one) => one !== 'none'), 'none'] as const;

/** 登记风险的结果: only what was really prevented counts. */
export function SettleRiskDialog({ riskId }: { readonly riskId: string }) {
  const { view, send } = useCaseFile();
  const risk = view.case.risks.find(({ id }) => id === riskId);
  const act = useAct({
    name: 'settleRisk',
    targetId: riskId,
    schema: draft,
    initial: {
      ...{ ...emptyDraftOf(plain), settledOn: view.today, result: null, prevented: null },
      ...risk?.outcome,
    },
  });
  const { value, patch } = act.draft;
  const isPrevented = value.result === 'prevented';
  const outcome = { ...value, prevented: isPrevented ? value.prevented : null };
  return (
    <ActDialog
      act={act}
      title={`登记风险的结果：${risk?.kind ?? ''}`}
      saveLabel="保存结果"
      onSave={() =>
        void act.save(outcomeInput, { outcome }, (checked) =>
          send('cases.settleRisk', { riskId, ...checked }),
        )
      }
    >
      <FieldGrid>
        <ChoiceField
          path="outcome.result"
          label={labelOf(riskOutcomeSchema.shape.result)}
          isRequired
          isWide
          values={RISK_RESULTS}
          labels={RISK_RESULT_LABELS}
          value={value.result}
          onChange={(result) => patch({ result })}
        />
        {isPrevented && (
          <ChoiceField
            path="outcome.prevented"
            label="防止了哪一项（计入统计）"
            isRequired
            isWide
            values={PREVENTED}
            labels={PREVENTED_LABELS}
            value={value.prevented}
            onChange={(prevented) => patch({ prevented })}
          />
        )}
      </FieldGrid>
      <SchemaFields
        path="outcome"
        schema={plain}
        value={value}
        onPatch={patch}
        // Of what went away by itself nothing need be told.
        words={{
          note: { isWide: true, isRequired: value.result !== null && value.result !== 'eased' },
        }}
      />
    </ActDialog>
  );
}
