import { ManyChoicesField } from '@renderer/components/form/choice-fields';
import { type DraftOf, draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { privateTalkPart } from '@shared/domain/case/model/private-talk';
import { aboutOf, labelOf } from '@shared/domain/record/walk';
import { useState } from 'react';
import { z } from 'zod';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';

type TalkDraft = DraftOf<z.output<typeof privateTalkPart>>;

const inputSchema = z.object({ privateTalk: privateTalkPart });
/** All that is plain fields. */
const PLAIN = privateTalkPart.omit({ partyIds: true });

/** 记一次单独谈话. @param talkId of the one that is worded anew; empty for a new one */
export function PrivateTalkDialog({ talkId }: { readonly talkId: string }) {
  const { view, send } = useCaseFile();
  const { deskMediator } = useStudio();
  const { parties, privateTalks } = view.case;
  const corrected = privateTalks.find(({ id }) => id === talkId);
  const [draftSchema] = useState(() => draftSchemaOf(privateTalkPart));
  const act = useAct<TalkDraft>({
    name: 'recordPrivateTalk',
    ...(corrected && { targetId: corrected.id }),
    schema: draftSchema as unknown as z.ZodType<TalkDraft>,
    initial: {
      ...(emptyDraftOf(privateTalkPart) as TalkDraft),
      ...(corrected ?? { talkedOn: view.today, talker: deskMediator?.name ?? '' }),
    },
  });
  const { value, patch } = act.draft;
  return (
    <ActDialog
      act={act}
      title={corrected === undefined ? '记一次单独谈话' : '改这次单独谈话'}
      saveLabel="保存谈话"
      onSave={() =>
        void act.save(inputSchema, { privateTalk: value }, (input) =>
          send('cases.recordPrivateTalk', { talkId: corrected?.id ?? null, ...input }),
        )
      }
    >
      <FieldGrid>
        <ManyChoicesField
          path="privateTalk.partyIds"
          label={labelOf(privateTalkPart.shape.partyIds)}
          isRequired
          isWide
          offers={parties.map(({ id, name }) => ({ value: id, label: name }))}
          value={value.partyIds}
          onChange={(partyIds) => patch({ partyIds })}
        />
      </FieldGrid>
      <SchemaFields
        path="privateTalk"
        schema={PLAIN}
        value={value}
        onPatch={patch}
        words={{ talkNotes: { hint: aboutOf(privateTalkPart.shape.talkNotes) } }}
      />
    </ActDialog>
  );
}
