import type { PaperDefinition } from '../../paper/define-paper';
import type { Aid } from '../aid';
import { aidApplication } from './aid-application';
import { aidReferral } from './aid-referral';

/** The papers of a referral, in the order in which they are handed over. */
export const AID_PAPERS: readonly PaperDefinition<Aid>[] = [aidApplication, aidReferral];
