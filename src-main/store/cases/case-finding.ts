import { setTimeout as delay } from 'node:timers/promises';
import { CASE_STATUSES, type CaseStatus } from '@shared/domain/case/model/case-status';
import type { CaseQuery } from '@shared/domain/case/view/case-query';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { Sight } from '@shared/domain/record/actor';
import type { CaseQueryResult } from '../index/case-query';
import type { CaseTable } from '../index/case-table';
import { dayNumber } from '../index/day-number';
import type { UnreadMonths } from '../index/settled-month';
import { PutOff } from '../put-off';
import { alikeTexts } from '../search/alike-texts';
import type { LongPass, ShardSource } from '../search/long-pass';
import { LongSearch } from '../search/long-search';
import { NO_RANK } from '../search/search-segment';
import { searchWordsOf } from '../search/search-text';
import { piecesInTurns } from '../turn';

/** So long an answer waits for finds that are still to come, in milliseconds: most searches then are whole at once. */
const PATIENCE_MS = 150;

/** The files are looked through when so long nothing else was asked, in milliseconds, or when the same is asked again. */
const TYPING_MS = 100;

/** An answer to somebody who waits, and how much was looked through for it. */
export interface AnswerSoFar extends CaseQueryResult {
  /** From 0 to 1; below 1 there may be more, and who asks the same again is told. */
  readonly searched: number;
}

/** Which cases are looked at for likeness. */
interface AlikeAsked {
  /** Those in one of these, and others that were registered or left since a day. */
  readonly statuses: readonly CaseStatus[];
  readonly since: LocalDate;
  readonly sight: Sight | null;
  readonly count: number;
}

interface AlikeFound {
  readonly ids: readonly string[];
  readonly holding: ReadonlyMap<string, number>;
  /** Of how many cases. */
  readonly caseCount: number;
}

/** Finds cases by everything that their files say: the short fields in memory, and the long texts. */
export class CaseFinding {
  readonly long: LongSearch;
  private readonly table: () => CaseTable;
  private readonly today: () => LocalDate;
  private readonly shortFields: PutOff;
  private readonly unread: UnreadMonths;

  /** @param table up to date whenever it is asked for */
  constructor(
    table: () => CaseTable,
    today: () => LocalDate,
    {
      shards,
      searchRoom,
      unread,
      readShortFields,
    }: {
      readonly shards: ShardSource;
      readonly searchRoom?: number | undefined;
      readonly unread: UnreadMonths;
      /** Reads what the short fields are searched by; begun by the first who asks, if not before. */
      readonly readShortFields: () => Promise<void>;
    },
  ) {
    this.table = table;
    this.today = today;
    this.unread = unread;
    const slots = () => this.table().slots;
    this.long = new LongSearch(
      {
        slotCount: () => slots().count,
        listedCount: () => this.table().size,
        isListed: (slot) => slots().isListed(slot),
        slotOf: (id) => {
          const slot = slots().find(id);
          return slot !== undefined && slots().isListed(slot) ? slot : undefined;
        },
        shards: () => slots().allMonths().reverse(),
        shardOf: (slot) => slots().monthAt(slot),
        idAt: (slot) => slots().idAt(slot),
      },
      shards,
      searchRoom,
    );
    this.shortFields = new PutOff(async () => {
      await readShortFields();
      // Not waited for: until they are there, the files are looked through.
      void this.long.takeIn();
    });
  }

  /** Resolves when every case can be found by its short fields. */
  get inShortFields(): Promise<void> {
    return this.shortFields.begin();
  }

  /** What is found in everything. Throws StoreError. */
  async query(query: CaseQuery, sight: Sight | null): Promise<CaseQueryResult> {
    const words = searchWordsOf(query.text);
    if (words.length === 0) return this.answer(query, sight);
    await this.inShortFields;
    return this.answer(query, sight, await this.long.lookThrough(words, this.shortAnswers()));
  }

  /** What was found so far; asking goes on with it, asking something else leaves it. Throws StoreError. */
  async querySoon(query: CaseQuery, sight: Sight | null = null): Promise<AnswerSoFar> {
    const words = searchWordsOf(query.text);
    if (words.length === 0)
      return {
        ...((await this.early(query, sight)) ?? (await this.answer(query, sight))),
        searched: 1,
      };
    await this.unread.over();
    if (!(await soon(this.inShortFields)))
      return { ...(await this.answer(query, sight)), searched: 0 };
    const pass = this.long.lookFor(words, this.shortAnswers());
    if (pass.wasAsked) await soon(pass.ask());
    const answer = await this.answer(query, sight, pass);
    // The first answer waits for no file, and who types on wants another word.
    if (!pass.wasAsked) pass.askAfter(TYPING_MS);
    return { ...answer, searched: pass.share };
  }

  /** The list while some months are still to be read; null when they are there, which is waited for where they count. */
  private async early(query: CaseQuery, sight: Sight | null): Promise<CaseQueryResult | null> {
    if (this.unread.areNone) return null;
    const answer = sight === null ? await this.answer(query, sight) : null;
    const whole = answer && this.unread.complete(query, answer);
    if (whole === null) await this.unread.over();
    return whole;
  }

  /**
   * What is found at once, in the short fields alone: for who is still typing. Leaves a look through the files that
   * somebody else waits for as it is. Throws StoreError.
   * @returns with it whether every case was looked at
   */
  async glance(
    query: CaseQuery,
    sight: Sight | null,
  ): Promise<CaseQueryResult & { readonly isWhole: boolean }> {
    const isWhole = await soon(this.inShortFields);
    return { ...(await this.answer(query, sight)), isWhole };
  }

  /**
   * Ids of the cases whose 情况 may tell the same as a text, the likeliest first, and in how many cases each of its terms
   * stands. Answers other things in between.
   */
  async alike(
    terms: readonly string[],
    { statuses, since, sight, count }: AlikeAsked,
  ): Promise<AlikeFound> {
    await this.inShortFields;
    const { search, slots } = this.table();
    const isOpen = openTest(slots, statuses, since);
    const isSeen = sight === null ? null : this.table().seenTest(sight);
    const isWanted = (slot: number) =>
      slots.isListed(slot) && isOpen(slot) && (isSeen === null || isSeen(slot));
    const look = alikeTexts(search, terms, { slotCount: slots.count, isWanted, count });
    const found = await piecesInTurns(look);
    const ids = found.slots.map((slot) => slots.idAt(slot));
    return { ids, holding: found.holding, caseCount: this.table().size };
  }

  /** The long texts of a case that was found, see `longTextOf`; null when they have just changed. Throws StoreError. */
  async longTextOf(caseId: string): Promise<string | null> {
    const slot = this.table().slots.find(caseId);
    return slot === undefined ? null : this.long.textOf(slot);
  }

  /** @param pass null while the short fields are still being read: then what is read of them */
  private answer(
    query: CaseQuery,
    sight: Sight | null,
    pass: LongPass | null = null,
  ): Promise<CaseQueryResult> {
    const table = this.table();
    // No other list goes by what lapses with the days.
    if (query.sortBy === 'dueOn') table.turnTo(this.today());
    if (pass === null) return table.query(query, sight, { isPartial: true });
    return table.query(query, sight, {
      lookElsewhere: (word, ranks) => this.long.rank(word, ranks, pass),
    });
  }

  /** Tells of a word whether memory finds it in a case; each word is looked for once. */
  private shortAnswers(): (word: string, slot: number) => boolean {
    const known = new Map<string, Uint8Array>();
    return (word, slot) => {
      const { search, slots } = this.table();
      const ranks = known.get(word) ?? search.rank([word], slots.count);
      known.set(word, ranks);
      return (ranks[slot] ?? NO_RANK) !== NO_RANK;
    };
  }
}

/** Waits for something, but not for long. @returns whether it came */
async function soon(work: Promise<unknown>): Promise<boolean> {
  const patience = new AbortController();
  const late = delay(PATIENCE_MS, false, { signal: patience.signal }).catch(() => false);
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    patience.abort();
  }
}

function openTest(
  { columns }: CaseTable['slots'],
  statuses: readonly CaseStatus[],
  since: LocalDate,
): (slot: number) => boolean {
  const isOpen = Uint8Array.of(0, ...CASE_STATUSES.map((one) => (statuses.includes(one) ? 1 : 0)));
  const [registeredOn, leftOn] = [
    columns.facts.column('registeredOn'),
    columns.facts.column('leftOn'),
  ];
  const first = dayNumber(since);
  return (slot) =>
    isOpen[columns.all.status[slot] ?? 0] === 1 ||
    (registeredOn[slot] ?? 0) >= first ||
    (leftOn[slot] ?? 0) >= first;
}
