/** The questions that are noted: those that are answered before the whole program is there. */
const NOTED = new Set<unknown>(['agenda.desk', 'cases.list']);

/** What the window asked first, by route; the same is asked at the next start. */
export class FirstQuestions {
  private readonly asked = new Map<string, unknown>();

  /** Notes a question; what is asked later on the same page is no first one. */
  note(name: unknown, input: unknown): void {
    if (NOTED.has(name) && !this.asked.has(String(name))) this.asked.set(String(name), input);
  }

  get all(): readonly (readonly [string, unknown])[] {
    return [...this.asked];
  }
}
