import { factsOf } from '../case/facts/case-facts';
import type { MediationCase } from '../case/model/mediation-case';
import type { PaperContext } from '../paper/define-paper';
import { checkEvidence, type Lack } from './check-evidence';
import { performanceOf } from './reckon-case';
import type { Claim } from './subsidy';

/**
 * What stands against passing a claim on: the file lacks by now what it had, or the case says something else than when it
 * was applied for. The amounts of a scheme that was changed since do not: what was applied for stays.
 */
export function troublesOf(claim: Claim, one: MediationCase, ctx: PaperContext): Lack[] {
  const facts = factsOf(one);
  const ids = one.mediators.map(({ mediatorId }) => mediatorId);
  const differs = [
    ...(one.registration.difficulty === claim.difficulty ? [] : ['难易程度']),
    ...(facts.agreementForm === claim.form ? [] : ['协议形式']),
    // What was performed since is no trouble: what was applied for is less.
    ...(claim.performance === 'performed' && performanceOf(facts) !== 'performed'
      ? ['履行情况']
      : []),
    ...(claim.shares.every(({ mediatorId }) => ids.includes(mediatorId)) ? [] : ['调解员']),
  ];
  const changed: Lack[] =
    differs.length === 0
      ? []
      : [
          {
            message: `案卷后来改过${differs.join('、')}，和申请时不一样，请退回，再重新申请。`,
            mend: { at: 'section', section: 'history' },
          },
        ];
  return [...changed, ...checkEvidence(one, claim.evidence, ctx)];
}
