import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { Objection } from '../../record/act';
import { objectToDays } from '../days/find-disorders';
import { owesRedReport } from '../model/alert-standing';
import type { MediationCase } from '../model/mediation-case';
import type { EscalationRisk } from '../model/registration-words';
import type { Risk, RiskOutcome } from '../model/risk';
import { dutiesOf, openRisks, RISK_DUTY_SENTENCES } from '../model/risk-standing';
import type { RuleContext } from '../model/rule-context';
import { objectToAlert } from './alerts';

interface RiskContext extends RuleContext {
  readonly makeId: () => string;
}

type Written = Omit<Risk, 'id' | 'isHomeViolence' | 'outcome'>;

/**
 * 登记风险, or words one anew while nothing is said of what became of it. It is one of the studio's list; what the list says
 * of it is kept with it.
 * @param id of the one that is corrected; null for a new one
 */
export function recordRisk(
  one: MediationCase,
  id: string | null,
  written: Written,
  ctx: RiskContext,
): Ruling<MediationCase> {
  const known = one.risks.find((risk) => risk.id === id);
  if (id !== null && known === undefined) return gone();
  if (known && known.outcome !== null) return no('这一项风险已经登记了结果，不能再改。');
  const kind = ctx.settings.riskKinds.find(({ name }) => name === written.kind);
  const isHomeViolence =
    kind?.isHomeViolence ?? (known?.kind === written.kind ? known.isHomeViolence : null);
  if (isHomeViolence === null) return no('请从列出的风险里选一项。', 'risk.kind');
  if (isHomeViolence && written.victim === null)
    return no('请选择受害人是什么人；还不清楚的，选“还不清楚”。', 'risk.victim');
  const judged = { ...written, isHomeViolence, victim: isHomeViolence ? written.victim : null };
  const risk: Risk = { ...judged, id: id ?? ctx.makeId(), outcome: null };
  const risks =
    id === null ? [...one.risks, risk] : one.risks.map((other) => (other.id === id ? risk : other));
  const recorded = { ...one, risks };
  const objection =
    objectToAlert(one) ??
    objectToDays(one, recorded, ctx, ({ name, of }) =>
      name === 'seenOn' && of === risk.id ? 'risk.seenOn' : null,
    );
  return objection ?? allow(recorded);
}

/** Takes one out that was written down by mistake and has no result; the history keeps it. */
export function removeRisk(one: MediationCase, id: string): Ruling<MediationCase> {
  const known = one.risks.find((risk) => risk.id === id);
  if (known === undefined) return gone();
  if (known.outcome !== null) return no('这一项风险已经登记了结果，不能删去。');
  return objectToAlert(one) ?? allow({ ...one, risks: one.risks.filter((risk) => risk.id !== id) });
}

/** What somebody says became of a risk: the column is chosen only where it was prevented. */
type Settled = Omit<RiskOutcome, 'prevented'> & { readonly prevented: EscalationRisk | null };

/**
 * 登记风险的结果, or corrects it while the case lasts. First what the law asks for is written down: measures and reports
 * (人民调解法 第25条, 反家庭暴力法 第14条). 防止… is a result: it counts only where the mediator says that it was prevented, and which.
 */
export function settleRisk(
  one: MediationCase,
  id: string,
  outcome: Settled,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const known = one.risks.find((risk) => risk.id === id);
  if (known === undefined) return gone();
  const { result, prevented } = outcome;
  if (result === 'prevented' && prevented === null)
    return no('请选择防止了哪一项；都不是的，选“不在这几项里”。', 'outcome.prevented');
  if (result !== 'eased' && outcome.note === '')
    return no('请写明怎样化解的、现在怎样。', 'outcome.note');
  const settled: Risk = {
    ...known,
    outcome: { ...outcome, prevented: result === 'prevented' ? (prevented ?? 'none') : 'none' },
  };
  const recorded = {
    ...one,
    risks: one.risks.map((risk) => (risk.id === id ? settled : risk)),
  };
  const [duty] = dutiesOf(known, one);
  const objection =
    objectToAlert(one) ??
    (duty === undefined ? null : no(`${known.kind}：${RISK_DUTY_SENTENCES[duty]}。请先登记。`)) ??
    objectToDays(one, recorded, ctx, ({ name, of }) =>
      name === 'settledOn' && of === id ? 'outcome.settledOn' : null,
    );
  return objection ?? allow(recorded);
}

/** Objects unless there is a risk of which a result can be written down. */
export function objectToSettling(one: MediationCase): Objection {
  return objectToAlert(one) ?? (one.risks.length > 0 ? null : no('没有登记过风险。'));
}

/**
 * Objects to the end of a case that would pass over a red colour nobody reported, or over a risk of which nobody says what
 * became of it (人民调解法 第25条): nothing risky ends silently.
 */
export function objectToSilentEnd(one: MediationCase): Objection {
  if (owesRedReport(one))
    return no(
      '这件纠纷是红色预警（即时报），还没有登记报给了哪里。请先在“预警和风险”里登记报告；颜色点错了的，请改预警颜色。',
    );
  const open = openRisks(one);
  if (open.length === 0) return null;
  const names = open.map(({ kind }) => kind).join('、');
  return no(
    `还有风险没有登记结果：${names}。可能激化的纠纷不能不声不响地办结（《人民调解法》第二十五条），请先在“预警和风险”里登记后来怎样了。`,
  );
}

function no(why: string, field?: string) {
  return refuse('NOT_NOW', { ...(field !== undefined && { field }), data: { why } });
}

function gone() {
  return no('这一项风险已经不在案卷里了，请重新打开案件查看。');
}
