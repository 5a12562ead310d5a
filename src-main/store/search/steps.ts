/** Work that can be put aside after each step. */
export type Steps<T> = Generator<void, T, void>;

/** Does all the steps that are left. */
export function finished<T>(steps: Steps<T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}
