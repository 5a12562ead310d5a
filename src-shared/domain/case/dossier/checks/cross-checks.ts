import { attachmentsInFile } from '../../../attachment/attachment';
import type { PaperBlock } from '../../../paper/paper';
import { findDisorders } from '../../days/find-disorders';
import { hasEndedWithoutAgreement } from '../../model/case-status';
import type { MediationCase } from '../../model/mediation-case';
import { heldSessions } from '../../model/session-facts';
import { untoldResult } from '../../model/way-back';
import { refusalSentence } from '../../wording/refusal-sentence';
import { defineFileCheck, doubtful, lacking } from '../file-check';

/** 申请 ≤ 受理 ≤ 调解 ≤ 协议 ≤ 回访: the days of all papers follow one another (`days/day-order.ts`). */
export const dayOrderCheck = defineFileCheck({
  key: 'day_order',
  find: ({ one, ctx }) =>
    findDisorders(one, { today: ctx.today }).map(({ refusal }) =>
      doubtful(refusalSentence(refusal), { at: 'section', section: 'history' }),
    ),
});

/** The parties are the same on every paper: those of the signed agreement are those of the case. */
export const samePartiesCheck = defineFileCheck({
  key: 'same_parties',
  find({ one }) {
    const blocks = one.agreement?.paper?.blocks;
    if (blocks === undefined) return [];
    const signed = textOf(blocks);
    return one.parties
      .filter(({ name }) => name !== '' && !signed.includes(withoutSpace(name)))
      .map(({ name }) =>
        doubtful(`当事人“${name}”不在生效的协议上，案卷和协议的当事人不一致。`, {
          ...{ at: 'act', act: 'saveParties', of: null },
        }),
      );
  },
});

/** Whoever is bound by the agreement took part in the mediation, in person or by an agent. */
export const attendanceCheck = defineFileCheck({
  key: 'attendance',
  find({ one }) {
    const held = heldSessions(one);
    if (one.agreement === null || held.length === 0) return [];
    const came = new Set(held.flatMap(({ presentPartyIds }) => presentPartyIds));
    const agents = new Set(held.flatMap(({ presentAgents }) => presentAgents));
    return one.parties
      .filter(({ id, authorizedAgents }) => {
        const isActedFor = authorizedAgents.some(({ name }) => agents.has(name));
        return !came.has(id) && !isActedFor;
      })
      .map(({ name }) =>
        doubtful(`调解记录里“${name}”一场也没有到，代理人也没有到，协议却要本人签字，请核对。`, {
          ...{ at: 'section', section: 'sessions' },
        }),
      );
  },
});

/** 卷号、协议书编号、回访记录的编号: the signed agreement bears the number that the other papers repeat. */
export const sameNumberCheck = defineFileCheck({
  key: 'same_number',
  find({ one: { agreement } }) {
    const number = agreement?.paper?.blocks.find(({ type }) => type === 'number');
    if (agreement === null || number?.type !== 'number') return [];
    if (number.text.includes(agreement.number)) return [];
    return [
      doubtful(`生效的协议上是“${number.text}”，案卷里的协议编号是“${agreement.number}”。`, {
        ...{ at: 'section', section: 'outcome' },
      }),
    ];
  },
});

/** The mediators of the cover are those of the record: names on the signed agreement are those of the case. */
export const sameMediatorCheck = defineFileCheck({
  key: 'same_mediator',
  find({ one }) {
    const place = { at: 'act', act: 'appointMediators', of: null } as const;
    if (one.acceptance === null) return [];
    if (one.mediators.length === 0) return [lacking('封面和调解记录上没有调解员。', place)];
    const blocks = one.agreement?.paper?.blocks;
    // The place of a single mediator bears no name.
    if (blocks === undefined || one.mediators.length < 2) return [];
    const signed = textOf(blocks);
    return one.mediators
      .filter(({ name }) => !signed.includes(withoutSpace(name)))
      .map(({ name }) => doubtful(`封面上的调解员“${name}”不在生效的协议上。`, place));
  },
});

/** A written agreement is signed by the parties and the mediator, and sealed (人民调解法 第29条第2款). */
export const sealCheck = defineFileCheck({
  key: 'seal',
  find({ one: { agreement, status } }) {
    if (agreement?.form !== 'written' || agreement.signing !== null) return [];
    if (hasEndedWithoutAgreement(status)) return [];
    return [
      lacking('协议书还没有登记签字、盖章的日期，没有生效。', {
        ...{ at: 'act', act: 'signAgreement', of: null },
      }),
    ];
  },
});

/** Who a party is must be proven in the file (13-item order of a district, 当事人身份证明 必须). */
export const identityCheck = defineFileCheck({
  key: 'identity',
  find({ one }) {
    if (one.acceptance === null) return [];
    const proofs = attachmentsInFile(one.attachments).filter(
      ({ kind }) => kind === 'identity_proof',
    );
    if (proofs.some(({ subject }) => subject.of === 'case')) return [];
    const unproven = one.parties.filter(
      ({ id }) => !proofs.some(({ subject: s }) => s.of === 'party' && s.partyId === id),
    );
    if (unproven.length === 0) return [];
    const names = unproven.slice(0, 3).map(({ name }) => name);
    const who = `${names.join('、')}${unproven.length > 3 ? `等 ${unproven.length} 方` : ''}`;
    return [doubtful(`材料里没有${who}的身份证明。`, { at: 'section', section: 'attachments' })];
  },
});

/** Whoever sent the dispute is told its result (法释〔2016〕14号 for courts; 派单—反馈—销号): a file without it is not whole. */
export const feedbackCheck = defineFileCheck({
  key: 'feedback',
  find({ one }) {
    const untold = untoldResult(one);
    if (untold === null) return [];
    return [
      lacking(`还没有登记反馈：${untold}。`, {
        ...{ at: 'act', act: 'recordFeedback', of: null },
      }),
    ];
  },
});

/** An agreement in force is looked after (人民调解法 第31条); a file without a visit is sent back. */
export const visitCheck = defineFileCheck({
  key: 'visit',
  find({ one }) {
    if (one.closure === null || one.agreement === null || one.followUps.length > 0) return [];
    return [
      doubtful('已经结案，卷里还没有回访记录。', {
        ...{ at: 'act', act: 'recordFollowUp', of: null },
      }),
    ];
  },
});

/** What was performed is proven by a receipt, a slip or a photograph. */
export const performanceProofCheck = defineFileCheck({
  key: 'performance_proof',
  find({ one }) {
    if (one.fulfillmentRecords.length === 0 || hasPerformanceProof(one)) return [];
    return [
      doubtful('登记了履行，卷里还没有收条、转账单等履行凭证。', {
        ...{ at: 'section', section: 'attachments' },
      }),
    ];
  },
});

/** Whether a receipt, a slip or a photograph proves that something was performed. */
export function hasPerformanceProof({ attachments }: MediationCase): boolean {
  return attachmentsInFile(attachments).some(
    ({ kind, subject }) =>
      kind === 'fulfillment_proof' ||
      subject.of === 'fulfillment' ||
      (subject.of === 'paper' && subject.paper === 'receipt'),
  );
}

/** All that can be read on a paper; names there may be set with other spaces. */
function textOf(blocks: readonly PaperBlock[]): string {
  return withoutSpace(JSON.stringify(blocks));
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}
