import { type Span, wordSpan } from '../../calendar/span';
import type { LocalDate } from '../../kernel/local-date';
import type { StudioSettings } from '../../studio/studio';
import { isFromCourt } from '../model/case-source';
import { isLaborDispute } from '../model/dispute-category';
import type { Registration } from '../model/registration';

/** What of a registration tells by which rule it is to be settled in time. */
export type LimitFacts = Pick<Registration, 'source' | 'category' | 'courtProcedure'>;

/** How long a mediation may take by one rule, and what sets it going. */
interface MediationRule {
  readonly span: Span;
  /** The rule with its article, as the start of a sentence. */
  readonly rule: string;
  /** 自受理之日起, 自收到调解申请之日起 … */
  readonly from: string;
  /** The day that sets it going by the registration alone; null for the rules by which it is 受理, or where nobody said. */
  readonly startsBefore: (registration: Registration) => LocalDate | null;
  /** What happened on that day. */
  readonly startedBy: string;
  readonly isFor: (facts: LimitFacts) => boolean;
}

const FROM_ACCEPTANCE = {
  from: '自受理之日起',
  startsBefore: () => null,
  startedBy: '受理',
} as const;
const FROM_MATERIALS = {
  from: '自签收法院材料之日起',
  startsBefore: ({ materialsSignedOn }: Registration) => materialsSignedOn,
  startedBy: '签收法院材料',
} as const;
const COURT = '法释〔2016〕14号《特邀调解规定》';

/**
 * The rules, the first that fits. Labour disputes: 15 days from receipt of the application (《劳动争议调解仲裁法》第14条), also of
 * those that a court sent. From a court, by 法释〔2016〕14号, from the day on which its materials were signed for: 委派 30 days,
 * 委托 15, in the simplified procedure 7. Medical ones: 30 workdays (《医疗纠纷预防和处理条例》). All others: a month
 * (司法部令第75号第33条), which ends on the corresponding day (《民法典》第202条).
 */
const RULES: readonly MediationRule[] = [
  {
    span: { days: 15 },
    rule: '《劳动争议调解仲裁法》第14条',
    from: '自收到调解申请之日起',
    startsBefore: ({ requestedOn }) => requestedOn,
    startedBy: '收到调解申请',
    isFor: ({ category }) => isLaborDispute(category),
  },
  {
    ...FROM_MATERIALS,
    span: { days: 30 },
    rule: `${COURT}，委派调解`,
    isFor: ({ source }) => source === 'court_pre_filing',
  },
  {
    ...FROM_MATERIALS,
    span: { days: 7 },
    rule: `${COURT}，委托调解（简易程序）`,
    isFor: ({ source, courtProcedure }) => isFromCourt(source) && courtProcedure === 'summary',
  },
  {
    ...FROM_MATERIALS,
    span: { days: 15 },
    rule: `${COURT}，委托调解（普通程序）`,
    isFor: ({ source }) => isFromCourt(source),
  },
  {
    ...FROM_ACCEPTANCE,
    span: { workdays: 30 },
    rule: '《医疗纠纷预防和处理条例》，鉴定的时间不计入',
    isFor: ({ category }) => category === 'medical',
  },
];
const USUAL: MediationRule = {
  ...FROM_ACCEPTANCE,
  span: { months: 1 },
  rule: '司法部令第75号第33条，一般在一个月内调结',
  isFor: () => true,
};

/** The rule by which a dispute is to be settled in time. */
export function mediationRuleOf(facts: LimitFacts): MediationRule {
  return RULES.find(({ isFor }) => isFor(facts)) ?? USUAL;
}

/** What is offered as the time limit when a case is accepted. */
export interface OfferedLimit {
  /** The studio's own number; null where the rule says how long. */
  readonly days: number | null;
  /** How long and by which rule, for a hint. */
  readonly basis: string;
}

/** The time limit offered at 受理: by the rule for such a dispute; where that is the usual month, by the studio's setting if it has one. */
export function defaultMediationLimit(
  facts: LimitFacts,
  { mediationLimitInDays: days }: Pick<StudioSettings, 'mediationLimitInDays'>,
): OfferedLimit {
  const rule = mediationRuleOf(facts);
  if (rule === USUAL && days !== null) return { days, basis: `工作室设置的调解期限：${days}日` };
  return { days: null, basis: basisOf(rule) };
}

/** 《劳动争议调解仲裁法》第14条：自收到调解申请之日起15日. */
export function basisOf({ rule, from, span }: MediationRule): string {
  return `${rule}：${from}${wordSpan(span)}`;
}
