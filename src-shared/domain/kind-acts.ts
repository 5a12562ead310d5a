import { CASE_ACTS } from './case/acts/case-acts';
import { CASE_KIND } from './case/case-kind';
import { ENQUIRY_ACTS } from './enquiry/enquiry-acts';
import { ENQUIRY_KIND } from './enquiry/enquiry-kind';
import type { ActList } from './record/act';
import type { Kind } from './record/define-kind';
import { STUDIO_ACTS } from './studio/acts/studio-acts';
import { STUDIO_KIND } from './studio/studio-kind';

/** A kind, and what can be done with its records. */
export interface ActedKind<A extends ActList = ActList> {
  readonly kind: Pick<Kind, 'key' | 'label'>;
  /** Stands before the names of its acts, in routes and in the journal. */
  readonly prefix: string;
  readonly acts: A;
}

/** The acts of every kind. A new kind has a line here, and one in `kinds.ts`, which the store reads and which knows no rules. */
export const KIND_ACTS = [
  { kind: STUDIO_KIND, prefix: 'studio', acts: STUDIO_ACTS },
  { kind: CASE_KIND, prefix: 'cases', acts: CASE_ACTS },
  { kind: ENQUIRY_KIND, prefix: 'enquiries', acts: ENQUIRY_ACTS },
] as const satisfies readonly ActedKind[];
