import { SelectField } from '@renderer/components/form/choice-fields';
import { proposalPart } from '@shared/domain/case/model/proposal';
import { labelOf } from '@shared/domain/record/walk';
import { useCaseFile } from '../shared/case-file-context';
import { PlainActDialog } from '../shared/PlainActDialog';

/** Before the id of the proposal to which a new one is the answer. */
export const COUNTER = 'counter-';
/** Stands in the choice of who proposed for the mediators, who are no party. */
const MEDIATORS = 'mediators';

/** 记一个方案. @param target id of the one that is worded anew, `counter-` and the id of the one it answers, or empty */
export function ProposalDialog({ target }: { readonly target: string }) {
  const { view } = useCaseFile();
  const { parties, proposals } = view.case;
  const corrected = proposals.find(({ id }) => id === target);
  const counterTo = target.startsWith(COUNTER) ? target.slice(COUNTER.length) : null;
  const names = Object.fromEntries([
    [MEDIATORS, '调解员'],
    ...parties.map(({ id, name }): [string, string] => [id, name]),
  ]);
  return (
    <PlainActDialog
      act="recordProposal"
      targetId={target}
      title={wordTitle(corrected !== undefined, counterTo !== null)}
      saveLabel="保存方案"
      part="proposal"
      schema={proposalPart}
      known={corrected ?? { proposedOn: view.today, counterTo }}
      besides={{ proposalId: corrected?.id ?? null }}
      own={{
        fields: ['partyId', 'counterTo'],
        draw: ({ partyId }, patch) => (
          <SelectField
            path="proposal.partyId"
            label={labelOf(proposalPart.shape.partyId)}
            values={[MEDIATORS, ...parties.map(({ id }) => id)]}
            labels={names}
            value={partyId ?? MEDIATORS}
            onChange={(chosen) => patch({ partyId: chosen === MEDIATORS ? null : chosen })}
          />
        ),
      }}
      words={{ proposal: { hint: '一行写一条；双方都同意了，一按就写进协议书' } }}
    />
  );
}

function wordTitle(isCorrected: boolean, isCounter: boolean): string {
  if (isCorrected) return '记答复、改方案';
  return isCounter ? '记还的方案' : '记一个方案';
}
