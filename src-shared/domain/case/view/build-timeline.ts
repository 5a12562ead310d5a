import { formatChineseDate, type LocalDate } from '../../kernel/local-date';
import { formatYuan } from '../../kernel/money';
import { toChineseNumeral } from '../../paper/chinese-numeral';
import type { Party } from '../../party/party';
import { CASE_SOURCE_LABELS } from '../model/case-source';
import { DECLINE_GROUND_LABELS, TERMINATION_GROUND_LABELS } from '../model/closing';
import { effectiveOn } from '../model/effective-day';
import { FULFILLMENT_STATE_LABELS } from '../model/follow-through';
import { LEDGER_RESULT_LABELS } from '../model/imported';
import { ledgerOutcome } from '../model/ledger-outcome';
import { CONSENT_METHOD_LABELS, type Consent, type MediationCase } from '../model/mediation-case';
import { PAUSE_GROUND_LABELS } from '../model/pause';
import { clausesOf, isAccepted, proposerOf } from '../model/proposal';
import { askerOf, RECUSAL_RESULT_LABELS } from '../model/recusal';
import { SESSION_RESULT_LABELS } from '../model/session';
import { sessionsInOrder } from '../model/session-facts';
import { alertEvents } from './alert-timeline';
import type { CaseView } from './case-view';
import { callEvents, feedbackEvents } from './intake-events';
import { amendmentEvents, changeEvents } from './outcome-events';
import { court, unperformed, visits } from './timeline-after';
import { by, type Event, entry } from './timeline-entry';

/** 经过: what happened when, earliest first, taken from nothing but the case's own dated entries. */
export function buildTimeline(
  mediationCase: MediationCase,
  today: LocalDate,
): CaseView['timeline'] {
  const events = [
    ...beginning(mediationCase),
    ...alertEvents(mediationCase),
    ...mediation(mediationCase),
    ...outcome(mediationCase),
    ...followThrough(mediationCase),
    ...handling(mediationCase),
  ];
  // The order of the lists above is the order of the paper file; sorting is stable, so it also orders one day.
  return events
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map((event) => ({ ...event, isPlanned: event.on > today }));
}

/** 交接, and every level on which it was. */
function handling({ handovers, levelSteps }: MediationCase): Event[] {
  return [
    ...handovers.map(({ handedOn, from, to, note }, at) =>
      entry(
        `handed-${at}`,
        handedOn,
        '交接',
        [`${from}交给${to}`, note].filter(Boolean).join('，'),
      ),
    ),
    ...levelSteps.map(({ level, levelOn, unit, reason }, at) =>
      entry(`level-${at}`, levelOn, `到${level}`, [unit, reason].filter(Boolean).join('，')),
    ),
  ];
}

function beginning({ registration, parties, consents, acceptance, ...rest }: MediationCase) {
  const events: Event[] = [
    entry('requested', registration.requestedOn, rest.earlier === null ? '申请' : '再次申请', [
      CASE_SOURCE_LABELS[registration.source],
      rest.earlier === null ? '' : `前一件 ${rest.earlier.number}`,
    ]),
    entry('registered', registration.registeredOn, '登记', by(registration.registrar)),
    ...callEvents(parties, rest.callAttempts),
    ...answers(parties, consents),
  ];
  if (acceptance)
    events.push(entry('accepted', acceptance.acceptedOn, '受理', by(acceptance.acceptedBy)));
  const { decline, withdrawal, transfer } = rest;
  if (decline)
    events.push(
      entry('declined', decline.declinedOn, '不予受理', DECLINE_GROUND_LABELS[decline.ground]),
    );
  if (withdrawal)
    events.push(entry('withdrawn', withdrawal.withdrawnOn, '撤回申请', withdrawal.reason));
  if (transfer)
    events.push(
      entry('transferred', transfer.transferredOn, `移送${transfer.receiverName}`, transfer.reason),
    );
  return events;
}

/** Same answer on the same day: one entry, naming all who gave it. */
function answers(parties: readonly Party[], consents: readonly Consent[]): Event[] {
  const alike = new Map<string, Consent[]>();
  for (const consent of consents) {
    const answer = `${consent.isGiven} ${consent.askedOn}`;
    alike.set(answer, [...(alike.get(answer) ?? []), consent]);
  }
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const names = group.map(
      ({ partyId }) => parties.find(({ id }) => id === partyId)?.name ?? '当事人',
    );
    const who = wordAnswerers(names, group.length === parties.length);
    const methods = new Set(group.map(({ method }) => CONSENT_METHOD_LABELS[method]));
    return entry(
      `consent-${first.partyId}`,
      first.askedOn,
      `${who}${first.isGiven ? '同意' : '拒绝'}调解`,
      [who === names.join('、') ? '' : names.join('、'), [...methods].join('、')],
    );
  });
}

function wordAnswerers(names: readonly string[], areAll: boolean): string {
  if (!areAll || names.length < 2) return names.join('、');
  return names.length === 2 ? '双方' : `${toChineseNumeral(names.length)}方`;
}

/** Each request of 回避, and what was decided of it. */
function recusalEvents({ recusals, parties }: MediationCase): Event[] {
  return recusals.flatMap((one) => {
    const { id, name, raisedOn, reason, partyId, decision } = one;
    const text =
      partyId === null
        ? `调解员${name}自己提出回避`
        : `${askerOf(one, parties)}要求调解员${name}回避`;
    const asked = entry(`recusal-${id}`, raisedOn, text, reason);
    if (decision === null) return [asked];
    const { result, ruledOn, ruledBy, successor } = decision;
    return [
      asked,
      entry(`recusal-ruled-${id}`, ruledOn, `${name}回避：${RECUSAL_RESULT_LABELS[result]}`, [
        successor === '' ? '' : `由${successor}接替`,
        by(ruledBy),
        decision.reason,
      ]),
    ];
  });
}

function mediation(mediationCase: MediationCase): Event[] {
  const { sessions, investigations, proposals, parties, extensions } = mediationCase;
  const proposed = proposals.map((one) =>
    entry(`proposal-${one.id}`, one.proposedOn, `${proposerOf(one, parties)}提了方案`, [
      ...clausesOf(one).slice(0, 1),
      isAccepted(one) ? '双方同意' : '',
    ]),
  );
  const asked = investigations.map((one) =>
    entry(`investigation-${one.id}`, one.investigatedOn, `向${one.asked}调查`, one.relation),
  );
  const held = sessionsInOrder(sessions).map((session, index) =>
    entry(`session-${session.id}`, session.heldOn, `第 ${index + 1} 场调解`, [
      session.startsAt ?? '',
      session.place,
      session.result ? SESSION_RESULT_LABELS[session.result] : '',
    ]),
  );
  const extended = extensions.map((extension, index) =>
    entry(
      `extension-${index}`,
      extension.extendedOn,
      `延期至 ${formatChineseDate(extension.untilOn)}`,
      extension.reason,
    ),
  );
  return [
    ...changeEvents(mediationCase),
    ...amendmentEvents(mediationCase),
    ...recusalEvents(mediationCase),
    ...asked,
    ...proposed,
    ...held,
    ...extended,
    ...pauseEvents(mediationCase),
  ];
}

function pauseEvents({ pauses }: MediationCase): Event[] {
  return pauses.flatMap(({ pausedOn, ground, reason, resumedOn }, index) => [
    entry(`pause-${index}`, pausedOn, '暂停调解期限', [PAUSE_GROUND_LABELS[ground], reason]),
    ...(resumedOn === null ? [] : [entry(`resume-${index}`, resumedOn, '恢复调解期限', '')]),
  ]);
}

function archiveEvents({ archivings }: MediationCase): Event[] {
  return archivings.flatMap((one, index) => [
    entry(`archived-${index}`, one.archivedOn, '归档', [
      one.fileNumber,
      one.box,
      by(one.archivedBy),
    ]),
    ...(one.reopening === null
      ? []
      : [
          entry(
            `reopened-${index}`,
            one.reopening.reopenedOn,
            '重新打开案卷',
            one.reopening.reason,
          ),
        ]),
  ]);
}

function outcome(mediationCase: MediationCase): Event[] {
  const { agreement, termination } = mediationCase;
  const inForceOn = effectiveOn(mediationCase);
  const events: Event[] = [];
  if (agreement?.form === 'written' && agreement.signing) {
    const { partiesSignedOn, mediatorsSignedOn, sealedOn } = agreement.signing;
    events.push(
      entry('parties-signed', partiesSignedOn, '当事人签名', ''),
      entry('mediators-signed', mediatorsSignedOn, '调解员签名', ''),
      entry('sealed', sealedOn, '加盖印章', ''),
    );
    if (inForceOn) events.push(entry('effective', inForceOn, '书面协议生效', '人民调解法第29条'));
  }
  if (agreement?.form === 'oral')
    events.push(entry('effective', agreement.agreedOn, '口头协议生效', '人民调解法第30条'));
  const known = ledgerOutcome(mediationCase);
  if (known)
    events.push(entry('ledger', known.endedOn, LEDGER_RESULT_LABELS[known.result], '旧台账'));
  if (termination)
    events.push(
      entry(
        'terminated',
        termination.terminatedOn,
        '终止调解',
        TERMINATION_GROUND_LABELS[termination.ground],
      ),
    );
  return events;
}

function followThrough(mediationCase: MediationCase): Event[] {
  const { fulfillmentRecords, deliveries, closure } = mediationCase;
  return [
    ...deliveries.map((one) => entry(`delivery-${one.id}`, one.deliveredOn, '送达', one.papers)),
    ...mediationCase.feedbacks.flatMap(feedbackEvents),
    ...fulfillmentRecords.map((record) =>
      entry(
        `fulfillment-${record.id}`,
        record.recordedOn,
        `履行登记：${FULFILLMENT_STATE_LABELS[record.state]}`,
        [record.paidFen === null ? '' : `累计 ${formatYuan(record.paidFen)} 元`, record.note],
      ),
    ),
    ...unperformed(mediationCase),
    ...visits(mediationCase),
    ...court(mediationCase),
    ...(closure ? [entry('closed', closure.closedOn, '结案', closure.note)] : []),
    ...archiveEvents(mediationCase),
    ...mediationCase.laterCases.map(({ caseId, requestedOn }) =>
      entry(`again-${caseId}`, requestedOn, '再次申请调解，另立一件', ''),
    ),
  ];
}
