import { isLedgerOnly } from '../model/ledger-outcome';
import type { MediationCase } from '../model/mediation-case';
import { confirmationApplication } from './after/confirmation-application';
import { followUpRecord } from './after/follow-up-record';
import { materialsReceipt } from './after/materials-receipt';
import { mediationCertificate } from './after/mediation-certificate';
import { performanceReminder } from './after/performance-reminder';
import { serviceReceipt } from './after/service-receipt';
import { backCover } from './binding/back-cover';
import { closingReport } from './binding/closing-report';
import { dossierContentsOf } from './binding/dossier-contents';
import { dossierCover } from './binding/dossier-cover';
import { fileNote } from './binding/file-note';
import type { CasePaper } from './blocks/case-paper';
import { acceptanceRegister } from './intake/acceptance-register';
import { application } from './intake/application';
import { declineLetter } from './intake/decline-letter';
import { powerOfAttorney } from './intake/power-of-attorney';
import { privacyNotice } from './intake/privacy-notice';
import { referralReceipt } from './intake/referral-receipt';
import { rightsNotice } from './intake/rights-notice';
import { correctionNote } from './outcome/correction-note';
import { courtFeedback } from './outcome/court-feedback';
import { extensionConsent } from './outcome/extension-consent';
import { feedbackLetter } from './outcome/feedback-letter';
import { majorReport } from './outcome/major-report';
import { materialsReturn } from './outcome/materials-return';
import { oralAgreementRecord } from './outcome/oral-agreement-record';
import { receipt } from './outcome/receipt';
import { riskReport } from './outcome/risk-report';
import { supplementaryAgreement } from './outcome/supplementary-agreement';
import { terminationNotice } from './outcome/termination-notice';
import { transferLetter } from './outcome/transfer-letter';
import { writtenAgreement } from './outcome/written-agreement';
import { investigationRecord } from './sittings/investigation-record';
import { mediationNotice } from './sittings/mediation-notice';
import { mediationRecord } from './sittings/mediation-record';

/** What lies between the contents and the back cover, in the order of the paper file. */
const INSIDE: readonly CasePaper[] = [
  application,
  acceptanceRegister,
  declineLetter,
  referralReceipt,
  rightsNotice,
  privacyNotice,
  powerOfAttorney,
  mediationNotice,
  investigationRecord,
  materialsReceipt,
  riskReport,
  majorReport,
  extensionConsent,
  mediationRecord,
  writtenAgreement,
  oralAgreementRecord,
  correctionNote,
  supplementaryAgreement,
  terminationNotice,
  transferLetter,
  courtFeedback,
  feedbackLetter,
  materialsReturn,
  serviceReceipt,
  receipt,
  performanceReminder,
  followUpRecord,
  confirmationApplication,
  mediationCertificate,
  closingReport,
  fileNote,
];

/**
 * The papers that this program typesets of a case, in the order of the paper file (司发通〔2010〕239号). Lists, the case
 * page, preview, Word and the command line come from here; nothing repeats it.
 */
export const CASE_PAPERS: readonly CasePaper[] = [
  dossierCover,
  dossierContentsOf(INSIDE),
  ...INSIDE,
  backCover,
];

/** The papers that are kept of a case: none of one that is known by an old ledger alone, whose file lies elsewhere. */
export function papersKeptOf(one: MediationCase): readonly CasePaper[] {
  return isLedgerOnly(one) ? [] : CASE_PAPERS;
}
