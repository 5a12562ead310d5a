import { signingStandings } from '@shared/domain/case/agreement/signing-standing';
import { AGREEMENT_FORM_LABELS, agreementTermsSchema } from '@shared/domain/case/model/agreement';
import { partiesWithoutCopy } from '@shared/domain/case/model/delivery-of-agreement';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { labelOf } from '@shared/domain/record/walk';
import { PaperLinks } from '../papers/PaperLinks';
import { ActButton } from '../shared/ActButton';
import { useCaseFile } from '../shared/case-file-context';
import { type Fact, Facts } from '../shared/Facts';
import { Amendments } from './Amendments';
import { ClauseList } from './ClauseList';
import { tellSigned } from './SignersSoFar';

/** Who signed, where not all did so on the one day and with their own hand, and who has not got a copy yet. */
function signersOf({ case: one, today }: CaseView): Fact[] {
  if (one.agreement?.form !== 'written') return [];
  const standings = signingStandings(one, today).filter(({ signature }) => signature !== null);
  const { partiesSignedOn } = one.agreement.signing ?? {};
  const isPlain = standings.every(
    ({ signature }) => signature?.by === 'self' && signature.signedOn === partiesSignedOn,
  );
  const without = partiesWithoutCopy(one);
  return [
    ...(isPlain
      ? []
      : [{ label: '各人签名', value: standings.map(tellSigned).join('、'), isWide: true }]),
    {
      label: '协议书送达',
      value:
        without.length === 0
          ? '每名当事人都有一份'
          : `还没有登记送给：${without.map(({ name }) => name).join('、')}`,
      isWide: true,
    },
  ];
}

/** The agreement that is in force, and its paper. */
export function ConcludedAgreement() {
  const { view } = useCaseFile();
  const { agreement } = view.case;
  if (agreement === null || view.effectiveOn === null) return null;
  const { terms } = agreement;
  const signing: Fact[] =
    agreement.form === 'written' && agreement.signing !== null
      ? [
          { label: '当事人签名日', value: agreement.signing.partiesSignedOn },
          { label: '调解员签名日', value: agreement.signing.mediatorsSignedOn },
          { label: '盖章日', value: agreement.signing.sealedOn },
        ]
      : [];
  return (
    <article className="agreement-card">
      <Facts
        facts={[
          { label: '结果', value: AGREEMENT_FORM_LABELS[agreement.form] },
          {
            label: '生效日',
            value: `${formatChineseDate(view.effectiveOn)}（${view.effectiveBy}）`,
          },
          ...signing,
          ...signersOf(view),
          { label: '主要事实', value: terms.facts, isWide: true },
          {
            label: labelOf(agreementTermsSchema.shape.disputedPoints),
            value: terms.disputedPoints,
            isWide: true,
          },
          {
            label: labelOf(agreementTermsSchema.shape.responsibilities),
            value: terms.responsibilities,
            isWide: true,
          },
        ]}
      />
      <ClauseList clauses={terms.clauses} />
      <Facts
        facts={[
          {
            label: labelOf(agreementTermsSchema.shape.fulfillmentPlace),
            value: terms.fulfillmentPlace,
          },
          {
            label: labelOf(agreementTermsSchema.shape.fulfillmentNote),
            value: terms.fulfillmentNote,
            isWide: true,
          },
        ]}
      />
      <div className="agreement-buttons">
        <PaperLinks section="outcome" />
        {partiesWithoutCopy(view.case).length > 0 && <ActButton act="recordDelivery" />}
      </div>
      <Amendments />
    </article>
  );
}
