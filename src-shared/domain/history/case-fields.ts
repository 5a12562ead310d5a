import { ATTACHMENT_KIND_LABELS } from '../attachment/attachment';
import { AGREEMENT_FORM_LABELS, FULFILLMENT_MODE_LABELS } from '../case/model/agreement';
import { CASE_SOURCE_LABELS } from '../case/model/case-source';
import { CASE_STATUS_LABELS } from '../case/model/case-status';
import { DECLINE_GROUND_LABELS, TERMINATION_GROUND_LABELS } from '../case/model/closing';
import { DISPUTE_CATEGORY_LABELS } from '../case/model/dispute-category';
import {
  CONFIRMATION_STATE_LABELS,
  FOLLOW_UP_METHOD_LABELS,
  FULFILLMENT_STATE_LABELS,
  SATISFACTION_LABELS,
} from '../case/model/follow-through';
import { CONSENT_METHOD_LABELS } from '../case/model/mediation-case';
import {
  ALERT_COLOR_LABELS,
  DIFFICULTY_LABELS,
  ESCALATION_RISK_LABELS,
} from '../case/model/registration-words';
import { SESSION_RESULT_LABELS } from '../case/model/session';
import { APPOINTMENT_LABELS } from '../mediator/mediator';
import {
  IDENTITY_PAPER_LABELS,
  PARTY_KIND_LABELS,
  PARTY_SIDE_LABELS,
  SEX_LABELS,
} from '../party/party';
import {
  code,
  count,
  day,
  either,
  type FieldWords,
  idNumber,
  money,
  parties,
  phone,
  session,
  text,
} from './field-words';

type Fields = Readonly<Record<string, FieldWords>>;

const REGISTRATION: Fields = {
  'registration.registeredOn': day('登记日期'),
  'registration.requestedOn': day('申请（发现）日期'),
  'registration.source': code('案件来源', CASE_SOURCE_LABELS),
  'registration.referringUnit': text('移送单位'),
  'registration.referralNumber': text('移送函号（工单号）'),
  'registration.category': code('纠纷类别', DISPUTE_CATEGORY_LABELS),
  'registration.title': text('事由'),
  'registration.community': text('社区'),
  'registration.grid': text('网格'),
  'registration.place': text('纠纷发生地'),
  'registration.description': text('纠纷简要情况'),
  'registration.requests': text('申请事项'),
  'registration.amountInDisputeFen': money('涉及金额'),
  'registration.difficulty': code('难易程度', DIFFICULTY_LABELS),
  'registration.alertColor': code('三色预警', ALERT_COLOR_LABELS),
  'registration.involvesDeath': either('有无死亡', '有', '无'),
  'registration.specialGroups': text('涉及特殊群体'),
  'registration.involvesMigrantWorkers': either('是否涉及农民工', '是', '否'),
  'registration.escalationRisk': code('纠纷转化情况', ESCALATION_RISK_LABELS),
  'registration.registrar': text('登记人'),
};

const agentFields = (path: string, who: string): Fields => ({
  [`${path}.*.name`]: text(`${who}姓名`),
  [`${path}.*.relation`]: text(`${who}与当事人的关系`),
  [`${path}.*.phone`]: phone(`${who}电话`),
  [`${path}.*.idNumber`]: idNumber(`${who}证件号码`),
});

const PEOPLE: Fields = {
  'parties.*.kind': code('个人或单位', PARTY_KIND_LABELS),
  'parties.*.side': code('申请人或被申请人', PARTY_SIDE_LABELS),
  'parties.*.name': text('姓名（名称）'),
  'parties.*.phone': phone('联系电话'),
  'parties.*.address': text('住址'),
  'parties.*.identityPaper': code('证件种类', IDENTITY_PAPER_LABELS),
  'parties.*.idNumber': idNumber('证件号码'),
  'parties.*.sex': code('性别', SEX_LABELS),
  'parties.*.birthDate': day('出生日期'),
  'parties.*.statedAge': count('年龄', '岁'),
  'parties.*.isSelfSupporting': either('以自己的劳动收入为主要生活来源', '是', '否'),
  'parties.*.ethnicity': text('民族'),
  'parties.*.occupation': text('职业或职务'),
  'parties.*.creditCode': text('统一社会信用代码'),
  'parties.*.legalRepresentative': text('法定代表人'),
  'parties.*.legalRepresentativeTitle': text('法定代表人职务'),
  ...agentFields('parties.*.authorizedAgents', '委托代理人'),
  ...agentFields('parties.*.statutoryAgents', '法定代理人'),
  'consents.*.isGiven': either('是否同意调解', '同意', '拒绝'),
  'consents.*.askedOn': day('征询日期'),
  'consents.*.method': code('征询方式', CONSENT_METHOD_LABELS),
  'consents.*.earlier.*.isGiven': either('先前的答复', '同意', '拒绝'),
  'consents.*.earlier.*.askedOn': day('先前的征询日期'),
  'consents.*.earlier.*.method': code('先前的征询方式', CONSENT_METHOD_LABELS),
  'mediators.*.name': text('姓名'),
  'mediators.*.nickname': text('别称'),
  'mediators.*.isPresiding': either('是否主持', '主持', '参加'),
  'mediators.*.appointment': code('确定方式', APPOINTMENT_LABELS),
};

const MEDIATION: Fields = {
  status: code('案件状态', CASE_STATUS_LABELS),
  'acceptance.acceptedOn': day('受理日期'),
  'acceptance.acceptedBy': text('受理人'),
  'acceptance.limitInDays': count('调解期限', '日'),
  'acceptance.partyIds': parties('受理时的当事人'),
  'extensions.*.extendedOn': day('延期日期'),
  'extensions.*.untilOn': day('延期至'),
  'extensions.*.reason': text('延期原因'),
  'sessions.*.heldOn': day('调解日期'),
  'sessions.*.startsAt': text('开始时间'),
  'sessions.*.endsAt': text('结束时间'),
  'sessions.*.place': text('调解地点'),
  'sessions.*.isPublic': either('是否公开', '公开', '不公开'),
  'sessions.*.presentPartyIds': parties('到场当事人'),
  'sessions.*.invitedHelpers.*.name': text('参加人姓名'),
  'sessions.*.invitedHelpers.*.relation': text('参加人身份或关系'),
  'sessions.*.recorder': text('记录人'),
  'sessions.*.isRightsNoticeGiven': either('告知权利义务', '已告知', '未告知'),
  'sessions.*.statements.*.text': text('陈述'),
  'sessions.*.factsFound': text('查明的事实'),
  'sessions.*.proposal': text('调解方案'),
  'sessions.*.result': code('本场结果', SESSION_RESULT_LABELS),
  'sessions.*.resultNote': text('结果说明'),
  'attachments.*.name': text('文件名'),
  'attachments.*.kind': code('材料种类', ATTACHMENT_KIND_LABELS),
  'attachments.*.subject.of': code('归到', {
    case: '整个案件',
    party: '当事人',
    session: '调解场次',
  }),
  'attachments.*.subject.partyId': parties('归到当事人'),
  'attachments.*.subject.sessionId': session('归到场次'),
  'attachments.*.addedOn': day('加入日期'),
  'attachments.*.addedBy': text('经手人'),
  'attachments.*.note': text('说明'),
  'attachments.*.removal.removedOn': day('移出日期'),
  'attachments.*.removal.removedBy': text('移出经手人'),
  'attachments.*.removal.reason': text('移出的原因'),
};

const OUTCOME: Fields = {
  'agreement.form': code('协议形式', AGREEMENT_FORM_LABELS),
  'agreement.number': text('协议编号'),
  'agreement.terms.facts': text('纠纷主要事实'),
  'agreement.terms.disputedPoints': text('争议事项'),
  'agreement.terms.responsibilities': text('各方责任'),
  'agreement.terms.clauses.*.text': text('条款内容'),
  'agreement.terms.clauses.*.obligations.*.obligorPartyId': parties('履行人'),
  'agreement.terms.clauses.*.obligations.*.obligeePartyId': parties('接受人'),
  'agreement.terms.clauses.*.obligations.*.action': text('履行内容'),
  'agreement.terms.clauses.*.obligations.*.amountFen': money('履行金额'),
  'agreement.terms.clauses.*.obligations.*.mode': code('履行方式', FULFILLMENT_MODE_LABELS),
  'agreement.terms.clauses.*.obligations.*.dueOn': day('履行期限'),
  'agreement.terms.fulfillmentPlace': text('履行地点'),
  'agreement.terms.fulfillmentNote': text('其他约定'),
  'agreement.signing.partiesSignedOn': day('当事人签名日期'),
  'agreement.signing.mediatorsSignedOn': day('调解员签名日期'),
  'agreement.signing.sealedOn': day('盖章日期'),
  'agreement.agreedOn': day('达成口头协议的日期'),
  'termination.terminatedOn': day('终止日期'),
  'termination.ground': code('终止的情形', TERMINATION_GROUND_LABELS),
  'termination.reason': text('终止原因'),
  'termination.areRemediesExplained': either('告知其他救济途径', '已告知', '未告知'),
  'termination.remediesNote': text('告知情况'),
  'decline.declinedOn': day('不予受理日期'),
  'decline.ground': code('不予受理的原因', DECLINE_GROUND_LABELS),
  'decline.reason': text('原因说明'),
  'withdrawal.withdrawnOn': day('撤回日期'),
  'withdrawal.reason': text('撤回原因'),
};

const FOLLOW_THROUGH: Fields = {
  'fulfillmentRecords.*.state': code('履行情况', FULFILLMENT_STATE_LABELS),
  'fulfillmentRecords.*.recordedOn': day('登记日期'),
  'fulfillmentRecords.*.paidFen': money('累计已付'),
  'fulfillmentRecords.*.note': text('说明'),
  'fulfillmentRecords.*.correctionReason': text('更正原因'),
  'followUps.*.visitedOn': day('回访日期'),
  'followUps.*.method': code('回访形式', FOLLOW_UP_METHOD_LABELS),
  'followUps.*.visitor': text('回访人'),
  'followUps.*.visitedPartyIds': parties('回访了'),
  'followUps.*.findings': text('回访情况'),
  'followUps.*.satisfaction': code('满意程度', SATISFACTION_LABELS),
  'followUps.*.reworkResolvedOn': day('二次办理办结日期'),
  'followUps.*.reworkNote': text('二次办理情况'),
  'judicialConfirmation.state': code('进展', CONFIRMATION_STATE_LABELS),
  'judicialConfirmation.appliedOn': day('申请日期'),
  'judicialConfirmation.court': text('法院'),
  'judicialConfirmation.decidedOn': day('裁定日期'),
  'judicialConfirmation.note': text('说明'),
  'closure.closedOn': day('结案日期'),
  'closure.note': text('结案说明'),
};

/** Every field of a case that a person fills in, by its path; `*` stands for any entry of a list. */
export const CASE_FIELDS: Fields = {
  ...REGISTRATION,
  ...PEOPLE,
  ...MEDIATION,
  ...OUTCOME,
  ...FOLLOW_THROUGH,
};

/** Fields inside the parts of a case that the program keeps for itself: ids, fingerprints, sizes. */
export const SILENT_FIELDS: ReadonlySet<string> = new Set([
  'parties.*.id',
  'consents.*.partyId',
  'mediators.*.mediatorId',
  'sessions.*.id',
  'sessions.*.statements.*.partyId',
  'sessions.*.tookPlace',
  'agreement.terms.clauses.*.id',
  'agreement.terms.clauses.*.obligations.*.id',
  'fulfillmentRecords.*.id',
  'fulfillmentRecords.*.obligationId',
  'followUps.*.id',
  'attachments.*.id',
  'attachments.*.sha256',
  'attachments.*.bytes',
  'attachments.*.mediaType',
  'attachments.*.seconds',
]);

/** Parts that tell nothing beside what the rest of the change tells: the kept paper is made of the case itself. */
export const SILENT_PARTS: ReadonlySet<string> = new Set(['agreement.paper']);
