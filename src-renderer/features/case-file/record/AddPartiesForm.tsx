import { SelectField } from '@renderer/components/form/choice-fields';
import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { PartyListEditor } from '@renderer/components/party/PartyListEditor';
import { partyDraftSchema, toPartyInput } from '@renderer/components/party/party-draft';
import { endsByWill, isLeaving, joiningPart } from '@shared/domain/case/model/party-change';
import { partySchema } from '@shared/domain/party/party';
import { labelOf } from '@shared/domain/record/walk';
import { z } from 'zod';
import { ActPanel } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';

const draftSchema = draftSchemaOf(joiningPart).extend({ parties: z.array(partyDraftSchema) });
const inputSchema = z.object({ parties: z.array(partySchema), joining: joiningPart });
const PLAIN = joiningPart.pick({ changedOn: true, reason: true });

/** 追加当事人、登记承继 */
export function AddPartiesForm() {
  const { view, send } = useCaseFile();
  const { parties, partyChanges } = view.case;
  const act = useAct({
    name: 'addParties',
    schema: draftSchema,
    initial: { ...emptyDraftOf(joiningPart), changedOn: view.today, parties: [] },
  });
  const { value, patch } = act.draft;
  const { parties: added, ...joining } = value;
  const former = partyChanges
    .filter((one) => isLeaving(one) && !endsByWill(one))
    .flatMap(({ partyId }) => parties.find(({ id }) => id === partyId) ?? []);
  return (
    <ActPanel
      act={act}
      title="追加当事人、登记承继"
      saveLabel="保存追加的当事人"
      onSave={() =>
        void act.save(inputSchema, { parties: added.map(toPartyInput), joining }, (input) =>
          send('cases.addParties', input),
        )
      }
    >
      <PartyListEditor
        path="parties"
        tableKey={`join-${view.case.id}`}
        parties={added}
        onChange={(next) => patch({ parties: next })}
      />
      {former.length > 0 && (
        <FieldGrid>
          <SelectField
            path="joining.succeedsId"
            label={labelOf(joiningPart.shape.succeedsId)}
            hint="去世的人的继承人、注销的单位的承继者，选原来的那一位"
            isClearable
            values={former.map(({ id }) => id)}
            labels={Object.fromEntries(former.map(({ id, name }) => [id, name]))}
            value={joining.succeedsId}
            onChange={(succeedsId) => patch({ succeedsId })}
          />
        </FieldGrid>
      )}
      <SchemaFields
        path="joining"
        schema={PLAIN}
        value={joining}
        onPatch={(change: Partial<typeof joining>) => patch(change)}
        words={{
          changedOn: { label: '从哪一天起' },
          reason: { hint: '例如 查明他也是房屋的共有人，本人要求参加' },
        }}
      />
    </ActPanel>
  );
}
