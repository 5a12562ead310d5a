import { signingSchema } from '@shared/domain/case/model/agreement';
import { useCaseFile } from '../shared/case-file-context';
import { PlainActDialog } from '../shared/PlainActDialog';

/** 签字盖章: the three acts that bring the paper into force. Only a person can say when they were done. */
export function SignDialog() {
  const { view } = useCaseFile();
  return (
    <PlainActDialog
      act="signAgreement"
      title="登记签字盖章"
      explanation={`协议书一式 ${view.agreementCopies} 份：当事人各一份，调委会留存一份。`}
      saveLabel="登记签字盖章"
      part="signing"
      schema={signingSchema}
      // One below the other: the names of the days are long, and this is the order in which they are set down.
      words={{
        partiesSignedOn: { label: '当事人全部签名（盖章、按指印）的日期', isWide: true },
        mediatorsSignedOn: { label: '调解员签名的日期', isWide: true },
        sealedOn: { label: '加盖调委会印章的日期', isWide: true },
      }}
    />
  );
}
