import type { StationName } from '@shared/domain/case/view/station-words';
import type { SectionName } from '../shared/sections';

/** Where on the page a station is shown. */
export const SECTION_OF: Readonly<Record<StationName, SectionName>> = {
  register: 'registration',
  accept: 'acceptance',
  mediate: 'sessions',
  outcome: 'outcome',
  fulfill: 'fulfillment',
  follow_up: 'followUp',
  close: 'closing',
};
