import { PartyListEditor } from '@renderer/components/party/PartyListEditor';
import {
  partyDraftSchema,
  toPartyDraft,
  toPartyInput,
} from '@renderer/components/party/party-draft';
import { MAX_PARTIES, partySchema, TOO_MANY_PARTIES } from '@shared/domain/party/party';
import { z } from 'zod';
import { ActPanel } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';

const draftSchema = z.object({ parties: z.array(partyDraftSchema) });
const inputSchema = z.object({
  parties: z.array(partySchema).max(MAX_PARTIES, { error: TOO_MANY_PARTIES }),
});

/** Adds, changes and removes parties. */
export function PartiesForm() {
  const { view, send } = useCaseFile();
  const act = useAct({
    name: 'saveParties',
    schema: draftSchema,
    initial: { parties: view.case.parties.map(toPartyDraft) },
  });
  const { value, patch } = act.draft;
  return (
    <ActPanel
      act={act}
      title="修改当事人"
      saveLabel="保存当事人"
      onSave={() =>
        void act.save(inputSchema, { parties: value.parties.map(toPartyInput) }, (input) =>
          send('cases.saveParties', input),
        )
      }
    >
      <PartyListEditor
        path="parties"
        tableKey={`table-${view.case.id}`}
        parties={value.parties}
        onChange={(parties) => patch({ parties })}
      />
    </ActPanel>
  );
}
