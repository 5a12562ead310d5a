import type { PaperDefinition } from '../../paper/define-paper';
import type { Meeting } from '../meeting';
import { meetingMinutes } from './meeting-minutes';

/** The papers of a meeting. */
export const MEETING_PAPERS: readonly PaperDefinition<Meeting>[] = [meetingMinutes];
