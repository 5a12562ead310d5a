import { useStudio } from '@renderer/ipc/use-bootstrap';
import { urgingPart } from '@shared/domain/case/model/urging';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { boundParties } from '@shared/domain/party/whole-side';
import { labelOf } from '@shared/domain/record/walk';
import { useCaseFile } from '../shared/case-file-context';
import { PartyChoices } from '../shared/PartyChoices';
import { PlainActDialog } from '../shared/PlainActDialog';

/** 登记督促. @param urgingId of the one that is corrected; empty for a new one */
export function UrgingDialog({ urgingId }: { readonly urgingId: string }) {
  const { view } = useCaseFile();
  const { deskMediator } = useStudio();
  const corrected = view.case.urgings.find(({ id }) => id === urgingId);
  return (
    <PlainActDialog
      act="recordUrging"
      targetId={urgingId}
      title={corrected === undefined ? '登记督促' : '改这次督促'}
      saveLabel="保存督促"
      part="urging"
      schema={urgingPart}
      known={
        corrected ?? {
          urgedOn: view.today,
          urgedBy: deskMediator?.name ?? '',
          partyIds: onlyDebtor(view),
        }
      }
      besides={{ urgingId: corrected?.id ?? null }}
      own={{
        fields: ['partyIds'],
        draw: ({ partyIds }, patch) => (
          <PartyChoices
            path="urging.partyIds"
            label={labelOf(urgingPart.shape.partyIds)}
            value={partyIds}
            onChange={(chosen) => patch({ partyIds: chosen })}
          />
        ),
      }}
      words={{
        way: { hint: '选“书面通知”的，可以打印督促履行通知书' },
        answer: { hint: '照他说的写，例如：月底发了工资就付' },
        promisedOn: { label: '答应什么时候履行', aim: 'future' },
      }}
    />
  );
}

/** Of what is owed the one who owes it, where there is just one. */
function onlyDebtor({ obligations, unperformed, case: { parties } }: CaseView): string[] {
  const late = obligations.filter(({ obligation }) => unperformed.includes(obligation.id));
  const ids = new Set(
    late.flatMap(({ obligation }) =>
      boundParties(obligation.obligorPartyId, parties).map(({ id }) => id),
    ),
  );
  return ids.size === 1 ? [...ids] : [];
}
