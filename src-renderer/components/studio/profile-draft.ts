import { type DraftOf, draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { type StudioProfile, studioProfileSchema } from '@shared/domain/studio/studio';

/** 工作室概况 as typed, before any check. */
export type ProfileDraft = DraftOf<StudioProfile>;
export const profileDraftSchema = draftSchemaOf(studioProfileSchema);

export const EMPTY_PROFILE: ProfileDraft = emptyDraftOf(studioProfileSchema);
