import { ChoiceField, SelectField } from '@renderer/components/form/choice-fields';
import { type DraftOf, draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { REMEDY_LABELS, type RemedyTaken, remedyTakenPart } from '@shared/domain/case/model/remedy';
import { labelOf } from '@shared/domain/record/walk';
import { useState } from 'react';
import { z } from 'zod';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';

type RemedyDraft = DraftOf<Omit<RemedyTaken, 'id'>>;

const inputSchema = z.object({ remedy: remedyTakenPart });
/** All that is plain fields. */
const PLAIN = remedyTakenPart.omit({ remedy: true, partyId: true });

/** 登记去了法院: only the ways that are open stand to choose. @param remedyId of the one that is corrected; empty for a new one */
export function RemedyDialog({ remedyId }: { readonly remedyId: string }) {
  const { view, send } = useCaseFile();
  const { parties, remedies } = view.case;
  const corrected = remedies.find(({ id }) => id === remedyId);
  const open = view.remedies.filter((one) => one.isOpen || one.remedy === corrected?.remedy);
  const [draftSchema] = useState(() => draftSchemaOf(remedyTakenPart));
  const act = useAct<RemedyDraft>({
    name: 'recordRemedy',
    ...(corrected && { targetId: corrected.id }),
    schema: draftSchema as unknown as z.ZodType<RemedyDraft>,
    initial: { ...(emptyDraftOf(remedyTakenPart) as RemedyDraft), ...corrected },
  });
  const { value, patch } = act.draft;
  return (
    <ActDialog
      act={act}
      title={corrected === undefined ? '登记去了法院' : '改这次去法院'}
      saveLabel="保存"
      onSave={() =>
        void act.save(inputSchema, { remedy: value }, (input) =>
          send('cases.recordRemedy', { remedyId: corrected?.id ?? null, ...input }),
        )
      }
    >
      <FieldGrid>
        <ChoiceField
          path="remedy.remedy"
          label={labelOf(remedyTakenPart.shape.remedy)}
          isRequired
          isWide
          values={open.map(({ remedy }) => remedy)}
          labels={REMEDY_LABELS}
          value={value.remedy}
          onChange={(remedy) => patch({ remedy })}
        />
        <SelectField
          path="remedy.partyId"
          label={labelOf(remedyTakenPart.shape.partyId)}
          isRequired
          values={parties.map(({ id }) => id)}
          labels={Object.fromEntries(parties.map(({ id, name }) => [id, name]))}
          value={value.partyId || null}
          onChange={(partyId) => patch({ partyId: partyId ?? '' })}
        />
      </FieldGrid>
      <SchemaFields
        path="remedy"
        schema={PLAIN}
        value={value}
        onPatch={patch}
        words={{
          soughtOn: { label: '哪天去的' },
          caseNumber: { hint: '知道的话照法院的通知书填' },
          outcomeNote: { hint: '以后知道了再来补' },
        }}
      />
    </ActDialog>
  );
}
