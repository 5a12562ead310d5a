import { CASE_ACTS } from '@shared/domain/case/acts/case-acts';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import type { RuleContext } from '@shared/domain/case/model/rule-context';
import { ENQUIRY_ACTS } from '@shared/domain/enquiry/enquiry-acts';
import { ENQUIRY_KIND } from '@shared/domain/enquiry/enquiry-kind';
import type { Act } from '@shared/domain/record/act';
import type { Actor } from '@shared/domain/record/actor';
import type { AnyRecord, Kind } from '@shared/domain/record/define-kind';
import type { Studio } from '@shared/domain/studio/studio';

/** What rules may know, whatever the kind. */
export interface Knowing extends RuleContext {
  readonly studio: Studio;
  readonly actor: Actor;
  /** For a record that follows from the act. */
  readonly newId: string;
  /** What a service found for the act. */
  readonly given: object;
}

/** A kind whose acts are run, and what its rules are told of what may be known. */
export interface RunKind {
  readonly kind: Kind;
  /** Stands before the names of its acts. */
  readonly prefix: string;
  readonly acts: Readonly<Record<string, Act<AnyRecord, object, object>>>;
  contextOf(knowing: Knowing): object;
}

/** Kinds whose acts run on a staged state, so that they may follow from one another. */
const RUN_KINDS: Readonly<Record<string, RunKind>> = {
  case: {
    kind: CASE_KIND as unknown as Kind,
    prefix: 'cases',
    acts: CASE_ACTS as unknown as RunKind['acts'],
    contextOf: ({ given, ...known }) => ({ ...known, waiting: new Map(), ...given }),
  },
  enquiry: {
    kind: ENQUIRY_KIND as unknown as Kind,
    prefix: 'enquiries',
    acts: ENQUIRY_ACTS as unknown as RunKind['acts'],
    contextOf: (knowing) => knowing,
  },
};

/** Throws RangeError for a kind whose acts are run elsewhere. */
export function runKind(key: string): RunKind {
  const run = RUN_KINDS[key];
  if (run === undefined) throw new RangeError(`no acts of ${key} run here`);
  return run;
}
