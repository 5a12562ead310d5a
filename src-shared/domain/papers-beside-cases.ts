import { AID_KIND } from './aid/aid-kind';
import { AID_PAPERS } from './aid/papers/aid-papers';
import { ENQUIRY_KIND } from './enquiry/enquiry-kind';
import { ENQUIRY_PAPERS } from './enquiry/papers/enquiry-papers';
import { MEETING_KIND } from './meeting/meeting-kind';
import { MEETING_PAPERS } from './meeting/papers/meeting-papers';
import type { PaperDefinition } from './paper/define-paper';
import type { Kind } from './record/define-kind';
import type { AnyRecord } from './record/record';

/** A kind that is no case, with the papers that are written of its records. */
export interface KindWithPapers {
  readonly kind: Kind;
  readonly papers: readonly PaperDefinition<AnyRecord>[];
}

/** The kinds besides cases that papers are written of, in the order in which their blank forms are offered. */
export const PAPERS_BESIDE_CASES: readonly KindWithPapers[] = [
  withPapers(ENQUIRY_KIND, ENQUIRY_PAPERS),
  withPapers(AID_KIND, AID_PAPERS),
  withPapers(MEETING_KIND, MEETING_PAPERS),
];

function withPapers<R extends AnyRecord>(
  kind: Kind<R>,
  papers: readonly PaperDefinition<R>[],
): KindWithPapers {
  // Whoever opens a record by its kind has one of that kind.
  return { kind: kind as unknown as Kind, papers: papers as unknown as KindWithPapers['papers'] };
}
