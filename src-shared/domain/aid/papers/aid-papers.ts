import { aidApplication } from './aid-application';
import type { AidPaper } from './aid-paper';
import { aidReferral } from './aid-referral';

/** The papers of a referral, in the order in which they are handed over. */
export const AID_PAPERS: readonly AidPaper[] = [aidApplication, aidReferral];
