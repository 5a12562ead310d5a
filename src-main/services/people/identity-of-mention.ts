import type { PartyMention } from '@shared/domain/case/view/case-entry';
import { identityOf } from '@shared/domain/person/same-person';

/** By what a party of a list is the same as another; empty where nothing tells. */
export function identityOfMention({ kind, name, paperNumber, phone }: PartyMention): string {
  return identityOf({ kind, name, phone, idNumber: paperNumber });
}
