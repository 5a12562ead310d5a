import { type DraftOf, draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { type OwnWords, SchemaFields } from '@renderer/components/form/SchemaFields';
import { type Signing, signingSchema } from '@shared/domain/case/model/agreement';
import { formatChineseDate, isLocalDate, type LocalDate } from '@shared/domain/kernel/local-date';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';

const draftSchema = draftSchemaOf(signingSchema);
const inputSchema = z.object({ signing: signingSchema });
type SigningDraft = DraftOf<Signing>;

// One below the other: the names of the days are long, and this is the order in which they are set down.
const WORDS: { readonly [K in keyof SigningDraft]: OwnWords } = {
  partiesSignedOn: { label: '当事人全部签名（盖章、按指印）的日期', isWide: true },
  mediatorsSignedOn: { label: '调解员签名的日期', isWide: true },
  sealedOn: { label: '加盖调委会印章的日期', isWide: true },
};

/** 签字盖章: the three acts that bring the paper into force. Only a person can say that and when they were done. */
export function SignDialog() {
  const { view, send } = useCaseFile();
  const act = useAct<SigningDraft>({
    name: 'signAgreement',
    schema: draftSchema,
    initial: emptyDraftOf(signingSchema),
  });
  const { value, patch } = act.draft;
  return (
    <ActDialog
      act={act}
      title="登记签字盖章"
      explanation={`协议书一式 ${view.agreementCopies} 份：当事人各一份，调委会留存一份。`}
      saveLabel="登记签字盖章"
      onSave={() =>
        void act.save(inputSchema, { signing: value }, (input) =>
          send('cases.signAgreement', input),
        )
      }
    >
      <AllOnOneDay first={value.partiesSignedOn} today={view.today} onPatch={patch} />
      <SchemaFields
        path="signing"
        schema={signingSchema}
        value={value}
        onPatch={patch}
        words={WORDS}
      />
    </ActDialog>
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
