import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { SubsidyScheme } from '@shared/domain/studio/subsidy-scheme';
import type { InputOf } from '@shared/ipc/contract';
import { day } from './day';
import { makeSigning } from './make-agreement';
import { putCase as putAnyCase } from './make-archive';
import { makeAgreedCase, makeParty } from './make-case';
import { makeScheme } from './make-subsidy';
import { startWithStudio, type TestProgram } from './run-services';

export const said = (on = '2026-12-01', note = '') => ({ on, by: '老槐街道司法所', note });
export const PERIOD = '2026-11';

export function agreedOn(text: string, name = '王某'): Partial<MediationCase> {
  const on = day(text);
  const whole = makeAgreedCase();
  if (whole.agreement?.form !== 'written') throw new Error('not written');
  const signing = makeSigning({ partiesSignedOn: on, mediatorsSignedOn: on, sealedOn: on });
  const parties = whole.parties.map((party) =>
    party.kind === 'natural_person'
      ? makeParty({ id: party.id, name, idNumber: '', phone: `138000${name.charCodeAt(0)}` })
      : party,
  );
  return { ...whole, parties, agreement: { ...whole.agreement, signing } };
}

export async function start(
  scheme: Partial<SubsidyScheme> = {},
  options: Parameters<typeof startWithStudio>[0] = {},
): Promise<TestProgram> {
  const program = await startWithStudio({ now: '2026-12-02T09:00:00+08:00', ...options });
  const { settings } = program.services.current.studio;
  await program.ask('studio.updateSettings', {
    ...settings,
    subsidies: { isUsed: true, schemes: [makeScheme(scheme)] },
  });
  return program;
}

/** A case of the difficulty 一般. */
export const putCase = (program: TestProgram, on: string, overrides: Partial<MediationCase>) =>
  putAnyCase(program, on, overrides, { difficulty: 'ordinary' });

export const look = (program: TestProgram, list: InputOf<'subsidies.overview'>['list'] = 'open') =>
  program.ask('subsidies.overview', { period: PERIOD, list, page: 1, pageSize: 20 });

export const applyForAll = (program: TestProgram) =>
  program.ask('subsidies.applyForAll', { period: PERIOD, said: said() });

/** The claims of a list as the steps address them. */
export async function claimsIn(program: TestProgram, list: InputOf<'subsidies.overview'>['list']) {
  const { claims } = await look(program, list);
  return claims.map(({ id, revision }) => ({ id, revision }));
}

export async function forwardAll(
  program: TestProgram,
  ...steps: InputOf<'subsidies.forward'>['step'][]
) {
  const before = {
    first: 'applied',
    second: 'first',
    approved: 'second',
    paid: 'approved',
  } as const;
  for (const step of steps)
    await program.ask('subsidies.forward', {
      ...{ claims: await claimsIn(program, before[step]), step, said: said() },
    });
}
