import type { PartySide } from '../../party/party';
import type { MediationCase } from '../model/mediation-case';

/** Who stands on a side, in the order of the case. */
export function partyNames({ parties }: Pick<MediationCase, 'parties'>, of: PartySide): string[] {
  return parties.filter(({ side }) => side === of).map(({ name }) => name);
}
