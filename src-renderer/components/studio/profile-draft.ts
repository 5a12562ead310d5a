import type { StudioProfile } from '@shared/domain/studio/studio';
import { z } from 'zod';

/** 工作室概况 as typed, before any check. */
export const profileDraftSchema = z.object({
  name: z.string(),
  committeeName: z.string(),
  streetName: z.string(),
  communityName: z.string(),
  districtName: z.string(),
  address: z.string(),
  phone: z.string(),
  logoDataUrl: z.string().nullable(),
}) satisfies z.ZodType<StudioProfile>;
export type ProfileDraft = z.infer<typeof profileDraftSchema>;

export const EMPTY_PROFILE: ProfileDraft = {
  name: '',
  committeeName: '',
  streetName: '',
  communityName: '',
  districtName: '',
  address: '',
  phone: '',
  logoDataUrl: null,
};
