import type { z } from 'zod';
import type { Act } from '../../record/act';
import type { Studio } from '../../studio/studio';
import type { MediationCase } from '../model/mediation-case';
import type { RuleContext } from '../model/rule-context';

/** What the acts of a case may know: what its rules may, and the studio with its roster. */
export interface CaseActContext extends RuleContext {
  readonly studio: Pick<Studio, 'profile' | 'mediators'>;
}

export type CaseAct<I extends z.ZodObject = z.ZodObject> = Act<
  MediationCase,
  CaseActContext,
  I,
  RuleContext
>;

/** Defines what can be done with a case. */
export function defineCaseAct<I extends z.ZodObject>(act: CaseAct<I>): CaseAct<I> {
  return act;
}
