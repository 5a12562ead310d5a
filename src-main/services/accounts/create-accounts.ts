import { ProtectionService, type ProtectionServiceOptions } from '../protection/protection-service';
import type { PerformOptions } from '../records/perform-on';
import { AccountSecrets } from './account-secrets';
import { FrontDesk, type FrontDeskOptions } from './front-desk';
import { TriesFile } from './tries-file';

type Parts = Omit<ProtectionServiceOptions, 'kdf'> &
  Omit<FrontDeskOptions, 'protection' | 'tries'> & {
    readonly kdf: ProtectionServiceOptions['kdf'] | undefined;
    readonly performing: PerformOptions;
    readonly userData: string;
  };

/** Sealing the data, who is at the desk of a sealed studio, and their passwords. */
export interface Accounts {
  /** Sealing the data, and who can unlock them. */
  readonly protection: ProtectionService;
  /** Who is at the desk of a protected studio. */
  readonly desk: FrontDesk;
  /** Their passwords. */
  readonly secrets: AccountSecrets;
}

/** Builds them; nothing is asked of anybody yet. */
export function createAccounts({ kdf, performing, userData, ...parts }: Parts): Accounts {
  const protection = new ProtectionService({ ...parts, ...(kdf && { kdf }) });
  const desk = new FrontDesk({ ...parts, protection, tries: new TriesFile(userData) });
  return { protection, desk, secrets: new AccountSecrets({ performing, protection, desk }) };
}
