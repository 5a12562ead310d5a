import type { DraftOf } from '@renderer/components/form/draft-of';
import type { SubsidyScheme } from '@shared/domain/studio/subsidy-scheme';

/** A scheme while it is typed. */
export type SchemeDraft = DraftOf<SubsidyScheme>;
