import { DESK_WHOSE, type DeskWhose } from '@shared/domain/case/view/desk-words';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { localDateSchema } from '@shared/domain/kernel/schemas';
import { z } from 'zod';
import type { JsonFormat, Migration } from './json-format';

/** Where a move was copying data to, and the mark on what it put there. */
export interface HalfMove {
  readonly folder: string;
  readonly token: string;
}

/** What one person set on one computer. */
export interface StoredPreferences {
  /** The data folder to open at start; null before the first start and after leaving a studio. */
  readonly dataFolder: string | null;
  readonly textSize: 'normal' | 'large';
  readonly deskMediatorId: string | null;
  /** Day on which somebody last said who is at the desk, or put the question off; absent in older files. */
  readonly deskAskedOn: LocalDate | null;
  /** Whose cases 今日 shows; absent in older files. */
  readonly deskWhose: DeskWhose;
  /** Where backups go; null for the data folder itself. Of this computer: another has other drives. */
  readonly backupFolder: string | null;
  /** Moves that were begun and neither finished nor taken back. */
  readonly halfMoves: readonly HalfMove[];
}

/** Version 1 kept backups nowhere but in the data folder. */
const fromVersion1: Migration = (older) => ({ ...older, backupFolder: null });

export const PREFERENCES_FORMAT: JsonFormat<StoredPreferences> = {
  kind: 'preferences',
  schema: z.object({
    dataFolder: z.string().nullable(),
    textSize: z.enum(['normal', 'large']),
    deskMediatorId: z.string().nullable(),
    deskAskedOn: localDateSchema.nullable().default(null),
    deskWhose: z.enum(DESK_WHOSE).default('all'),
    backupFolder: z.string().nullable(),
    halfMoves: z
      .array(z.object({ folder: z.string(), token: z.string().regex(/^[0-9a-f]{12}$/) }))
      .default([]),
  }),
  migrations: [fromVersion1],
};
