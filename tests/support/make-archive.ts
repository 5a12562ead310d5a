import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { Registration } from '@shared/domain/case/model/registration';
import { registerCase } from './case-store';
import { day } from './day';
import { makeCase, makeRegistration } from './make-case';
import type { TestProgram } from './run-services';

/**
 * Puts a case of any state into the open studio's ledgers, past the rules, under the next number.
 * @param registeredOn decides shard and number
 */
export async function putCase(
  program: TestProgram,
  registeredOn: string,
  overrides: Partial<MediationCase> = {},
  registration: Partial<Registration> = {},
): Promise<MediationCase> {
  const on = day(registeredOn);
  return registerCase(program.services.current.store, on, (numbering) =>
    makeCase({
      ...overrides,
      id: `case-${numbering.serial.year}-${numbering.serial.ordinal}`,
      ...numbering,
      registration: makeRegistration({ registeredOn: on, requestedOn: on, ...registration }),
    }),
  );
}
