import { CASE_ACTS } from '@shared/domain/case/acts/case-acts';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { addDays, type LocalDate } from '@shared/domain/kernel/local-date';
import { fullNameOf } from '@shared/domain/record/act';
import { CASE_ROUTES } from '@shared/ipc/routes-cases';
import { expect, test } from 'vitest';
import { makeSeeded } from '../../bench/seeded';
import { TODAY } from '../../support/day';
import { makeRandomAct } from '../../support/random-acts';
import { makeRandomBeginning } from '../../support/random-beginning';
import type { RandomAct } from '../../support/random-moment';
import { Recount } from '../../support/recount';
import { startWithStudio, type TestProgram } from '../../support/run-services';

/**
 * Whatever anybody tries, in whatever order and on whatever day: what the router lets through keeps the rules of the
 * trade. Each is counted anew after every act by `recount.ts`, which knows nothing of the program's rules.
 *
 *     RANDOM_ACTS_STEPS=20000 RANDOM_ACTS_SEED=7 npx vitest run tests/main/ipc/random-acts.test.ts
 */
const STEPS = Number(process.env.RANDOM_ACTS_STEPS ?? 6_000);
const SEED = Number(process.env.RANDOM_ACTS_SEED ?? 20_261_119);
const CASES_AT_ONCE = 6;
const STEPS_OF_A_CASE = 60;

/** A case that is walked on with. */
class Walked {
  view: CaseView;
  steps = 0;
  readonly #recount = new Recount();

  constructor(view: CaseView) {
    this.view = view;
  }

  /** Takes a step that was let through, and looks at where it has led. */
  stepTo(view: CaseView, today: LocalDate, told: string): void {
    this.view = view;
    const wrong = this.#recount.look(view.case, today);
    expect(wrong, `${told}\n${JSON.stringify(view.case)}`).toEqual([]);
    // Nothing that came in by the rules is doubtful by the rules.
    expect(
      view.warnings.filter(({ message }) => ORDER.test(message)),
      told,
    ).toEqual([]);
  }
}

const ORDER = /不能早于|不能晚于|还没有改变主意|先取消这一场/;

class Walk {
  readonly done = new Map<string, number>();
  readonly refused = new Map<string, number>();
  readonly #seeded = makeSeeded(SEED);
  readonly #program: TestProgram;
  #today: LocalDate = TODAY;
  #cases: Walked[] = [];

  constructor(program: TestProgram) {
    this.#program = program;
  }

  get #mediatorId(): string {
    return this.#program.services.current.studio.mediators[0]?.id ?? '';
  }

  async step(count: number): Promise<void> {
    const seeded = this.#seeded;
    if (seeded.chance(0.1)) {
      this.#today = addDays(this.#today, 1 + seeded.below(3));
      this.#program.setNow(`${this.#today}T09:00:00+08:00`);
    }
    this.#cases = this.#cases.filter(({ steps }) => steps < STEPS_OF_A_CASE);
    if (this.#cases.length < CASES_AT_ONCE) await this.#begin(count);
    else await this.#goOn(seeded.pick(this.#cases), count);
  }

  async #begin(count: number): Promise<void> {
    const act = makeRandomBeginning(this.#today, this.#seeded, this.#mediatorId);
    const view = await this.#attempt(act, {});
    if (view === null) return;
    const one = new Walked(view);
    this.#cases.push(one);
    one.stepTo(view, this.#today, this.#tell(act, count));
  }

  async #goOn(one: Walked, count: number): Promise<void> {
    const { id, revision, status } = one.view.case;
    // Where nothing more can be done, a few attempts are enough.
    one.steps += ['terminated', 'declined', 'withdrawn', 'transferred'].includes(status) ? 10 : 1;
    const moment = {
      ...{ now: one.view.case, today: this.#today, seeded: this.#seeded },
      mediatorId: this.#mediatorId,
    };
    const wanted = [...NAMES].flatMap(([route, name]) => (this.done.has(route) ? [] : [name]));
    const act = makeRandomAct(moment, wanted);
    const view = await this.#attempt(act, { caseId: id, revision });
    if (view !== null) one.stepTo(view, this.#today, this.#tell(act, count));
    else if (this.#seeded.chance(0.1)) {
      const kept = await this.#program.ask('cases.get', { caseId: id });
      expect(kept.case, this.#tell(act, count)).toEqual(one.view.case);
    }
  }

  /** The case as it then is, or null when the act was refused. */
  async #attempt({ route, input }: RandomAct, target: object): Promise<CaseView | null> {
    const envelope = await this.#program.send(route, { ...input, ...target });
    const [tally, key] = envelope.ok
      ? [this.done, route]
      : [this.refused, envelope.error.refusal?.code ?? envelope.error.code];
    tally.set(key, (tally.get(key) ?? 0) + 1);
    return envelope.ok ? CASE_ROUTES['cases.get'].output.parse(envelope.data) : null;
  }

  #tell({ route, input }: RandomAct, count: number): string {
    return `step ${count} of seed ${SEED}, ${this.#today}: ${route} ${JSON.stringify(input)}`;
  }
}

const ROUTES = Object.entries(CASE_ACTS)
  // What is done by services alone has no route.
  .filter(([, act]) => !('isInner' in act))
  .map(([name, act]) => ({ name, effect: act.effect, route: fullNameOf('cases', name, act) }))
  // Materials need files, which the walk has none of.
  .filter(({ route }) => route.startsWith('cases.'));
// Otherwise the walk proves nothing.
const ACTS = ROUTES.filter(({ effect }) => effect === 'begin' || effect === 'change').map(
  ({ route }) => route,
);
/** What is tried with a case that there is, by its route. */
const NAMES = new Map(
  ROUTES.filter(({ effect }) => effect === 'change').map(({ route, name }) => [route, name]),
);
const REFUSALS = [
  'DATE_BEFORE',
  'DATE_IN_FUTURE',
  'DATE_TOO_EARLY',
  'DATE_TOO_FAR',
  'REFUSED_THEN',
  'CONSENT_ERASED',
  'SESSION_LEFT_STANDING',
  'SESSION_RECORD_ERASED',
  'SESSION_HAS_RECORD',
  'PARTY_EXCHANGED',
  'PARTY_LISTED_TWICE',
  'PAID_FELL',
];

test(`随便怎么办、日期随便怎么填，收下的都合规矩（${STEPS} 步，种子 ${SEED}）`, {
  timeout: 120_000 + STEPS * 60,
}, async () => {
  console.info(`random acts: RANDOM_ACTS_STEPS=${STEPS} RANDOM_ACTS_SEED=${SEED}`);
  const program = await startWithStudio();
  const walk = new Walk(program);
  // One act more, and the same seed leads elsewhere: what was not met yet is looked for a while longer.
  const isMet = (): boolean =>
    ACTS.every((route) => walk.done.has(route)) && REFUSALS.every((code) => walk.refused.has(code));
  for (let count = 0; count < STEPS || (count < STEPS * 3 && !isMet()); count += 1)
    await walk.step(count);
  await program.services.current.close();
  if (STEPS < 2_000) return;
  expect(
    ACTS.filter((route) => !walk.done.has(route)),
    'never let through: each act needs an entry in MAKERS of tests/support/random-acts.ts',
  ).toEqual([]);
  expect(REFUSALS.filter((code) => !walk.refused.has(code))).toEqual([]);
});
