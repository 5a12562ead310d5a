import type { RemovedEntry } from '@main/store/cases/besides-columns';
import type { AnswerSoFar, CaseFinding } from '@main/store/cases/case-finding';
import type { CaseIndex } from '@main/store/cases/case-index';
import { type AskedDays, type AskedOfCase, askedIn } from '@main/store/index/asking';
import {
  type Desk,
  type DeskQuestion,
  deskOf,
  openOfEach,
  type Whose,
} from '@main/store/index/case-desk';
import { compareSerials } from '@main/store/index/case-query';
import type { EntryFilter } from '@main/store/index/case-table';
import type { StoredRecord } from '@main/store/shards/stored-record';
import { StoreError } from '@main/store/store-error';
import type { StudioStore } from '@main/store/studio-store';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { visibleTo } from '@shared/domain/case/model/visible-to';
import type { CaseEntry } from '@shared/domain/case/view/case-entry';
import type { CaseQuery } from '@shared/domain/case/view/case-query';
import { maySee, type PresentActor, sightOf } from '@shared/domain/record/actor';

/** The cases that somebody may see: the one door through which records, lists, search and counts are answered. */
export interface SeenCases {
  /** A case of the lists. A case that may not be seen is not there. Throws StoreError `not_found`. */
  readonly get: (caseId: string) => Promise<MediationCase>;
  /** A case wherever it is, also in 回收站. Throws StoreError `not_found`. */
  readonly storedOf: (caseId: string) => Promise<StoredRecord<MediationCase>>;
  /** A list as far as it is known, see `CaseFinding.querySoon`. */
  readonly querySoon: (query: CaseQuery) => Promise<AnswerSoFar>;
  /** What is found of it at once, see `CaseFinding.glance`. */
  readonly glance: (query: CaseQuery) => ReturnType<CaseFinding['glance']>;
  /** Ids of the cases whose 情况 may tell the same, see `CaseFinding.alike`. */
  readonly alike: (
    terms: readonly string[],
    asked: Omit<Parameters<CaseFinding['alike']>[1], 'sight'>,
  ) => ReturnType<CaseFinding['alike']>;
  readonly entries: (filter?: Omit<EntryFilter, 'sight'>) => Promise<readonly CaseEntry[]>;
  /** What they ask for in certain days, the earliest first, told without reading a case. */
  readonly asked: (days: AskedDays, whose?: Whose | null) => readonly AskedOfCase[];
  /** The open cases as they lie on the desk, told without reading a case. */
  readonly desk: (question: DeskQuestion) => Desk;
  /** How many of the open cases each mediator mediates, by id, told without reading a case. */
  readonly workload: () => ReadonlyMap<string, number>;
  readonly entriesFinding: (text: string) => Promise<readonly CaseEntry[]>;
  /** The same of the newest `count` of them, the newest first. */
  readonly newestFinding: (text: string, count: number) => Promise<readonly CaseEntry[]>;
  readonly removed: (
    isLeftOut?: Parameters<CaseIndex['removed']>[0],
  ) => Promise<readonly RemovedEntry[]>;
  /** The case that carries a number; undefined when none of the lists does. */
  readonly idOfNumber: CaseIndex['idOfNumber'];
}

/** The cases of a studio as who works may see them. */
export function seenCases(
  store: Pick<StudioStore, 'cases' | 'storedIn'>,
  actor: PresentActor,
): SeenCases {
  const { cases } = store;
  const sight = sightOf(actor);
  return {
    get: async (caseId) => requireSeen(actor, await cases.get(caseId)),
    storedOf: async (caseId) => {
      const stored = await store.storedIn(CASE_KIND, caseId);
      requireSeen(actor, stored.record);
      return stored;
    },
    querySoon: (query) => cases.finding.querySoon(query, sight),
    glance: (query) => cases.finding.glance(query, sight),
    alike: (terms, asked) => cases.finding.alike(terms, { ...asked, sight }),
    entries: (filter) => cases.entries({ ...filter, sight }),
    asked: (days, whose) => askedIn(cases.table.slots, days, sight, whose),
    desk: (question) => deskOf(cases.table.slots, cases.table.open, question, sight),
    workload: () => openOfEach(cases.table.slots, cases.table.open, sight),
    entriesFinding: (text) => cases.entriesFinding(text, sight),
    newestFinding: async (text, count) => {
      await cases.finding.inShortFields;
      const caseIds = cases.keys({ text, sight }, count).map(({ id }) => id);
      const entries = await cases.entries({ caseIds, sight });
      return [...entries].sort((one, other) => compareSerials(other, one));
    },
    removed: async (isLeftOut) => {
      const all = await cases.removed(isLeftOut);
      return all.filter(({ entry }) =>
        maySee(actor, { id: entry.id, visibleTo: entry.mediatorIds }),
      );
    },
    idOfNumber: (number) => cases.idOfNumber(number),
  };
}

/** The same case; to who may not see it, it is not there, as if it had never been. Throws StoreError `not_found`. */
export function requireSeen(actor: PresentActor, mediationCase: MediationCase): MediationCase {
  if (maySee(actor, { id: mediationCase.id, visibleTo: visibleTo(mediationCase) }))
    return mediationCase;
  throw new StoreError('not_found', mediationCase.id);
}
