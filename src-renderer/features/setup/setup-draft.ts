import { mediatorDraftSchema, newMediator } from '@renderer/components/studio/mediator-draft';
import { EMPTY_PROFILE, profileDraftSchema } from '@renderer/components/studio/profile-draft';
import { DEFAULT_SETTINGS } from '@shared/domain/studio/studio';
import { z } from 'zod';

/** The three steps of the first start. */
export const SETUP_STEPS = ['profile', 'mediators', 'folder'] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

/** All that was typed on the first-start page so far. */
export const setupDraftSchema = z.object({
  step: z.enum(SETUP_STEPS),
  profile: profileDraftSchema,
  mediators: z.array(mediatorDraftSchema),
  /** Null until somebody chose another folder than the suggested one. */
  dataFolder: z.string().nullable(),
  numberPattern: z.string(),
  /** 下一个号码; absent in drafts of older versions. */
  nextOrdinal: z.number().nullable().default(1),
});
export type SetupDraft = z.infer<typeof setupDraftSchema>;

/** The page before anything was typed. */
export function emptySetupDraft(): SetupDraft {
  return {
    step: 'profile',
    profile: EMPTY_PROFILE,
    mediators: [newMediator()],
    dataFolder: null,
    numberPattern: DEFAULT_SETTINGS.numberPattern,
    nextOrdinal: 1,
  };
}

/** The step on which the field of a refused path is found. */
export function stepOfPath(path: string): SetupStep {
  if (path.startsWith('profile')) return 'profile';
  return path.startsWith('mediators') ? 'mediators' : 'folder';
}
