import { CheckField, SelectField } from '@renderer/components/form/choice-fields';
import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { endsByWill, leavingPart, stayingParties } from '@shared/domain/case/model/party-change';
import { refusing } from '@shared/domain/case/rules/party-changes';
import { labelOf } from '@shared/domain/record/walk';
import { z } from 'zod';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';

const draftSchema = draftSchemaOf(leavingPart);
const inputSchema = z.object({ leaving: leavingPart });
const PLAIN = leavingPart.pick({ kind: true, changedOn: true, reason: true });

/** 登记当事人退出. @param partyId who is to leave, where the page knows it; empty else */
export function LeavingDialog({ partyId }: { readonly partyId: string }) {
  const { view, send } = useCaseFile();
  const staying = stayingParties(view.case);
  const isRefusing = refusing(view.case).some(({ id }) => id === partyId);
  const act = useAct({
    name: 'recordLeaving',
    ...(partyId !== '' && { targetId: partyId }),
    schema: draftSchema,
    initial: {
      ...emptyDraftOf(leavingPart),
      changedOn: view.today,
      partyId,
      // The answer stands in the file already.
      ...(isRefusing && { kind: 'refused' as const }),
    },
  });
  const { value, patch } = act.draft;
  const asksRemedies =
    view.case.acceptance !== null && value.kind !== null && endsByWill({ kind: value.kind });
  return (
    <ActDialog
      act={act}
      title="登记当事人退出、去世"
      saveLabel="保存"
      onSave={() =>
        void act.save(inputSchema, { leaving: value }, (input) =>
          send('cases.recordLeaving', input),
        )
      }
    >
      <FieldGrid>
        <SelectField
          path="leaving.partyId"
          label={labelOf(leavingPart.shape.partyId)}
          isRequired
          values={staying.map(({ id }) => id)}
          labels={Object.fromEntries(staying.map(({ id, name }) => [id, name]))}
          value={value.partyId || null}
          onChange={(chosen) => patch({ partyId: chosen ?? '' })}
        />
      </FieldGrid>
      <SchemaFields
        path="leaving"
        schema={PLAIN}
        value={value}
        onPatch={(change: Partial<typeof value>) => patch(change)}
        words={{
          kind: { isWide: true },
          changedOn: { label: '从哪一天起' },
          reason: { hint: '例如 自己去法院起诉；去世的写明怎样得知的' },
        }}
      />
      {asksRemedies && (
        <CheckField
          path="leaving.areRemediesExplained"
          isChecked={value.areRemediesExplained}
          onChange={(areRemediesExplained) => patch({ areRemediesExplained })}
        >
          已告知他可以通过仲裁、行政、司法等途径维护权利（人民调解法第26条）
        </CheckField>
      )}
    </ActDialog>
  );
}
