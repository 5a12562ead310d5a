import type { RefusalCode } from './refusal-code';

/**
 * Why a rule refuses an action. `field` is the input field beside which the reason belongs, when there is one: the path
 * in the route's input, such as `acceptance.acceptedOn`, `parties.1.id` or `terms.clauses.0.obligations.2.dueOn`.
 */
export interface Refusal {
  readonly code: RefusalCode;
  readonly field?: string;
  readonly data?: Readonly<Record<string, string | number>>;
}

/** What a rule answers: the new value, or the reason why not. Rules never throw for what a person may try. */
export type Ruling<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

/** The rule allows it. */
export function allow<T>(value: T): Ruling<T> {
  return { ok: true, value };
}

/** The rule refuses it. */
export function refuse(
  code: RefusalCode,
  details: Omit<Refusal, 'code'> = {},
): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, ...details } };
}

/** Proof for the compiler that a union is handled to its end. */
export function assertNever(value: never): never {
  throw new Error(`unhandled value: ${JSON.stringify(value)}`);
}
