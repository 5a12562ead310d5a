import { CASE_KIND } from './case/case-kind';
import { ENQUIRY_KIND } from './enquiry/enquiry-kind';
import { listKinds } from './record/kind-list';
import { STUDIO_KIND } from './studio/studio-kind';

/** Every kind of record that a studio keeps. A new kind is a folder beside those, and a line here. */
export const KINDS = listKinds([STUDIO_KIND, CASE_KIND, ENQUIRY_KIND]);
