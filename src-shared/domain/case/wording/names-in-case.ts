import type { MediationCase } from '../model/mediation-case';

/** Everybody whom a case names: parties, who acts for them, who heads a unit, mediators, who helped, who wrote it down. */
export function namesInCase({ parties, mediators, sessions }: MediationCase): string[] {
  const named = [
    ...parties.flatMap((party) => [
      party.name,
      ...party.authorizedAgents.map(({ name }) => name),
      ...(party.kind === 'natural_person'
        ? party.statutoryAgents.map(({ name }) => name)
        : [party.legalRepresentative]),
    ]),
    ...mediators.flatMap(({ name, nickname }) => [name, nickname]),
    ...sessions.flatMap(({ invitedHelpers, recorder, presentAgents }) => [
      ...invitedHelpers.map(({ name }) => name),
      ...presentAgents,
      recorder,
    ]),
  ];
  return [...new Set(named.filter((name) => name !== ''))];
}
