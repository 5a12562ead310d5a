import type { PaperDefinition } from '../../paper/define-paper';
import type { Enquiry } from '../enquiry';
import { adviceNote } from './advice-note';
import { arbitrationApplication, civilComplaint, meansStatement } from './drafts';

/** The papers of an enquiry: what was answered, and what is drafted for who asked (代拟文书). */
export const ENQUIRY_PAPERS: readonly PaperDefinition<Enquiry>[] = [
  adviceNote,
  civilComplaint,
  arbitrationApplication,
  meansStatement,
];
