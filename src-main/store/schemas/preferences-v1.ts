import { z } from 'zod';
import type { DocumentFormat } from '../document-format';

/** What one person set on one computer. */
export interface StoredPreferences {
  /** The data folder to open at start; null before the first start and after leaving a studio. */
  readonly dataFolder: string | null;
  readonly textSize: 'normal' | 'large';
  readonly deskMediatorId: string | null;
}

export const PREFERENCES_FORMAT: DocumentFormat<StoredPreferences> = {
  kind: 'preferences',
  schema: z.object({
    dataFolder: z.string().nullable(),
    textSize: z.enum(['normal', 'large']),
    deskMediatorId: z.string().nullable(),
  }),
  migrations: [],
};
