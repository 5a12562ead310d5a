import { ATTACHMENT_SENTENCES } from '../../attachment/refusals';
import { formatChineseDate, isLocalDate } from '../../kernel/local-date';
import { formatYuan } from '../../kernel/money';
import type { RefusalCode } from '../../kernel/refusal-code';
import type { Refusal } from '../../kernel/ruling';
import { whyBounded } from '../days/day-bounds';
import { whyInOrder } from '../days/day-order';
import { CASE_STATUS_LABELS, type CaseStatus } from '../model/case-status';
import { DAY_WORDS, type DayName } from '../model/day-words';

type Data = Readonly<Record<string, string | number>>;

/** A refusal as a complete Chinese sentence: why, with the article where the law refuses, and what to do next. */
export function refusalSentence(refusal: Refusal): string {
  return SENTENCES[refusal.code](refusal.data ?? {});
}

const OPEN_POINTS: Readonly<Record<string, string>> = {
  facts: '还没有写纠纷主要事实，请补写后再登记',
  clauses: '还没有写协议条款，请至少写一条后再登记',
  due_day: '有一项履行内容没有写履行期限，请补写，当场履行的请选“当场履行”',
  obligee_is_obligor: '有一项履行内容的履行人和接受人是同一个人，请改正',
};

const SENTENCES: Readonly<Record<RefusalCode, (data: Data) => string>> = {
  STATUS_DOES_NOT_ALLOW: (data) =>
    `案件现在是“${statusIn(data)}”，不能再办理这一步。请返回案件页，按页面给出的下一步办理。`,
  NO_APPLICANT: () => '还没有申请人。请先在“当事人”里添加至少一名申请人。',
  NO_RESPONDENT: () => '还没有被申请人。请先在“当事人”里添加至少一名被申请人。',
  PARTY_IDS_NOT_UNIQUE: () => '同一名当事人出现了两次。请删去重复的一名后再保存。',
  PARTY_IN_USE: (data) =>
    `${data.name}已经出现在调解记录、协议、回访、送达、回避或材料中，不能删除。如果只是姓名有误，请直接修改姓名。`,
  PARTY_EXCHANGED: (data) =>
    `${data.name}的意愿或记录已登记在案，不能换成另一个人，号码也不能清空（《人民调解法》第十七条）。写错的字可以改；换了人的，请另加当事人并征询其意愿，原来的没有参加过调解就删去。`,
  PARTY_LISTED_TWICE: (data) => `${data.name}在这里列了不止一次。请只保留一次。`,
  UNKNOWN_PARTY: () => '所选的当事人已不在本案中。请重新打开案件后再选。',
  STATUTORY_AGENT_MISSING: (data) =>
    `${data.name}未满18周岁，须由法定代理人代理（《民法典》第十九条、第二十条、第二十三条）。请先填写其法定代理人；已满16周岁、以自己的劳动收入为主要生活来源的，请在当事人里勾选（第十八条）。`,
  CONSENT_MISSING: (data) =>
    `还没有征询${data.name}是否同意调解（《人民调解法》第十七条）。请先登记其意愿。`,
  CONSENT_REFUSED: (data) =>
    `${data.name}明确拒绝调解，不得调解（《人民调解法》第十七条）。请办理不予受理或终止；如果当事人改变主意，请先改正其意愿登记。`,
  CONSENT_OF_EACH_PARTY_TWICE: () => '同一名当事人登记了两次意愿。请只保留一次。',
  CONSENT_ERASED: (data) =>
    `案件的受理或者调解记录以${data.name}的意愿为依据（《人民调解法》第十七条），意愿登记不能改成“还没有征询”。登记错了的，请直接改正；当事人改变主意的，请登记新的答复和日期。`,
  REFUSED_THEN: (data) =>
    `${data.name}在${dateIn(data.refusedOn)}拒绝了调解，到${dayWordIn(data.day)}（${dateIn(data.on)}）还没有改变主意，不得调解（《人民调解法》第十七条）。请核对这两个日期；意愿登记错了的，请先改正。`,
  MEDIATOR_MISSING: () => '还没有确定调解员（《人民调解法》第十九条）。请先选择调解员。',
  PRESIDING_MEDIATOR_NOT_ONE: (data) =>
    data.count === 0
      ? '还没有确定主持人。请在调解员中选定一名主持人。'
      : '主持人只能有一名。请在调解员中只选定一名主持人。',
  MEDIATOR_TWICE: (data) => `调解员${data.name}选了两次。请删去重复的一名。`,
  UNKNOWN_MEDIATOR: () =>
    '所选的调解员不在本工作室的名册上，或者已经停用。请先在“设置”里添加或启用，再来选择。',
  MEDIATOR_NOT_ON_ROSTER: () => '这名调解员重复或已不在名册中，请重新打开本页。',
  ID_NOT_UNIQUE: () => '这一条已经登记过了。请重新打开案件查看，不要重复登记。',
  DATE_IN_FUTURE: (data) =>
    `${data.whose ?? ''}${dayWordIn(data.day)}不能晚于今天${bracketed(data.limitOn)}。请填写实际发生的日期，最晚填今天。`,
  DATE_BEFORE: (data) => {
    const why = whyInOrder(String(data.earlier), String(data.day));
    return `${data.whose ?? ''}${dayWordIn(data.day)}不能早于${data.earlierWhose ?? ''}${dayWordIn(data.earlier)}（${dateIn(data.earlierOn)}）${why === '' ? '' : `：${why}`}。请核对这两个日期；没有记错的话，请填${dateIn(data.earlierOn)}或以后的日期。`;
  },
  DATE_TOO_EARLY: (data) =>
    `${data.whose ?? ''}${dayWordIn(data.day)}不能早于${dateIn(data.limitOn)}（${whyBounded(String(data.day), 'first')}）。请核对年份，填这一天或以后的日期。`,
  DATE_TOO_FAR: (data) =>
    `${data.whose ?? ''}${dayWordIn(data.day)}不能晚于${dateIn(data.limitOn)}（${whyBounded(String(data.day), 'last')}）。请核对年份，填这一天或以前的日期。`,
  EXTENSION_NOT_LATER: (data) =>
    `延期后的期限要晚于现在的期限（${dateIn(data.dueOn)}）。请填这一天以后的日期。`,
  SESSION_NOT_FOUND: () => '没有找到这一场调解，可能已被删除。请重新打开案件查看。',
  SESSION_ENDS_BEFORE_START: (data) =>
    `结束时间不能早于开始时间（${data.startsAt}）。请核对这两个时间；下午的请按 24 小时制填，例如 15:30。`,
  SESSION_IN_FUTURE: (data) =>
    `这场调解定在${dateIn(data.on)}，还没有开，不能先写记录。请到当天再写，或者改正调解日期。`,
  SESSION_HAS_RECORD: () =>
    '这场调解已有记录，应当归入调解档案（《人民调解法》第二十七条），不能删除。写错的内容可以直接修改。',
  SESSION_RECORD_ERASED: () =>
    '这场调解已经开过，记录应当归入调解档案（《人民调解法》第二十七条），不能清空。写错的内容请直接改正；记到了别的场次的，请在“修改记录”里撤销。',
  SESSION_LEFT_STANDING: (data) =>
    `${dateIn(data.on)}的一场调解还没有记录。开过的，请先补写记录（《人民调解法》第二十七条）；没有开、也不再开的，请先取消这一场。`,
  TOO_MANY_SESSIONS: (data) =>
    `一个案件最多登记 ${data.max} 场调解，不能再加。请把新的内容写在已有的场次里。`,
  NO_SESSION_HELD: () => '还没有一场有记录的调解，不能登记协议。请先开一场调解并写下调解记录。',
  PAPER_NOT_YET: () => '这件纠纷还用不到这份文书，可以打印空白表格。',
  AGREEMENT_MISSING: () => '还没有书面协议的文本。请先起草调解协议书，再登记签字盖章。',
  AGREEMENT_ALREADY_SIGNED: () =>
    '协议已经签字盖章并生效（《人民调解法》第二十九条），不能再改。需要变更的，请由双方另行申请调解。',
  AGREEMENT_INCOMPLETE: (data) => {
    const place =
      typeof data.clause === 'number' && data.clause > 0 ? `第${data.clause}条` : '协议';
    return `${place}${OPEN_POINTS[String(data.what)] ?? '内容还不完整，请补写后再登记'}（《人民调解法》第二十九条）。`;
  },
  LABOR_NEEDS_WRITTEN_AGREEMENT: () =>
    '劳动争议达成协议的，应当制作调解协议书（《劳动争议调解仲裁法》第十四条），不能只作口头协议。请起草书面协议。',
  OBLIGATION_NOT_FOUND: () => '协议里没有这一项履行内容。请重新打开案件后再登记。',
  PAID_MORE_THAN_OWED: (data) =>
    `已付金额不能超过应付的${yuanIn(data.amountFen)}元，多了${yuanIn(Number(data.paidFen) - Number(data.amountFen))}元。请核对金额。`,
  PAID_LESS_THAN_OWED: (data) =>
    `已付${yuanIn(data.paidFen)}元，不足应付的${yuanIn(data.amountFen)}元。请改选“部分履行”，或核对金额。`,
  PAID_IN_FULL: (data) => `应付的${yuanIn(data.amountFen)}元已经付清。请改选“已履行”，或核对金额。`,
  PAID_FELL: (data) =>
    `${dateIn(data.on)}登记的${data.paidFen === undefined ? '是没有付清' : `已付${yuanIn(data.paidFen)}元`}，与这次登记的对不上：已经付的钱不会变少。请核对金额；其中一次登记错了的，请写明更正原因。`,
  NO_MONEY_OWED: () => '这一项履行内容不是付款，不能填写已付金额。请清空金额，把情况写在说明里。',
  NOT_YET_DUE: (data) =>
    `这一项的履行期限是${dateIn(data.dueOn)}，登记日期还没有超过，不算逾期。请核对登记日期或履行情况。`,
  REMEDIES_NOT_EXPLAINED: () =>
    '调解不成终止时，应当告知当事人可以通过仲裁、行政、司法等途径维护权利（《人民调解法》第二十六条）。请告知后勾选。',
  OBLIGATIONS_OPEN: (data) =>
    `还有 ${data.count} 项履行内容没有履行完毕。请先登记履行情况；确需现在结案的，请在结案说明里写明原因。`,
  REWORK_OPEN: () => '当事人回访时不满意，二次办理还没有办结。请先完成二次办理，再结案、归档。',
  ARCHIVED: () =>
    '案卷已经归档，只能看和打印，不能再写。确实要改的，请先“重新打开案卷”，并写明原因。',
  REWORK_NOT_OPEN: () => '这次回访没有待办的二次办理。请重新打开案件查看。',
  ANSWER_MISSING: (data) =>
    `还没有选${data.name}的满意程度。请照${data.name}说的选；没有问到的，选“没有问到”。`,
  REWORK_NOTE_MISSING: () => '还没有写二次办理的情况。请写明做了什么、结果如何。',
  FOLLOW_UP_NOT_FOUND: () => '没有找到这次回访。请重新打开案件查看。',
  CONFIRMATION_TOO_LATE: (data) =>
    `共同申请司法确认应当在协议生效之日起三十日内提出，最后一日是${dateIn(data.dueOn)}（《人民调解法》第三十三条）。请核对申请日期；已经超过的，当事人仍可就协议的履行或内容向法院起诉。`,
  DECISION_DATE_MISSING: () => '还没有填写法院作出裁定的日期。请按裁定书填写。',
  CHANGE_STAYS: ({ why = '' }) => String(why) || '这次修改不能撤销，请直接改正有误的内容。',
  NOT_NOW: ({ why = '' }) => String(why) || '这一步现在不能办。请重新打开本页再看。',
  ...ATTACHMENT_SENTENCES,
};

function statusIn(data: Data): string {
  const label = CASE_STATUS_LABELS[data.status as CaseStatus];
  return label ?? '其他状态';
}

function dayWordIn(name: string | number | undefined): string {
  return DAY_WORDS[name as DayName] ?? '日期';
}

function dateIn(day: string | number | undefined): string {
  const text = String(day ?? '');
  return isLocalDate(text) ? formatChineseDate(text) : text;
}

function bracketed(day: string | number | undefined): string {
  return day === undefined ? '' : `（${dateIn(day)}）`;
}

function yuanIn(fen: string | number | undefined): string {
  return formatYuan(Number(fen ?? 0));
}
