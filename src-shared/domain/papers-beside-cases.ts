import { AID_KIND } from './aid/aid-kind';
import { AID_PAPERS } from './aid/papers/aid-papers';
import { COMMENDATION_KIND } from './commendation/commendation-kind';
import { COMMENDATION_PAPERS } from './commendation/papers/commendation-papers';
import { ENQUIRY_KIND } from './enquiry/enquiry-kind';
import { ENQUIRY_PAPERS } from './enquiry/papers/enquiry-papers';
import { MEETING_KIND } from './meeting/meeting-kind';
import { MEETING_PAPERS } from './meeting/papers/meeting-papers';
import type { MerchantRow } from './merchant/merchant';
import { MERCHANT_KIND } from './merchant/merchant-kind';
import { MERCHANT_PAPERS } from './merchant/papers/merchant-papers';
import type { PaperContext, PaperDefinition } from './paper/define-paper';
import { BOARD_KIND } from './property/board/board-kind';
import { BOARD_PAPERS } from './property/papers/board-papers';
import type { Kind } from './record/define-kind';
import type { AnyRecord } from './record/record';

/** A kind that is no case, with the papers that are written of its records. */
export interface KindWithPapers {
  readonly kind: Kind;
  readonly papers: readonly PaperDefinition<AnyRecord>[];
  /** What a paper of one record must know of the others of its kind, told from the rows of their list. */
  readonly ofOthers?: (rows: readonly object[]) => Partial<PaperContext>;
}

/** Those that a studio has use for: of a work that it does not use blank forms are not offered. */
export function papersBesideCasesFor(works: readonly string[]): readonly KindWithPapers[] {
  return PAPERS_BESIDE_CASES.filter(
    ({ kind: { work } }) => work === undefined || works.includes(work),
  );
}

/** The kinds besides cases that papers are written of, in the order in which their blank forms are offered. */
export const PAPERS_BESIDE_CASES: readonly KindWithPapers[] = [
  withPapers(ENQUIRY_KIND, ENQUIRY_PAPERS),
  withPapers(AID_KIND, AID_PAPERS),
  withPapers(MEETING_KIND, MEETING_PAPERS),
  {
    ...withPapers(MERCHANT_KIND, MERCHANT_PAPERS),
    // The rows are what the kind's definition made of its records.
    ofOthers: (rows) => ({ pledged: namesOfPledged(rows as readonly MerchantRow[]) }),
  },
  withPapers(COMMENDATION_KIND, COMMENDATION_PAPERS),
  withPapers(BOARD_KIND, BOARD_PAPERS),
];

function withPapers<R extends AnyRecord>(
  kind: Kind<R>,
  papers: readonly PaperDefinition<R>[],
): KindWithPapers {
  // Whoever opens a record by its kind has one of that kind.
  return { kind: kind as unknown as Kind, papers: papers as unknown as KindWithPapers['papers'] };
}

function namesOfPledged(rows: readonly MerchantRow[]): string[] {
  return rows
    .filter(
      ({ standing, closedOn }) =>
        closedOn === null && (standing === 'signed' || standing === 'published'),
    )
    .map(({ name }) => name)
    .sort((one, other) => one.localeCompare(other, 'zh-CN', { numeric: true }));
}
