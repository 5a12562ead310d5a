import { piecesInTurns } from '@main/store/turn';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import { caseTitle } from '@shared/domain/case/model/case-title';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { paperContextOf } from '@shared/domain/case/papers/paper-context';
import { type PresentActor, sightOf } from '@shared/domain/record/actor';
import { isWithin, type Period, periodOf } from '@shared/domain/reports/period';
import type { Lack } from '@shared/domain/subsidy/check-evidence';
import { troublesOf } from '@shared/domain/subsidy/compare-claim';
import { makeClaim } from '@shared/domain/subsidy/make-claim';
import { fenOf, payingFen, type Subsidy } from '@shared/domain/subsidy/subsidy';
import { ACT_OF_STEP } from '@shared/domain/subsidy/subsidy-acts';
import { SUBSIDY_KIND } from '@shared/domain/subsidy/subsidy-kind';
import { isStopped } from '@shared/domain/subsidy/subsidy-steps';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import {
  type ClaimedCase,
  type DoneWithMany,
  type OpenCase,
  SUBSIDY_LISTS,
} from '@shared/ipc/routes-subsidies';
import { findSameSides } from '../cases/alike-cases';
import { requireSeen, seenCases } from '../cases/seen-cases';
import { type PerformOptions, performOn } from '../records/perform-on';
import { type ClaimBook, type ListedClaim, peopleIn, readClaims } from './claim-book';
import { findOpenCases, type OpenCases } from './open-cases';
import { type Named, type Outcome, sentenceOf, withMany } from './with-many';

type Overview = OutputOf<'subsidies.overview'>;
/** As it was typed; the act takes it apart. */
type Said = InputOf<'subsidies.forward'>['said'];

/** 以案定补: which cases may be applied for, the claims and their steps, one by one or many at once. */
export class SubsidyService {
  private readonly performing: PerformOptions;
  /** One after the other: what somebody may still get goes by the claims before. */
  private last: Promise<unknown> = Promise.resolve();
  /** The last record that was saved in this go. */
  private changed: string | null = null;

  constructor(performing: PerformOptions) {
    this.performing = performing;
  }

  private get current() {
    return this.performing.current;
  }

  /** Throws StoreError. */
  async overview(
    { period: key, list, page, pageSize }: InputOf<'subsidies.overview'>,
    actor: PresentActor,
  ): Promise<Overview> {
    const period = periodOf(key, this.current.studio.settings.reportCutOffDay);
    const book = await readClaims(this.current.store, actor);
    const { open, unpaid } = await this.openIn(period, book, actor);
    const claims = book.claims.filter(
      ({ claim, isSeen }) => isSeen && isWithin(claim.countedOn, period),
    );
    const start = (page - 1) * pageSize;
    const onPage = <T>(all: readonly T[]) => all.slice(start, start + pageSize);
    const opened: OpenCase[] = [];
    if (list === 'open')
      for (const id of onPage(open)) opened.push(await this.tellOpen(id, book, actor));
    const listed: ClaimedCase[] = [];
    for (const one of onPage(claims.filter(({ standing }) => standing === list)))
      listed.push(await this.tellClaim(one, actor));
    const counts = SUBSIDY_LISTS.map((name) => {
      if (name === 'open') return [name, { count: open.length, fen: 0 }];
      const ofList = claims.filter(({ standing }) => standing === name);
      return [
        name,
        { count: ofList.length, fen: ofList.reduce((sum, one) => sum + fenOf(one), 0) },
      ];
    });
    return {
      ...{ period, unpaid, open: opened, claims: listed, people: peopleIn(claims) },
      counts: Object.fromEntries(counts) as Overview['counts'],
    };
  }

  /** Throws StoreError and ServiceError. */
  applyFor(
    { caseIds, said }: InputOf<'subsidies.applyFor'>,
    actor: PresentActor,
  ): Promise<DoneWithMany> {
    return this.inTurn(() =>
      withMany([...new Set(caseIds)], (id) => this.apply(id, said, actor, false)),
    );
  }

  /** Throws StoreError and ServiceError. */
  applyForAll(
    { period: key, said }: InputOf<'subsidies.applyForAll'>,
    actor: PresentActor,
  ): Promise<DoneWithMany> {
    return this.inTurn(async () => {
      const period = periodOf(key, this.current.studio.settings.reportCutOffDay);
      const book = await readClaims(this.current.store, actor);
      const { open } = await this.openIn(period, book, actor);
      return withMany(open, (id) => this.apply(id, said, actor, true));
    });
  }

  /** 初审、复核、审定、发放. Throws StoreError and ServiceError. */
  forward(
    { claims, step, said }: InputOf<'subsidies.forward'>,
    actor: PresentActor,
  ): Promise<DoneWithMany> {
    return this.inTurn(() =>
      withMany(claims, (target) =>
        this.change(step, target, said, actor, (claim, one) =>
          // What was approved is paid, whatever the file came to since.
          step === 'paid' ? [] : troublesOf(claim, one, this.paper),
        ),
      ),
    );
  }

  /** 退回、不予补贴、撤回, of which the act says who may. Throws StoreError and ServiceError. */
  stop(
    { claims, step, said }: InputOf<'subsidies.stop'>,
    actor: PresentActor,
  ): Promise<DoneWithMany> {
    return this.inTurn(() =>
      withMany(claims, (target) => this.change(step, target, said, actor, null)),
    );
  }

  private get paper() {
    return paperContextOf(this.current.studio, this.current.today());
  }

  private async openIn(period: Period, book: ClaimBook, actor: PresentActor): Promise<OpenCases> {
    const { cases } = this.current.store;
    // An index of an older version lacks facts: it is counted anew first.
    if (cases.recount.progress !== null) await cases.recount.run();
    const { schemes } = this.current.studio.settings.subsidies;
    const table = cases.facts(sightOf(actor));
    const isClaimed = (id: string) => book.of(id) !== undefined;
    return piecesInTurns(findOpenCases(table, period, schemes, isClaimed));
  }

  private made(one: MediationCase, book: ClaimBook) {
    const { settings, mediators } = this.current.studio;
    return makeClaim(one, {
      ...{ schemes: settings.subsidies.schemes, roster: mediators, paper: this.paper },
      takenBy: (mediatorId, on) => book.takenBy(mediatorId, on, one.id),
    });
  }

  private async tellOpen(id: string, book: ClaimBook, actor: PresentActor): Promise<OpenCase> {
    const one = await seenCases(this.current.store, actor).get(id);
    const { claim, lacks } = this.made(one, book);
    const repeats = await this.repeatsOf(id, book, actor);
    return { ...named(one), claim, lacks: [...lacks], repeats };
  }

  /** Cases in which the same people stand against each other and that were applied for: perhaps the same dispute. */
  private async repeatsOf(id: string, book: ClaimBook, actor: PresentActor): Promise<Named[]> {
    if (book.claims.length === 0) return [];
    const alike = await findSameSides(this.current, actor, id);
    return alike
      .filter(({ caseId }) => {
        const standing = book.of(caseId)?.standing;
        return standing !== undefined && !isStopped(standing);
      })
      .map(({ caseId, number, title }) => ({ caseId, number, title }));
  }

  private async tellClaim(listed: ListedClaim, actor: PresentActor): Promise<ClaimedCase> {
    const { isSeen: _isSeen, standing, ...row } = listed;
    const found = await this.caseOf(row.caseId, actor);
    const isOver = isStopped(standing) || standing === 'paid';
    const troubles =
      found === null ? [GONE] : isOver ? [] : troublesOf(row.claim, found, this.paper);
    return { ...row, title: found === null ? '' : caseTitle(found), troubles };
  }

  /** The case of a claim; null when it is in 回收站 or nowhere. */
  private async caseOf(id: string, actor: PresentActor): Promise<MediationCase | null> {
    const stored = await this.current.store.storedIn(CASE_KIND, id).catch(() => null);
    if (stored === null || stored.removedAt !== null) return null;
    return requireSeen(actor, stored.record as unknown as MediationCase);
  }

  private async apply(
    caseId: string,
    said: Said,
    actor: PresentActor,
    isWary: boolean,
  ): Promise<Outcome> {
    const one = await seenCases(this.current.store, actor).get(caseId);
    const book = await readClaims(this.current.store, actor);
    const { claim, lacks } = this.made(one, book);
    if (claim === null || lacks.length > 0) return { ...named(one), lacks };
    if (isWary) {
      const repeats = await this.repeatsOf(caseId, book, actor);
      if (repeats.length > 0) return { ...named(one), lacks: repeats.map(mayBeTheSame) };
    }
    const earlier = book.of(caseId);
    const asked =
      earlier === undefined
        ? { act: 'apply', input: { caseId, said } }
        : { act: 'applyAgain', input: { id: earlier.id, revision: earlier.revision, said } };
    return this.perform(named(one), asked, actor, { claimed: claim });
  }

  private async change(
    step: keyof typeof ACT_OF_STEP,
    { id, revision }: InputOf<'subsidies.forward'>['claims'][number],
    said: Said,
    actor: PresentActor,
    troublesIn: ((claim: Subsidy['claim'], one: MediationCase) => Lack[]) | null,
  ): Promise<Outcome> {
    const { store } = this.current;
    const { record } = await store.storedIn(SUBSIDY_KIND, id);
    const { caseId, claim } = record as unknown as Subsidy;
    const found = await this.caseOf(caseId, actor);
    const name = found === null ? { caseId, number: claim.caseNumber, title: '' } : named(found);
    if (troublesIn !== null) {
      const troubles = found === null ? [GONE] : troublesIn(claim, found);
      if (troubles.length > 0) return { ...name, lacks: troubles };
    }
    return this.perform(name, { act: ACT_OF_STEP[step], input: { id, revision, said } }, actor);
  }

  private async perform(
    name: Named,
    asked: { readonly act: string; readonly input: Readonly<Record<string, unknown>> },
    actor: PresentActor,
    given: object = {},
  ): Promise<Outcome> {
    try {
      const saved = await performOn(
        { ...this.performing, onChanged: this.noteChanged },
        actor,
        { kind: SUBSIDY_KIND.key, ...asked },
        given,
      );
      return { ...name, fen: payingFen(saved as unknown as Subsidy) };
    } catch (error) {
      const sentence = sentenceOf(error);
      if (sentence === null) throw error;
      return { ...name, lacks: [{ message: sentence, mend: HISTORY }], error };
    }
  }

  private readonly noteChanged = (_kind: string, id: string): void => {
    this.changed = id;
  };

  /** The window asks for everything again when it is told of a record: once for all of them. */
  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const whole = async () => {
      this.changed = null;
      try {
        return await task();
      } finally {
        if (this.changed !== null) this.performing.onChanged(SUBSIDY_KIND.key, this.changed);
      }
    };
    const next = this.last.then(whole, whole);
    this.last = next.catch(() => undefined);
    return next;
  }
}

const HISTORY = { at: 'section', section: 'history' } as const;
const GONE: Lack = { message: '案卷已经删除，在回收站里；请不予补贴或者撤回。', mend: HISTORY };

function mayBeTheSame({ number }: Named): Lack {
  return {
    message: `可能和已申请的${number}是同一件纠纷，一件只补一次；核对过不是同一件的，请单独勾选申请。`,
    mend: HISTORY,
  };
}

function named(one: MediationCase): Named {
  return { caseId: one.id, number: one.number, title: caseTitle(one) };
}
