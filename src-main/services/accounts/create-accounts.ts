import { ProtectionService, type ProtectionServiceOptions } from '../protection/protection-service';
import type { PerformOptions } from '../records/perform-on';
import { AccountSecrets } from './account-secrets';
import { FrontDesk, type FrontDeskOptions } from './front-desk';
import { Pins } from './pins';
import { Tries } from './tries';
import { TriesFile } from './tries-file';

type Parts = Omit<ProtectionServiceOptions, 'kdf'> &
  Omit<FrontDeskOptions, 'protection' | 'tries' | 'pins'> & {
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
  /** Their passwords and 短密码. */
  readonly secrets: AccountSecrets;
}

/** Builds them; nothing is asked of anybody yet. */
export function createAccounts({ kdf, performing, userData, ...parts }: Parts): Accounts {
  const protection = new ProtectionService({ ...parts, ...(kdf && { kdf }) });
  const tries = new Tries(new TriesFile(userData), parts.clock);
  const pins = new Pins({ ...parts, tries, ...(kdf && { kdf }) });
  const desk = new FrontDesk({ ...parts, protection, tries, pins });
  return {
    protection,
    desk,
    secrets: new AccountSecrets({ performing, protection, desk, tries, pins }),
  };
}
