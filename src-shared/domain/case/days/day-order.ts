import { ORDER_AFTER } from './order-after';
import type { OrderRow } from './order-row';

/**
 * Which day may not precede which. 申请 ≤ 征询 ≤ 受理 ≤ 调解 ≤ 协议 is what reviewers of a file go by; see
 * docs/decisions/0012-order-of-days.md.
 */
export const DAY_ORDER: readonly OrderRow[] = [
  {
    earlier: 'requestedOn',
    later: [
      'registeredOn',
      'materialsSignedOn',
      'feedbackDueOn',
      'askedOn',
      'acceptedOn',
      ...(['declinedOn', 'withdrawnOn', 'transferredOn'] as const),
      'dueOn',
      ...(['calledOn', 'consentedOn'] as const),
      'reportedOn',
      'checkedOn',
      'raisedOn',
      'investigatedOn',
      ...(['talkedOn', 'proposedOn', 'changedOn', 'deliveredOn', 'enteredOn'] as const),
      ...(['handedOn', 'levelOn'] as const),
      ...(['recoloredOn', 'seenOn', 'takenOn', 'notifiedOn'] as const),
    ],
    basis: 'The request is the first day of a file; it interrupts 诉讼时效 (诉讼时效规定 第12条)',
    because: '有了申请或发现了纠纷，才有后面的事',
  },
  {
    earlier: 'askedOn',
    later: ['acceptedOn'],
    pairing: 'consent',
    basis: '人民调解法 第17条; of those who were parties then',
    because: '受理之前要征得当时各方的同意（《人民调解法》第十七条），受理后才加入的当事人除外',
  },
  {
    earlier: 'askedOn',
    later: ['heldOn'],
    pairing: 'consent',
    basis:
      '人民调解法 第17条; a party that joins later consents before the first session it attends',
    because: '当事人同意之后才能参加调解（《人民调解法》第十七条）',
  },
  {
    earlier: 'askedOn',
    later: [
      ...(['declinedOn', 'withdrawnOn', 'terminatedOn', 'transferredOn'] as const),
      ...(['partiesSignedOn', 'agreedOn'] as const),
    ],
    basis: 'Practice: nobody is asked about a dispute that has ended',
    because: '纠纷了结之后不会再去征询意愿',
  },
  {
    earlier: 'acceptedOn',
    later: [
      ...(['plannedOn', 'heldOn', 'extendedOn', 'pausedOn'] as const),
      ...(['terminatedOn', 'withdrawnOn', 'transferredOn'] as const),
    ],
    basis:
      'Practice (cross-document check of files); 终止 is of an accepted case, else it is 不予受理',
    because: '先受理，后调解',
  },
  ...(['handedOn', 'levelOn'] as const).map(
    (day): OrderRow => ({
      earlier: day,
      later: [day],
      pairing: 'next',
      basis: 'Practice: what is handed on was handed over before; a level is left once reached',
      because: '一次接着一次，后一次不会在前一次之前',
    }),
  ),
  {
    earlier: 'raisedOn',
    later: ['ruledOn'],
    pairing: 'own',
    basis: 'Practice: what is decided was asked for before',
    because: '先提出，后决定',
  },
  {
    earlier: 'recoloredOn',
    later: ['recoloredOn'],
    pairing: 'next',
    basis: 'Practice: a colour is changed into the next one, one after another',
    because: '颜色一次接着一次改，后一次不会在前一次之前',
  },
  {
    earlier: 'seenOn',
    later: ['settledOn'],
    pairing: 'own',
    basis: '人民调解法 第25条: what became of a risk is known after it was seen',
    because: '先看出风险，后来才有结果',
  },
  {
    earlier: 'notifiedOn',
    later: ['repliedOn'],
    pairing: 'own',
    basis: 'Practice: what was reported is answered',
    because: '先报告，后答复',
  },
  {
    earlier: 'extendedOn',
    later: ['extendedOn'],
    pairing: 'next',
    basis: 'Practice: the second extension is agreed after the first, whose end it moves',
    because: '延期一次接着一次，后一次不会在前一次之前',
  },
  {
    earlier: 'extendedOn',
    later: ['untilOn'],
    pairing: 'own',
    basis: 'Practice: time that had run out cannot be given back as already run out',
    because: '延期是延到以后',
  },
  {
    earlier: 'extendedOn',
    later: ['effectiveOn', 'terminatedOn', 'withdrawnOn', 'transferredOn'],
    basis: 'Practice: no more time is agreed for a mediation that has ended',
    because: '调解结束之后不会再延期',
  },
  {
    earlier: 'pausedOn',
    later: ['resumedOn'],
    pairing: 'own',
    basis: 'Practice: what runs on stood still before',
    because: '先暂停，后恢复',
  },
  {
    earlier: 'resumedOn',
    later: ['pausedOn'],
    pairing: 'next',
    basis: 'Practice: it stands still again after it ran on',
    because: '恢复以后才有下一次暂停',
  },
  {
    earlier: 'archivedOn',
    later: ['reopenedOn'],
    pairing: 'own',
    basis: 'Practice: what is reopened was archived',
    because: '先归档，后重新打开',
  },
  {
    earlier: 'reopenedOn',
    later: ['archivedOn'],
    pairing: 'next',
    basis: 'Practice: a file is archived again after it was reopened',
    because: '重新打开以后才有下一次归档',
  },
  ...(['closedOn', 'terminatedOn', 'declinedOn', 'withdrawnOn', 'transferredOn'] as const).map(
    (earlier): OrderRow => ({
      earlier,
      later: ['archivedOn'],
      basis: 'Practice: the file of an ended case is archived',
      because: '事情了结以后案卷才归档',
    }),
  ),
  ...(
    ['recordedOn', 'visitedOn', 'resolvedOn', 'appliedOn', 'decidedOn', 'deliveredOn'] as const
  ).map(
    (earlier): OrderRow => ({
      earlier,
      later: ['archivedOn'],
      isForWriting: true,
      basis: 'Practice: what the file tells was written before it went to the archive',
      because: '案卷里已有的事，都在归档之前',
    }),
  ),
  {
    earlier: 'heldOn',
    later: [
      'signedOn',
      'partiesSignedOn',
      'mediatorsSignedOn',
      'sealedOn',
      'agreedOn',
      ...(['terminatedOn', 'withdrawnOn', 'transferredOn'] as const),
    ],
    basis: 'Practice (cross-document check of files): 调解 ≤ 协议',
    because: '最后一场调解之后才有结果',
  },
  {
    earlier: 'heldOn',
    later: ['dueOn'],
    isForWriting: true,
    isBarringAtOnce: true,
    basis:
      'Practice: a draft promises what is to come. A session after the draft may outrun it; then the signing tells',
    because: '履行期限是约定以后的事，谈定之前已经履行的请选“当场履行”',
  },
  {
    earlier: 'proposedOn',
    later: ['partiesSignedOn', 'agreedOn', 'terminatedOn', 'withdrawnOn', 'transferredOn'],
    basis: 'Practice: what is proposed is proposed before there is a result',
    because: '有了结果，就不再提方案',
  },
  {
    earlier: 'signedOn',
    later: ['partiesSignedOn'],
    basis: '人民调解法 第29条第2款: all parties; the last of them makes it whole',
    because: '当事人全部签名的日期，是最后一名当事人签名的日期（《人民调解法》第二十九条）',
  },
  {
    earlier: 'partiesSignedOn',
    later: ['dueOn'],
    isBarringAtOnce: true,
    basis: 'Practice: nobody is bound to a day that is past when he signs',
    because: '履行期限是签字以后的事，已经履行的请选“当场履行”',
  },
  {
    earlier: 'agreedOn',
    later: ['dueOn'],
    isBarringAtOnce: true,
    basis: 'Practice: nobody is bound to a day that is past when he agrees',
    because: '履行期限是达成协议以后的事，已经履行的请选“当场履行”',
  },
  {
    earlier: 'partiesSignedOn',
    later: ['recordedOn'],
    basis: '人民调解法 第31条: what is looked after is the performance of an agreement',
    because: '有了协议才谈得上履行',
  },
  {
    earlier: 'agreedOn',
    later: ['recordedOn'],
    basis: '人民调解法 第31条: what is looked after is the performance of an agreement',
    because: '有了协议才谈得上履行',
  },
  ...ORDER_AFTER,
];

/** A sitting that was arranged and of which nothing is written: when the file comes to one of these it must be settled. */
export const ENDS_OF_SESSIONS = [
  ...(['effectiveOn', 'terminatedOn', 'withdrawnOn', 'transferredOn'] as const),
] as const;

/** Why the order is so, for the sentence of a refusal; empty for a pair that no row names. */
export function whyInOrder(earlier: string, later: string): string {
  const row = DAY_ORDER.find(
    (one) => one.earlier === earlier && (one.later as readonly string[]).includes(later),
  );
  return row?.because ?? '';
}
