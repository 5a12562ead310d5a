import { CASE_KIND } from './case/case-kind';
import { ENQUIRY_KIND } from './enquiry/enquiry-kind';
import { PERSON_KIND } from './person/person-kind';
import { PLACE_KIND } from './place/place-kind';
import { listKinds, type Untold } from './record/kind-list';
import type { Knowing } from './studio/knowing';
import { STUDIO_KIND } from './studio/studio-kind';

/**
 * Every kind of record that a studio keeps. A new kind is a folder beside those, and a line here: store, contract,
 * handlers, rights, history and what runs the acts read this list.
 */
export const KINDS = listKinds([STUDIO_KIND, CASE_KIND, ENQUIRY_KIND, PERSON_KIND, PLACE_KIND]);

export type KindList = (typeof KINDS)['list'];

type None<Names extends never> = Names;
/** Does not compile when the rule of an act goes by something that nobody tells it; the error names the act. */
export type UntoldActs = None<Untold<KindList, Knowing>>;
