/**
 * 案件状态. The path: 登记 → 受理 → 调解中 → 达成协议 → 结案, with the side doors 不予受理, 终止, 撤回, 移送.
 * `agreement_reached` means effective (第29、30条): a written agreement that nobody has signed is still `mediating`.
 */
export const CASE_STATUSES = [
  'registered',
  'accepted',
  'mediating',
  'agreement_reached',
  'terminated',
  'declined',
  'withdrawn',
  'transferred',
  'closed',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

export const CASE_STATUS_LABELS = {
  registered: '已登记',
  accepted: '已受理',
  mediating: '调解中',
  agreement_reached: '履行中',
  terminated: '已终止',
  declined: '不予受理',
  withdrawn: '已撤回',
  transferred: '已移送',
  closed: '已结案',
} as const satisfies Record<CaseStatus, string>;

/** A way on from one status to another. */
export interface StatusMove {
  readonly from: readonly CaseStatus[];
  readonly to: CaseStatus;
  /** The acts that take it, by their names in `CASE_ACTS`; who may is whoever has their right. */
  readonly by: readonly string[];
  /** What each needs, with the article: what the rules of those acts object to. */
  readonly needs: readonly string[];
}

const NOT_SILENT = '风险写明后来怎样了，红色报过（人民调解法第25条）';

/**
 * The life of a case as a table, and the one that rules ask (`objectToMove`). A case begins as 已登记; one that is settled on
 * the spot (当场调成) goes the whole way at once, by the same rules. 归档 and reopening are no moves: they change nothing of how a
 * case ended. docs/case-status.md draws it.
 */
export const STATUS_MOVES: readonly StatusMove[] = [
  {
    from: ['registered'],
    to: 'accepted',
    by: ['accept', 'acceptAtOnce'],
    needs: [
      '双方当事人都在，各方都同意调解（人民调解法第17条）',
      '未成年人有法定代理人（民法典第19、20、23条）',
      '调解员已定，其中一名主持（人民调解法第19条）',
    ],
  },
  {
    from: ['registered'],
    to: 'declined',
    by: ['decline'],
    needs: ['写明不予受理的原因（一方明确拒绝的，人民调解法第17条）', NOT_SILENT],
  },
  {
    from: ['accepted'],
    to: 'mediating',
    by: ['openSession', 'saveSession', 'rescheduleSession'],
    needs: ['开了一场：日子到了；各方仍都同意（人民调解法第17、23条）'],
  },
  {
    from: ['mediating'],
    to: 'agreement_reached',
    by: ['signAgreement', 'concludeOrally'],
    needs: [
      '书面：当事人签名、调解员签名、盖章都有日子，最后一天生效（人民调解法第29条）',
      '口头：写下内容和日子（人民调解法第30条）；劳动争议不能口头（劳动争议调解仲裁法第14条）',
    ],
  },
  {
    from: ['accepted', 'mediating'],
    to: 'terminated',
    by: ['terminate'],
    needs: ['写明情形和原因，告知仲裁、行政、司法途径（人民调解法第26条）', NOT_SILENT],
  },
  {
    from: ['registered', 'accepted', 'mediating'],
    to: 'withdrawn',
    by: ['withdraw'],
    needs: ['申请人撤回，写明原因', NOT_SILENT],
  },
  {
    from: ['registered', 'accepted', 'mediating'],
    to: 'transferred',
    by: ['transfer'],
    needs: ['写明移送给哪里、为什么移送', NOT_SILENT],
  },
  {
    from: ['agreement_reached'],
    to: 'closed',
    by: ['close'],
    needs: ['二次办理已办结；没有履行完的，写明为什么结案', NOT_SILENT],
  },
];

/** Which status may follow which, by the table of moves. Ended cases have no successor. */
export const NEXT_STATUSES: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  registered: nextOf('registered'),
  accepted: nextOf('accepted'),
  mediating: nextOf('mediating'),
  agreement_reached: nextOf('agreement_reached'),
  terminated: nextOf('terminated'),
  declined: nextOf('declined'),
  withdrawn: nextOf('withdrawn'),
  transferred: nextOf('transferred'),
  closed: nextOf('closed'),
};

function nextOf(status: CaseStatus): CaseStatus[] {
  return CASE_STATUSES.filter((next) =>
    STATUS_MOVES.some(({ from, to }) => to === next && from.includes(status)),
  );
}

/** Whether mediation still runs, so that facts, parties and sessions may still be written. */
export function isOpen(status: CaseStatus): boolean {
  return status === 'registered' || status === 'accepted' || status === 'mediating';
}

/** The ends without an agreement: each leads nowhere, and may be asked about by a visit. */
export const ENDS_WITHOUT_AGREEMENT: readonly CaseStatus[] = [
  ...(['declined', 'withdrawn', 'terminated', 'transferred'] as const),
];

/** Whether it ended without an agreement: nothing is performed, visited or confirmed then, and nothing to be closed. */
export function hasEndedWithoutAgreement(status: CaseStatus): boolean {
  return ENDS_WITHOUT_AGREEMENT.includes(status);
}

/** At which the file can go to the archive: nothing of the dispute itself is still to be done. */
export const ARCHIVABLE_STATUSES: readonly CaseStatus[] = CASE_STATUSES.filter(
  (status) => NEXT_STATUSES[status].length === 0,
);

/** 在办: something in the case is still to be done before it counts as ended, 履行 and 结案 included. */
export const UNFINISHED_STATUSES: readonly CaseStatus[] = CASE_STATUSES.filter(
  (status) => NEXT_STATUSES[status].length > 0,
);
