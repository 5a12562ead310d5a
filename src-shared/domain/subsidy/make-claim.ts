import { factsOf } from '../case/facts/case-facts';
import type { MediationCase } from '../case/model/mediation-case';
import type { Mediator } from '../mediator/mediator';
import type { PaperContext } from '../paper/define-paper';
import type { SubsidyScheme } from '../studio/subsidy-scheme';
import { checkEvidence, type Lack } from './check-evidence';
import { performanceOf, reckonCase } from './reckon-case';
import { type FoundScheme, schemeFor } from './scheme-for';
import { capShares, leaveOut, type Payee, shareOut, type Taken } from './share-out';
import type { Claim } from './subsidy';

/** What a claim is made from besides its case. */
export interface ClaimContext {
  readonly schemes: readonly SubsidyScheme[];
  readonly roster: readonly Mediator[];
  readonly paper: PaperContext;
  /** What somebody got for other disputes of the month and the year of the day that counts. */
  readonly takenBy: (mediatorId: string, on: Claim['countedOn']) => Taken;
}

/** A claim that may be handed in, or what stands against it; what it would come to is told where that is known. */
export interface MadeClaim {
  readonly claim: Claim | null;
  readonly lacks: readonly Lack[];
}

/**
 * What a case may be applied for: under the scheme of its day, reckoned, divided, capped, and what the file lacks. A claim
 * with lacks is not handed in.
 */
export function makeClaim(one: MediationCase, context: ClaimContext): MadeClaim {
  const facts = factsOf(one);
  const found = schemeFor(context.schemes, facts);
  if (found === null) return against('没有一种方案管这一天的案件，请在设置里看看补贴方案的日期。');
  const { scheme, on } = found;
  const reckoned = reckonCase(facts, scheme);
  if ('nothing' in reckoned) return against(`${reckoned.nothing}。`);
  const excluded = whyExcluded(one, found, context.roster);
  if (excluded !== null) return against(excluded);
  const divided = shareOut(reckoned.fen, payeesOf(one), scheme);
  const paid = leaveOut(divided, (share) => whyUnpaid(share, scheme, context.roster));
  const { shares, lines } = capShares(paid.shares, scheme, (id) => context.takenBy(id, on));
  const { difficulty } = reckoned;
  const claim: Claim = {
    ...{ ...ofCase(one), ...ofScheme(found), difficulty },
    lines: [...reckoned.lines, ...paid.lines, ...lines],
    shares: shares.filter(({ fen }) => fen > 0),
  };
  const lacks = checkEvidence(one, scheme.evidence, context.paper);
  if (claim.shares.length === 0)
    return {
      claim,
      lacks: [...lacks, lackAt('算下来没有可补的（不领补贴，或者到了最多能领的数）。')],
    };
  return { claim, lacks };
}

/** What a claim says of its case. */
function ofCase(one: MediationCase) {
  const facts = factsOf(one);
  const { category } = one.registration;
  const performance = performanceOf(facts);
  return { caseNumber: one.number, category, form: facts.agreementForm, performance };
}

/** What a claim says of its scheme. */
function ofScheme({ scheme, on: countedOn }: FoundScheme) {
  const { id: schemeId, name: schemeName, basis, evidence } = scheme;
  return { ...{ schemeId, schemeName, basis, countedOn }, evidence: [...evidence] };
}

/** The mediators of the case, whoever presides first. */
function payeesOf({ mediators }: Pick<MediationCase, 'mediators'>): Payee[] {
  return mediators
    .map(({ mediatorId, name, isPresiding }) => ({ mediatorId, name, isPresiding }))
    .sort((one, other) => Number(other.isPresiding) - Number(one.isPresiding));
}

/** Why somebody gets nothing of what the case comes to; null for whoever does. */
function whyUnpaid(
  { mediatorId: id }: Payee,
  { unpaidIds, exclusions }: SubsidyScheme,
  roster: readonly Mediator[],
): string | null {
  if (unpaidIds.includes(id)) return '不领补贴';
  return exclusions.includes('unlisted') && !isListed(id, roster) ? '不在名册上，或者已停用' : null;
}

function whyExcluded(
  one: MediationCase,
  { scheme: { exclusions } }: FoundScheme,
  roster: readonly Mediator[],
): string | null {
  if (exclusions.includes('imported') && one.imported !== null)
    return '从旧台账导入的案件，方案不补。';
  const presiding = one.mediators.find(({ isPresiding }) => isPresiding);
  if (presiding === undefined) return '案卷上没有主持的调解员，不知道补给谁。';
  return exclusions.includes('unlisted') && !isListed(presiding.mediatorId, roster)
    ? `主持的调解员${presiding.name}不在名册上，或者已停用，方案不补。`
    : null;
}

function isListed(id: string, roster: readonly Mediator[]): boolean {
  return roster.some((one) => one.id === id && one.isActive);
}

function against(message: string): MadeClaim {
  return { claim: null, lacks: [lackAt(message)] };
}

function lackAt(message: string): Lack {
  return { message, mend: { at: 'settings', part: 'subsidy' } };
}
