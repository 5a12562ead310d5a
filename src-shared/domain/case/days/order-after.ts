import type { OrderRow } from './order-row';

/** What follows an agreement, or the end without one, and the court: see `day-order.ts`. */
export const ORDER_AFTER: readonly OrderRow[] = [
  {
    earlier: 'effectiveOn',
    later: ['visitedOn', 'urgedOn', 'soughtOn', 'appliedOn', 'closedOn', 'amendedOn'],
    basis: '人民调解法 第31、32、33条: all go by an agreement in force',
    because: '协议生效之后才有这一步',
  },
  ...(['effectiveOn', 'terminatedOn', 'declinedOn', 'withdrawnOn', 'transferredOn'] as const).map(
    (earlier): OrderRow => ({
      earlier,
      later: ['resultReportedOn'],
      basis: 'Practice: a result is told when there is one (法释〔2016〕14号 for courts)',
      because: '先有结果，再反馈结果',
    }),
  ),
  ...(['reportedOn', 'resultReportedOn'] as const).map(
    (earlier): OrderRow => ({
      earlier,
      later: ['answeredOn', 'clearedOn'],
      pairing: 'own',
      basis: 'Practice: 派单—反馈—销号, what is answered was told before',
      because: '先反馈，对方才答复、销号',
    }),
  ),
  {
    earlier: 'visitedOn',
    later: ['resolvedOn'],
    pairing: 'own',
    basis: 'Practice: a second handling is opened by the visit',
    because: '二次办理是回访之后的事',
  },
  ...(['declinedOn', 'withdrawnOn', 'terminatedOn', 'transferredOn'] as const).map(
    (earlier): OrderRow => ({
      earlier,
      later: ['visitedOn'],
      basis: 'Practice (办结即回访): a matter is asked about after it has ended',
      because: '办结之后才有回访',
    }),
  ),
  {
    earlier: 'urgedOn',
    later: ['promisedOn'],
    pairing: 'own',
    basis: 'Practice: what is promised when somebody is urged lies ahead',
    because: '答应的是以后的日子',
  },
  {
    earlier: 'appliedOn',
    later: ['admittedOn', 'decidedOn'],
    basis: '人民调解法 第33条: the court answers an application',
    because: '先申请，法院后受理、裁定',
  },
  {
    earlier: 'admittedOn',
    later: ['decidedOn'],
    basis: '法释〔2011〕5号: admitted first, decided within fifteen days',
    because: '法院先受理，后裁定',
  },
  {
    earlier: 'decidedOn',
    later: ['servedOn'],
    basis: 'Practice: what is served was decided',
    because: '先裁定，后送达',
  },
  ...(
    [
      ...(['recordedOn', 'visitedOn', 'resolvedOn', 'urgedOn', 'soughtOn'] as const),
      ...(['appliedOn', 'admittedOn', 'decidedOn', 'servedOn'] as const),
      ...(['recoloredOn', 'settledOn', 'takenOn', 'notifiedOn'] as const),
    ] as const
  ).map(
    (earlier): OrderRow => ({
      earlier,
      later: ['closedOn'],
      isForWriting: true,
      basis: 'Practice: the closing looks back on all that the file tells',
      because: '结案时案卷里已有的事，都在结案之前',
    }),
  ),
];
