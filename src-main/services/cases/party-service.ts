import { findParties, type PartyGroup } from '@main/store/cases/party-index';
import { compareSerials, pageOf } from '@main/store/index/case-query';
import type { PresentActor } from '@shared/domain/record/actor';
import { maskIdNumber, maskPhone } from '@shared/domain/record/privacy';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import type { PartyEntry } from '@shared/ipc/routes-cases';
import type { StudioDesk } from '../studio/studio-desk';
import { seenCases } from './seen-cases';

/** 当事人: finds people and organisations by name, number or phone; numbers leave this place masked. */
export async function searchParties(
  desk: StudioDesk,
  actor: PresentActor,
  query: InputOf<'parties.search'>,
): Promise<OutputOf<'parties.search'>> {
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
