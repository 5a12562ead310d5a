import type { AGREEMENT_FORMS } from '../case/model/agreement';
import { CASE_SOURCE_LABELS, type CaseSource } from '../case/model/case-source';
import { DISPUTE_CATEGORY_LABELS, type DisputeCategory } from '../case/model/dispute-category';
import { FULFILLMENT_STATE_LABELS, type FulfillmentState } from '../case/model/follow-through';
import {
  DIFFICULTY_LABELS,
  type Difficulty,
  ESCALATION_RISK_LABELS,
  type EscalationRisk,
} from '../case/model/registration-words';
import { STATED_RESULT_LABELS, type StatedResult } from './column-plan';

/** Words of ledgers and what they mean, the first that fits. `note`: what was decided beyond the word. */
type Rules<C> = readonly (readonly [word: RegExp, code: C, note?: string])[];

/** What a word means; null for one that nobody can tell. */
export interface WordRead<C> {
  readonly code: C;
  readonly note?: string | undefined;
}

/** Reads a word by the labels of this program, then by what ledgers write. */
function readerOf<C extends string>(labels: Readonly<Record<C, string>>, rules: Rules<C>) {
  const byLabel = new Map(
    (Object.entries(labels) as [C, string][]).map(([key, label]) => [plain(label), key]),
  );
  return (typed: string): WordRead<C> | null => {
    const text = plain(typed);
    const same = byLabel.get(text) ?? byLabel.get(`${text}纠纷`);
    if (same !== undefined) return { code: same };
    const rule = rules.find(([word]) => word.test(text));
    return rule === undefined ? null : { code: rule[1], note: rule[2] };
  };
}

function plain(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s()（）、，,]/g, '');
}

/** Whether a cell says nothing: empty, or a stroke. */
export function isSilent(typed: string): boolean {
  return /^[\s/\\\-—－]*$/.test(typed);
}

export const readSource = readerOf<CaseSource>(CASE_SOURCE_LABELS, [
  [/法院.*(?:委派|诉前)|(?:委派|诉前).*法院|诉前/, 'court_pre_filing'],
  [/法院.*委托|委托.*法院|诉中/, 'court_post_filing'],
  [/法院/, 'court_pre_filing', '来源只写了法院，没有写委派还是委托，按委派记'],
  [/检察/, 'procuratorate'],
  [/公安|派出所|警|110/, 'police'],
  [/信访/, 'petition_office'],
  [/12345|热线|工单/, 'hotline_12345'],
  [/网格|六情/, 'grid_report'],
  [/主动|排查|巡查|走访/, 'own_initiative'],
  [/书面申请/, 'application_written'],
  [/口头申请/, 'application_oral'],
  [/申请/, 'application_oral', '来源只写了申请，没有写书面还是口头，按口头记'],
  [/移送|移交|转办|交办|委托|部门|其他/, 'other_department'],
]);

export const readCategory = readerOf<DisputeCategory>(DISPUTE_CATEGORY_LABELS, [
  [/农民工|(?:拖欠|欠).*(?:工资|薪)/, 'migrant_wages'],
  [/婚姻|家庭|离婚|继承|赡养|抚养|扶养/, 'marriage_family'],
  [/邻里|相邻/, 'neighborhood'],
  [/物业/, 'property_management'],
  [/交通/, 'traffic_accident'],
  [/医疗|医患/, 'medical'],
  [/征地|征收|拆迁/, 'expropriation_demolition'],
  [/房屋|宅基/, 'housing_homestead'],
  [/山林|土地|林地|草场/, 'forest_land'],
  [/环境|污染|噪音|噪声/, 'pollution'],
  [/劳动|劳资|工伤|工资/, 'other_labor'],
  [/旅游/, 'tourism'],
  [/电子商务|电商|网购/, 'e_commerce'],
  [/消费/, 'other_consumer'],
  [/生产|经营/, 'production_operation'],
  [/损害|侵权|赔偿|人身/, 'damages'],
  [/合同|借贷|债务|借款|租赁|买卖/, 'contract'],
  [/其他|其它/, 'other'],
]);

export const readDifficulty = readerOf<Difficulty>(DIFFICULTY_LABELS, [
  [/重大|特大/, 'major'],
  [/疑难|复杂/, 'complex'],
  [/简/, 'simple'],
  [/一般|普通|中等/, 'ordinary'],
]);

export const readResult = readerOf<StatedResult>(STATED_RESULT_LABELS, [
  [/不予受理|不受理|未受理/, 'declined'],
  [/撤回|撤诉|撤销/, 'withdrawn'],
  [/调解中|正在|在办|办理中|未办结|未结|待调|跟进|继续/, 'open'],
  [/未达成|未成|未调|不成|失败|终止|拒绝|未能|不成功|否|转诉讼|起诉/, 'not_agreed'],
  [/成功|达成|调成|和解|已化解|化解|履行|^是$/, 'agreed'],
]);

type AgreementForm = (typeof AGREEMENT_FORMS)[number];
export const readForm = readerOf<AgreementForm>({ written: '书面协议', oral: '口头协议' }, [
  [/口头/, 'oral'],
  [/书面|协议书|制作/, 'written'],
]);

export const readFulfillment = readerOf<FulfillmentState>(FULFILLMENT_STATE_LABELS, [
  [/部分/, 'partly_fulfilled'],
  [/逾期|反悔/, 'overdue'],
  [/^(?!.*(?:未|没|不)).*(?:已|当场|即时|全部|自动|完毕|完成).*/, 'fulfilled'],
]);

export const readEscalation = readerOf<EscalationRisk>(ESCALATION_RISK_LABELS, [
  [/自杀|轻生/, 'suicide'],
  [/民转刑|刑事/, 'crime'],
  [/上访/, 'group_petition'],
  [/械斗|斗殴/, 'group_fight'],
  [/^(?:无|没有|否|未转化|0)/, 'none'],
]);
