import { DayField } from '@renderer/components/form/value-fields';
import { signingSchema } from '@shared/domain/case/model/agreement';
import { z } from 'zod';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';

const draftSchema = z.object({
  partiesSignedOn: z.string().nullable(),
  mediatorsSignedOn: z.string().nullable(),
  sealedOn: z.string().nullable(),
});
const inputSchema = z.object({ signing: signingSchema });

/** 签字盖章: the three acts that bring the paper into force. Only a person can say when they were done. */
export function SignDialog() {
  const { view, send } = useCaseFile();
  const act = useAct({
    name: 'signAgreement',
    schema: draftSchema,
    initial: { partiesSignedOn: null, mediatorsSignedOn: null, sealedOn: null },
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
      <div className="sign-days">
        <DayField
          path="signing.partiesSignedOn"
          label="当事人全部签名（盖章、按指印）的日期"
          isRequired
          value={value.partiesSignedOn}
          onChange={(partiesSignedOn) => patch({ partiesSignedOn })}
        />
        <DayField
          path="signing.mediatorsSignedOn"
          label="调解员签名的日期"
          isRequired
          value={value.mediatorsSignedOn}
          onChange={(mediatorsSignedOn) => patch({ mediatorsSignedOn })}
        />
        <DayField
          path="signing.sealedOn"
          label="加盖调委会印章的日期"
          isRequired
          value={value.sealedOn}
          onChange={(sealedOn) => patch({ sealedOn })}
        />
      </div>
    </ActDialog>
  );
}
