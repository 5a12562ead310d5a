import { CheckField, SelectField } from '@renderer/components/form/choice-fields';
import { type DraftOf, draftSchemaOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { DayField } from '@renderer/components/form/value-fields';
import {
  type SigningStanding,
  signingNeed,
  signingStandings,
  usualHand,
} from '@shared/domain/case/agreement/signing-standing';
import {
  SIGNED_BY_LABELS,
  type Signature,
  signatureListSchema,
  signatureSchema,
} from '@shared/domain/case/model/agreement';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { labelOf } from '@shared/domain/record/walk';
import { z } from 'zod';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';

type SignatureDraft = DraftOf<Signature>;
const draftSchema = z.object({ signatures: z.array(draftSchemaOf(signatureSchema)) });
const inputSchema = z.object({ signatures: signatureListSchema });

/** 先登记签了名的人: one tick each, for parties that do not come on the same day. */
export function NoteSignaturesDialog() {
  const { view, send } = useCaseFile();
  const standings = signingStandings(view.case, view.today);
  const act = useAct<{ signatures: SignatureDraft[] }>({
    name: 'noteSignatures',
    schema: draftSchema as unknown as z.ZodType<{ signatures: SignatureDraft[] }>,
    initial: { signatures: view.case.signatures },
  });
  const { value, patch } = act.draft;
  const put = (partyId: string, signature: SignatureDraft | null) => {
    const others = value.signatures.filter((one) => one.partyId !== partyId);
    patch({ signatures: signature === null ? others : [...others, signature] });
  };
  return (
    <ActDialog
      act={act}
      title="登记谁签了名"
      saveLabel="保存签名登记"
      onSave={() =>
        void act.save(inputSchema, { signatures: value.signatures }, (input) =>
          send('cases.noteSignatures', input),
        )
      }
    >
      <ul className="signers">
        {standings.map((standing) => {
          const at = value.signatures.findIndex(({ partyId }) => partyId === standing.party.id);
          return (
            <SignerLine
              key={standing.party.id}
              standing={standing}
              path={`signatures.${at}`}
              signature={value.signatures[at] ?? null}
              today={view.today}
              onPut={(signature) => put(standing.party.id, signature)}
            />
          );
        })}
      </ul>
    </ActDialog>
  );
}

interface SignerLineProps {
  readonly standing: SigningStanding;
  readonly path: string;
  readonly signature: SignatureDraft | null;
  readonly today: LocalDate;
  readonly onPut: (signature: SignatureDraft | null) => void;
}

function SignerLine({ standing, path, signature, today, onPut }: SignerLineProps) {
  const { party, hands } = standing;
  const need = signingNeed(party, today);
  const begun = { partyId: party.id, signedOn: today, by: usualHand(party, today) };
  return (
    <li>
      <CheckField
        path={path}
        isChecked={signature !== null}
        onChange={(isSigned) => onPut(isSigned ? begun : null)}
      >
        {party.name}签了名{need === '' ? '' : `：${need}`}
      </CheckField>
      {signature !== null && (
        <FieldGrid>
          <DayField
            path={`${path}.signedOn`}
            label={labelOf(signatureSchema.shape.signedOn)}
            isRequired
            value={signature.signedOn}
            onChange={(signedOn) => onPut({ ...signature, signedOn })}
          />
          {hands.length > 1 && (
            <SelectField
              path={`${path}.by`}
              label={labelOf(signatureSchema.shape.by)}
              values={hands}
              labels={SIGNED_BY_LABELS}
              value={signature.by}
              onChange={(by) => onPut({ ...signature, by })}
            />
          )}
        </FieldGrid>
      )}
    </li>
  );
}
