import type { GivenNumber } from '@main/store/commit/staged-view';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { Registration } from '@shared/domain/case/model/registration';
import type { RuleContext } from '@shared/domain/case/model/rule-context';
import { registerCase } from '@shared/domain/case/rules/registration';
import { buildCaseView } from '@shared/domain/case/view/build-view';
import type { CaseView } from '@shared/domain/case/view/case-view';
import type { CaseActionName } from '@shared/domain/history/acts';
import type { Ruling } from '@shared/domain/kernel/ruling';
import type { Party } from '@shared/domain/party/party';
import { refuseByRule } from '../service-error';
import type { StudioDesk } from '../studio/studio-desk';

/** The case and the revision that the caller saw. */
export interface CaseTarget {
  readonly caseId: string;
  readonly revision: number;
}

export interface CaseServiceOptions {
  readonly desk: StudioDesk;
  readonly makeId: () => string;
  /** Told after each save. */
  readonly onChanged: (caseId: string) => void;
}

/** A rule of the domain that makes a new state of a case, or refuses. */
export type Rule = (mediationCase: MediationCase, context: RuleContext) => Ruling<MediationCase>;

/** The three ways in which a use case touches a case. */
export interface CaseDesk {
  readonly view: (caseId: string) => Promise<CaseView>;
  readonly register: (input: { registration: Registration; parties: Party[] }) => Promise<CaseView>;
  /** @param action what is done, for the case's history */
  readonly change: (target: CaseTarget, rule: Rule, action: CaseActionName) => Promise<CaseView>;
}

export function createCaseDesk({ desk, makeId, onChanged }: CaseServiceOptions): CaseDesk {
  const show = (mediationCase: MediationCase): CaseView =>
    buildCaseView(mediationCase, desk.context(), desk.studio.profile);
  const announce = (saved: MediationCase): CaseView => {
    onChanged(saved.id);
    return show(saved);
  };
  return {
    view: async (caseId) => show(await desk.store.archive.get(caseId)),
    register: async ({ registration, parties }) => {
      const make = (numbering: GivenNumber): MediationCase =>
        valueOfRuling(
          registerCase({ id: makeId(), ...numbering, registration, parties }, desk.context()),
        );
      const saved = await desk.store.registerCase(
        registration.registeredOn,
        make,
        desk.by('cases.register'),
      );
      return announce(saved);
    },
    change: async ({ caseId, revision }, rule, action) => {
      const edit = (copy: MediationCase): MediationCase =>
        valueOfRuling(rule(copy, desk.context()));
      const saved = await desk.store.changeCase(caseId, revision, edit, desk.by(action));
      return announce(saved);
    },
  };
}

function valueOfRuling(ruling: Ruling<MediationCase>): MediationCase {
  if (!ruling.ok) throw refuseByRule(ruling.refusal);
  return ruling.value;
}
