import type { PaperDefinition } from '../../paper/define-paper';
import type { Board } from '../board/board';
import { companyBoard } from './company-board';

/** The papers of a 红黑榜. */
export const BOARD_PAPERS: readonly PaperDefinition<Board>[] = [companyBoard];
