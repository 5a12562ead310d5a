import { useStudio } from '@renderer/ipc/use-bootstrap';
import { privateTalkPart } from '@shared/domain/case/model/private-talk';
import { aboutOf, labelOf } from '@shared/domain/record/walk';
import { useCaseFile } from '../shared/case-file-context';
import { PartyChoices } from '../shared/PartyChoices';
import { PlainActDialog } from '../shared/PlainActDialog';

/** 记一次单独谈话. @param talkId of the one that is worded anew; empty for a new one */
export function PrivateTalkDialog({ talkId }: { readonly talkId: string }) {
  const { view } = useCaseFile();
  const { deskMediator } = useStudio();
  const corrected = view.case.privateTalks.find(({ id }) => id === talkId);
  return (
    <PlainActDialog
      act="recordPrivateTalk"
      targetId={talkId}
      title={corrected === undefined ? '记一次单独谈话' : '改这次单独谈话'}
      saveLabel="保存谈话"
      part="privateTalk"
      schema={privateTalkPart}
      known={corrected ?? { talkedOn: view.today, talker: deskMediator?.name ?? '' }}
      besides={{ talkId: corrected?.id ?? null }}
      own={{
        fields: ['partyIds'],
        draw: ({ partyIds }, patch) => (
          <PartyChoices
            path="privateTalk.partyIds"
            label={labelOf(privateTalkPart.shape.partyIds)}
            value={partyIds}
            onChange={(chosen) => patch({ partyIds: chosen })}
          />
        ),
      }}
      words={{ talkNotes: { hint: aboutOf(privateTalkPart.shape.talkNotes) } }}
    />
  );
}
