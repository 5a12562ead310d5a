import { type Studio, studioSchema } from '@shared/domain/studio/studio';
import { z } from 'zod';
import type { DocumentFormat, Migration } from '../documents/document-format';

/** studio.json: the studio and how far it follows the journal. */
export type StudioDocument = Studio & {
  /** Every line of the journal up to this number is in this file. */
  readonly appliedSeq: number;
  /** Hash of that line; left out by older programs. */
  readonly appliedHash?: string | undefined;
};

/** Version 1 had no journal. */
const fromVersion1: Migration = (older) => ({ ...older, appliedSeq: 0 });

export const STUDIO_FORMAT: DocumentFormat<StudioDocument> = {
  kind: 'studio',
  schema: z.object({
    appliedSeq: z.int().min(0),
    appliedHash: z.string().optional(),
    ...studioSchema.shape,
  }),
  migrations: [fromVersion1],
};
