import { findParties, type PartyGroup } from '@main/store/cases/party-index';
import { compareSerials, pageOf } from '@main/store/index/case-query';
import {
  naturalPersonSchema,
  organizationSchema,
  partyContactSchema,
} from '@shared/domain/party/party';
import type { PresentActor } from '@shared/domain/record/actor';
import { maskField } from '@shared/domain/record/mask-field';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import type { PartyEntry } from '@shared/ipc/routes-cases';
import type { CurrentStudio } from '../studio/current-studio';
import { seenCases } from './seen-cases';

/** 当事人: finds people and organisations by name, number or phone; numbers leave this place hidden as far as their fields say. */
export async function searchParties(
  current: CurrentStudio,
  actor: PresentActor,
  query: InputOf<'parties.search'>,
): Promise<OutputOf<'parties.search'>> {
  const entries = await seenCases(current.store, actor).entriesFinding(query.text);
  const groups = findParties(entries, query.text);
  return { total: groups.length, items: pageOf(groups, query).map(toEntry) };
}

const { phone } = partyContactSchema.shape;
const PERSON_NUMBER = naturalPersonSchema.shape.idNumber;
const UNIT_NUMBER = organizationSchema.shape.creditCode;

function toEntry({ mention, cases }: PartyGroup): PartyEntry {
  return {
    name: mention.name,
    kind: mention.kind,
    maskedNumber: maskField(
      mention.kind === 'natural_person' ? PERSON_NUMBER : UNIT_NUMBER,
      mention.paperNumber,
    ),
    maskedPhone: maskField(phone, mention.phone),
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
