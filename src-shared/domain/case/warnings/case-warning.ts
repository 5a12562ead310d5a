import type { Mediator } from '../../mediator/mediator';
import { defineWarning, type WarningDefinition } from '../../record/warning';
import type { StudioProfile } from '../../studio/studio';
import type { MediationCase } from '../model/mediation-case';
import type { RuleContext } from '../model/rule-context';

/** What may be known besides the case where it is told what is doubtful about it. */
export interface WarningContext extends RuleContext {
  readonly profile: StudioProfile;
  readonly roster?: readonly Pick<Mediator, 'id' | 'absences'>[];
}

export type CaseWarning = WarningDefinition<MediationCase, WarningContext>;

/** Defines a warning about a case. */
export function defineCaseWarning(definition: CaseWarning): CaseWarning {
  return defineWarning(definition);
}
