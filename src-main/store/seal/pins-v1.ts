import { z } from 'zod';
import type { JsonFormat } from '../files/json-format';
import { type KdfParameters, kdfSchema } from './keyring-form';

/** What one person's 短密码 is told from another by. */
export interface PinHash {
  readonly id: string;
  /** Hexadecimal. */
  readonly salt: string;
  readonly hash: string;
  readonly kdf: KdfParameters;
}

export interface Pins {
  readonly people: readonly PinHash[];
}

export const PINS_FORMAT: JsonFormat<Pins> = {
  kind: 'pins',
  schema: z.strictObject({
    people: z.array(
      z.strictObject({
        id: z.string().min(1).max(60),
        salt: z.string().regex(/^[0-9a-f]{32}$/),
        hash: z.string().regex(/^[0-9a-f]{64}$/),
        kdf: kdfSchema,
      }),
    ),
  }),
  migrations: [],
};
