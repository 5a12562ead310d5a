import { ChoiceField } from '@renderer/components/form/choice-fields';
import { REMEDY_LABELS, remedyTakenPart } from '@shared/domain/case/model/remedy';
import { labelOf } from '@shared/domain/record/walk';
import { useCaseFile } from '../shared/case-file-context';
import { PartyChoice } from '../shared/PartyChoices';
import { PlainActDialog } from '../shared/PlainActDialog';

/** 登记去了法院: only the ways that are open stand to choose. @param remedyId of the one that is corrected; empty for a new one */
export function RemedyDialog({ remedyId }: { readonly remedyId: string }) {
  const { view } = useCaseFile();
  const corrected = view.case.remedies.find(({ id }) => id === remedyId);
  const open = view.remedies.filter((one) => one.isOpen || one.remedy === corrected?.remedy);
  return (
    <PlainActDialog
      act="recordRemedy"
      targetId={remedyId}
      title={corrected === undefined ? '登记去了法院' : '改这次去法院'}
      saveLabel="保存"
      part="remedy"
      schema={remedyTakenPart}
      {...(corrected && { known: corrected })}
      besides={{ remedyId: corrected?.id ?? null }}
      own={{
        fields: ['remedy', 'partyId'],
        draw: (value, patch) => (
          <>
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
            <PartyChoice
              path="remedy.partyId"
              label={labelOf(remedyTakenPart.shape.partyId)}
              value={value.partyId}
              onChange={(partyId) => patch({ partyId })}
            />
          </>
        ),
      }}
      words={{
        soughtOn: { label: '哪天去的' },
        caseNumber: { hint: '知道的话照法院的通知书填' },
        outcomeNote: { hint: '以后知道了再来补' },
      }}
    />
  );
}
