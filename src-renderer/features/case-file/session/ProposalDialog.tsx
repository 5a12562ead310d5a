import { SelectField } from '@renderer/components/form/choice-fields';
import { type DraftOf, draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { proposalPart } from '@shared/domain/case/model/proposal';
import { labelOf } from '@shared/domain/record/walk';
import { useState } from 'react';
import { z } from 'zod';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';

/** Before the id of the proposal to which a new one is the answer. */
export const COUNTER = 'counter-';

type ProposalDraft = DraftOf<z.output<typeof proposalPart>>;

const inputSchema = z.object({ proposal: proposalPart });
/** All that is plain fields. */
const PLAIN = proposalPart.omit({ partyId: true, counterTo: true });
/** Stands in the choice of who proposed for the mediators, who are no party. */
const MEDIATORS = 'mediators';

/** 记一个方案. @param target id of the one that is worded anew, `counter-` and the id of the one it answers, or empty */
export function ProposalDialog({ target }: { readonly target: string }) {
  const { view, send } = useCaseFile();
  const { parties, proposals } = view.case;
  const corrected = proposals.find(({ id }) => id === target);
  const counterTo = target.startsWith(COUNTER) ? target.slice(COUNTER.length) : null;
  const [draftSchema] = useState(() => draftSchemaOf(proposalPart));
  const act = useAct<ProposalDraft>({
    name: 'recordProposal',
    ...(target !== '' && { targetId: target }),
    schema: draftSchema as unknown as z.ZodType<ProposalDraft>,
    initial: {
      ...(emptyDraftOf(proposalPart) as ProposalDraft),
      ...(corrected ?? { proposedOn: view.today, counterTo }),
    },
  });
  const { value, patch } = act.draft;
  const proposers = [MEDIATORS, ...parties.map(({ id }) => id)];
  const names = Object.fromEntries([
    [MEDIATORS, '调解员'],
    ...parties.map(({ id, name }): [string, string] => [id, name]),
  ]);
  return (
    <ActDialog
      act={act}
      title={wordTitle(corrected !== undefined, counterTo !== null)}
      saveLabel="保存方案"
      onSave={() =>
        void act.save(inputSchema, { proposal: value }, (input) =>
          send('cases.recordProposal', { proposalId: corrected?.id ?? null, ...input }),
        )
      }
    >
      <FieldGrid>
        <SelectField
          path="proposal.partyId"
          label={labelOf(proposalPart.shape.partyId)}
          values={proposers}
          labels={names}
          value={value.partyId ?? MEDIATORS}
          onChange={(chosen) => patch({ partyId: chosen === MEDIATORS ? null : chosen })}
        />
      </FieldGrid>
      <SchemaFields
        path="proposal"
        schema={PLAIN}
        value={value}
        onPatch={patch}
        words={{ proposal: { hint: '一行写一条；双方都同意了，一按就写进协议书' } }}
      />
    </ActDialog>
  );
}

function wordTitle(isCorrected: boolean, isCounter: boolean): string {
  if (isCorrected) return '记答复、改方案';
  return isCounter ? '记还的方案' : '记一个方案';
}
