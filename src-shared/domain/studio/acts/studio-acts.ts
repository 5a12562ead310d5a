import { handOverDesk } from './hand-over-desk';
import { saveMediators } from './save-mediators';
import { setNextNumber } from './set-next-number';
import type { StudioAct } from './studio-act';
import { updateProfile } from './update-profile';
import { updateSettings } from './update-settings';

/** Everything that can be done with the studio itself. */
export const STUDIO_ACTS = {
  updateProfile,
  saveMediators,
  updateSettings,
  setNextNumber,
  handOverDesk,
} as const satisfies Readonly<Record<string, StudioAct>>;

export type StudioActs = typeof STUDIO_ACTS;
export type StudioActName = keyof StudioActs;
