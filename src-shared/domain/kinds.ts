import { ACCOUNT_KIND } from './account/account-kind';
import { AID_KIND } from './aid/aid-kind';
import { CASE_KIND } from './case/case-kind';
import { COMMENDATION_KIND } from './commendation/commendation-kind';
import { CONTACT_KIND } from './contact/contact-kind';
import { ENQUIRY_KIND } from './enquiry/enquiry-kind';
import { DISPATCH_KIND } from './errand/dispatch/dispatch-kind';
import { SUPERVISION_KIND } from './errand/supervision/supervision-kind';
import { WHISTLE_KIND } from './errand/whistle/whistle-kind';
import { EXPORT_KIND } from './export/export-kind';
import { IMPORT_KIND } from './import/import-kind';
import { LAYOUT_KIND } from './layout/layout-kind';
import { LOOK_KIND } from './look/look-kind';
import { MATTER_KIND } from './matter/matter-kind';
import { MEETING_KIND } from './meeting/meeting-kind';
import { INSPECTION_KIND } from './merchant/inspection/inspection-kind';
import { MERCHANT_KIND } from './merchant/merchant-kind';
import { NOTE_KIND } from './note/note-kind';
import { PERSON_KIND } from './person/person-kind';
import { PHRASE_KIND } from './phrase/phrase-kind';
import { PLACE_KIND } from './place/place-kind';
import { BOARD_KIND } from './property/board/board-kind';
import { COMPANY_KIND } from './property/company/company-kind';
import { ESTATE_KIND } from './property/estate/estate-kind';
import { OVERSIGHT_KIND } from './property/oversight/oversight-kind';
import { listKinds, type Untold } from './record/kind-list';
import { APPRAISAL_KIND } from './retention/appraisal-kind';
import { ROUND_KIND } from './round/round-kind';
import { MEMBER_KIND } from './street/member-kind';
import { RECEIVED_KIND } from './street/received-kind';
import type { Knowing } from './studio/knowing';
import { STUDIO_KIND } from './studio/studio-kind';
import { STUDY_KIND } from './study/study-kind';
import { SUBMISSION_KIND } from './submission/submission-kind';
import { SUBSIDY_KIND } from './subsidy/subsidy-kind';
import { TEMPLATE_KIND } from './template/template-kind';
import { TYPED_KIND } from './typed/typed-kind';

/**
 * Every kind of record that a studio keeps. A new kind is a folder beside those, and a line here: store, contract,
 * handlers, rights, history and what runs the acts read this list.
 */
export const KINDS = listKinds([
  STUDIO_KIND,
  CASE_KIND,
  ENQUIRY_KIND,
  AID_KIND,
  DISPATCH_KIND,
  SUPERVISION_KIND,
  WHISTLE_KIND,
  MEETING_KIND,
  ROUND_KIND,
  MATTER_KIND,
  NOTE_KIND,
  PERSON_KIND,
  PLACE_KIND,
  CONTACT_KIND,
  MERCHANT_KIND,
  INSPECTION_KIND,
  COMMENDATION_KIND,
  COMPANY_KIND,
  ESTATE_KIND,
  OVERSIGHT_KIND,
  BOARD_KIND,
  TEMPLATE_KIND,
  PHRASE_KIND,
  STUDY_KIND,
  SUBMISSION_KIND,
  SUBSIDY_KIND,
  TYPED_KIND,
  EXPORT_KIND,
  LOOK_KIND,
  IMPORT_KIND,
  LAYOUT_KIND,
  MEMBER_KIND,
  RECEIVED_KIND,
  ACCOUNT_KIND,
  APPRAISAL_KIND,
]);

export type KindList = (typeof KINDS)['list'];

type None<Names extends never> = Names;
/** Does not compile when the rule of an act goes by something that nobody tells it; the error names the act. */
export type UntoldActs = None<Untold<KindList, Knowing>>;
