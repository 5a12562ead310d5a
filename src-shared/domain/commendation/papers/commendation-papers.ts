import type { PaperDefinition } from '../../paper/define-paper';
import type { Commendation } from '../commendation';
import { commendedList } from './commended-list';

/** The papers of a commendation. */
export const COMMENDATION_PAPERS: readonly PaperDefinition<Commendation>[] = [commendedList];
