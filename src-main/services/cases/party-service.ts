import { compareSerials, pageOf } from '@main/store/cases/case-query';
import { findParties, type PartyGroup } from '@main/store/cases/party-index';
import type { PartyKind, PartySide } from '@shared/domain/party/party';
import type { PresentActor } from '@shared/domain/record/actor';
import { maskIdNumber, maskPhone } from '@shared/domain/record/privacy';
import type { StudioDesk } from '../studio/studio-desk';
import { seenCases } from './seen-cases';

/** A party met in the cases; the contract's `partyEntry` has the same form. */
export interface PartyEntry {
  name: string;
  kind: PartyKind;
  maskedNumber: string;
  maskedPhone: string;
  cases: { caseId: string; number: string; title: string; side: PartySide }[];
}

export interface PartyQuery {
  readonly text: string;
  readonly page: number;
  readonly pageSize: number;
}

/** 当事人: finds people and organisations by name, number or phone; numbers leave this place masked. */
export async function searchParties(
  desk: StudioDesk,
  actor: PresentActor,
  query: PartyQuery,
): Promise<{ total: number; items: PartyEntry[] }> {
  const entries = await seenCases(desk.store, actor).entriesFinding(query.text);
  const groups = findParties(entries, query.text);
  return { total: groups.length, items: pageOf(groups, query).map(toEntry) };
}

function toEntry({ mention, cases }: PartyGroup): PartyEntry {
  return {
    name: mention.name,
    kind: mention.kind,
    maskedNumber: maskIdNumber(mention.paperNumber),
    maskedPhone: maskPhone(mention.phone),
    // Newest case first.
    cases: [...cases]
      .sort((a, b) => compareSerials(b.entry, a.entry))
      .map(({ entry, side }) => ({
        caseId: entry.id,
        number: entry.number,
        title: entry.summary.title,
        side,
      })),
  };
}
