import type { CaseView } from '@shared/domain/case/view/case-view';

/**
 * Lines up every save of one open case, so that each carries the revision that the save before it produced.
 * A revision made elsewhere is taken over only while nothing typed is waiting: otherwise the next save is refused
 * as CHANGED_MEANWHILE, and the person is asked, instead of overwriting what somebody else wrote.
 */
export class CaseSaver {
  #revision: number;
  #tail: Promise<unknown> = Promise.resolve();
  #running = 0;
  readonly #dirtyForms = new Set<string>();

  constructor(revision: number) {
    this.#revision = revision;
  }

  /** The revision that the next save will be based on. */
  get revision(): number {
    return this.#revision;
  }

  /** Tells whether a form holds text that is not stored yet. */
  markDirty(form: string, isDirty: boolean): void {
    if (isDirty) this.#dirtyForms.add(form);
    else this.#dirtyForms.delete(form);
  }

  /** A freshly read case came in from outside this page's own saves. */
  offer(revision: number): void {
    if (this.#running === 0 && this.#dirtyForms.size === 0) this.#revision = revision;
  }

  /** The person has seen the case as it is now and wants to go on from there. */
  adopt(revision: number): void {
    this.#revision = revision;
  }

  /** Runs a save after those before it; a failed one does not stop those behind it. */
  run(save: (revision: number) => Promise<CaseView>): Promise<CaseView> {
    this.#running += 1;
    const result = this.#tail.then(async () => {
      const view = await save(this.#revision);
      this.#revision = view.case.revision;
      return view;
    });
    this.#tail = result.then(
      () => this.#settle(),
      () => this.#settle(),
    );
    return result;
  }

  #settle(): void {
    this.#running -= 1;
  }
}
