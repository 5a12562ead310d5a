import { AGREEMENT_FORM_LABELS, agreementTermsSchema } from '@shared/domain/case/model/agreement';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { labelOf } from '@shared/domain/record/walk';
import { PaperLinks } from '../papers/PaperLinks';
import { useCaseFile } from '../shared/case-file-context';
import { type Fact, Facts } from '../shared/Facts';
import { ClauseList } from './ClauseList';

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
      </div>
    </article>
  );
}
