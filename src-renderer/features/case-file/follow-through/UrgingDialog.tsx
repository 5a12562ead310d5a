import { ManyChoicesField } from '@renderer/components/form/choice-fields';
import { type DraftOf, draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { type Urging, urgingPart } from '@shared/domain/case/model/urging';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { boundParties } from '@shared/domain/party/whole-side';
import { labelOf } from '@shared/domain/record/walk';
import { useState } from 'react';
import { z } from 'zod';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';

type UrgingDraft = DraftOf<Omit<Urging, 'id'>>;

const inputSchema = z.object({ urging: urgingPart });
/** All that is plain fields. */
const PLAIN = urgingPart.omit({ partyIds: true });

/** 登记督促. @param urgingId of the one that is corrected; empty for a new one */
export function UrgingDialog({ urgingId }: { readonly urgingId: string }) {
  const { view, send } = useCaseFile();
  const { deskMediator } = useStudio();
  const { parties, urgings } = view.case;
  const corrected = urgings.find(({ id }) => id === urgingId);
  const [draftSchema] = useState(() => draftSchemaOf(urgingPart));
  const act = useAct<UrgingDraft>({
    name: 'recordUrging',
    ...(corrected && { targetId: corrected.id }),
    schema: draftSchema as unknown as z.ZodType<UrgingDraft>,
    initial: {
      ...(emptyDraftOf(urgingPart) as UrgingDraft),
      ...(corrected ?? {
        urgedOn: view.today,
        urgedBy: deskMediator?.name ?? '',
        partyIds: onlyDebtor(view),
      }),
    },
  });
  const { value, patch } = act.draft;
  return (
    <ActDialog
      act={act}
      title={corrected === undefined ? '登记督促' : '改这次督促'}
      saveLabel="保存督促"
      onSave={() =>
        void act.save(inputSchema, { urging: value }, (input) =>
          send('cases.recordUrging', { urgingId: corrected?.id ?? null, ...input }),
        )
      }
    >
      <FieldGrid>
        <ManyChoicesField
          path="urging.partyIds"
          label={labelOf(urgingPart.shape.partyIds)}
          isRequired
          isWide
          offers={parties.map(({ id, name }) => ({ value: id, label: name }))}
          value={value.partyIds}
          onChange={(partyIds) => patch({ partyIds })}
        />
      </FieldGrid>
      <SchemaFields
        path="urging"
        schema={PLAIN}
        value={value}
        onPatch={patch}
        words={{
          way: { hint: '选“书面通知”的，可以打印督促履行通知书' },
          answer: { hint: '照他说的写，例如：月底发了工资就付' },
          promisedOn: { label: '答应什么时候履行', aim: 'future' },
        }}
      />
    </ActDialog>
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
