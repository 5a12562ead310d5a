import { z } from 'zod';
import type { JsonFormat } from './json-format';

/** The pair with which a studio signs what it sends to its street. */
export interface StudioKey {
  /** PKCS #8, DER, base64. */
  readonly privateKey: string;
  /** The 32 bytes of the Ed25519 public key, base64. */
  readonly publicKey: string;
  /** Instant, ISO. */
  readonly madeAt: string;
}

export const STUDIO_KEY_FORMAT: JsonFormat<StudioKey> = {
  kind: 'studio-key',
  schema: z.strictObject({
    privateKey: z.base64().max(200),
    publicKey: z.base64().max(60),
    madeAt: z.string().max(40),
  }),
  migrations: [],
};
