import { ChoiceField } from '@renderer/components/form/choice-fields';
import { type DraftOf, draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { type OwnWords, SchemaFields } from '@renderer/components/form/SchemaFields';
import {
  type SigningStanding,
  signingStandings,
} from '@shared/domain/case/agreement/signing-standing';
import {
  SIGNED_BY_LABELS,
  type Signing,
  signatureSchema,
  signingSchema,
} from '@shared/domain/case/model/agreement';
import { formatChineseDate, isLocalDate, type LocalDate } from '@shared/domain/kernel/local-date';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';
import { SignersSoFar } from './SignersSoFar';

const handSchema = signatureSchema.pick({ partyId: true, by: true });
type Hand = z.infer<typeof handSchema>;
const draftSchema = draftSchemaOf(signingSchema).extend({ hands: z.array(handSchema).default([]) });
const inputSchema = z.object({ signing: signingSchema, hands: z.array(handSchema) });
type SigningDraft = DraftOf<Signing>;
type SignDraft = SigningDraft & { readonly hands: readonly Hand[] };

// One below the other: the names of the days are long, and this is the order in which they are set down.
const WORDS: { readonly [K in keyof SigningDraft]: OwnWords } = {
  partiesSignedOn: { label: '当事人全部签名（盖章、按指印）的日期', isWide: true },
  mediatorsSignedOn: { label: '调解员签名的日期', isWide: true },
  sealedOn: { label: '加盖调委会印章的日期', isWide: true },
};

/** 签字盖章: the three acts that bring the paper into force. Only a person can say that and when they were done. */
export function SignDialog() {
  const { view, send } = useCaseFile();
  const standings = signingStandings(view.case, view.today);
  const isAllNoted = standings.every(({ signature }) => signature !== null);
  const act = useAct<SignDraft>({
    name: 'signAgreement',
    schema: draftSchema as unknown as z.ZodType<SignDraft>,
    initial: {
      ...(emptyDraftOf(signingSchema) as SigningDraft),
      // Each was noted on its day: the last of them is when all had signed.
      ...(isAllNoted && { partiesSignedOn: lastSignedOn(standings) }),
      hands: [],
    },
  });
  const { value, patch } = act.draft;
  const { hands, ...signing } = value;
  return (
    <ActDialog
      act={act}
      title="登记签字盖章"
      explanation={`协议书一式 ${view.agreementCopies} 份：当事人各一份，调委会留存一份。`}
      saveLabel="登记签字盖章"
      onSave={() =>
        void act.save(inputSchema, { signing, hands }, (input) =>
          send('cases.signAgreement', input),
        )
      }
    >
      <SignersSoFar />
      <AllOnOneDay first={value.partiesSignedOn} today={view.today} onPatch={patch} />
      <SchemaFields
        path="signing"
        schema={signingSchema}
        value={signing}
        onPatch={(change: Partial<SigningDraft>) => patch(change)}
        words={WORDS}
      />
      <AgentsWho standings={standings} hands={hands} onChange={(next) => patch({ hands: next })} />
    </ActDialog>
  );
}

interface AgentsWhoProps {
  readonly standings: readonly SigningStanding[];
  readonly hands: readonly Hand[];
  readonly onChange: (hands: Hand[]) => void;
}

/** Of parties that were not noted and whose agent may sign for them, whose hand it was. */
function AgentsWho({ standings, hands, onChange }: AgentsWhoProps) {
  const asked = standings.filter((one) => one.signature === null && one.hands.includes('agent'));
  if (asked.length === 0) return null;
  return (
    <FieldGrid>
      {asked.map(({ party, hands: offered }) => (
        <ChoiceField
          key={party.id}
          path={`hands.${party.id}`}
          label={`${party.name}的名字是谁签的`}
          isWide
          values={offered}
          labels={SIGNED_BY_LABELS}
          value={hands.find(({ partyId }) => partyId === party.id)?.by ?? null}
          onChange={(by) =>
            onChange([
              ...hands.filter(({ partyId }) => partyId !== party.id),
              { partyId: party.id, by },
            ])
          }
        />
      ))}
    </FieldGrid>
  );
}

function lastSignedOn(standings: readonly SigningStanding[]): string | null {
  return (
    standings
      .flatMap(({ signature }) => signature?.signedOn ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}

interface AllOnOneDayProps {
  /** The first of the three days, as it stands in the form. */
  readonly first: string | null;
  readonly today: LocalDate;
  readonly onPatch: (change: SigningDraft) => void;
}

/**
 * The three days at one click, once somebody has looked at the paper and says that all three stand on it: today, or the day
 * that was written as the first.
 */
function AllOnOneDay({ first, today, onPatch }: AllOnOneDayProps) {
  const [isSeen, setSeen] = useState(false);
  const day = first !== null && isLocalDate(first) ? first : today;
  return (
    <div className="sign-today">
      <Checkbox checked={isSeen} onChange={(event) => setSeen(event.target.checked)}>
        看过协议书了：当事人签名、调解员签名、调委会印章，三样都在纸上
      </Checkbox>
      <Button
        disabled={!isSeen}
        onClick={() => onPatch({ partiesSignedOn: day, mediatorsSignedOn: day, sealedOn: day })}
      >
        三个日期都是{day === today ? '今天' : formatChineseDate(day)}
      </Button>
    </div>
  );
}
