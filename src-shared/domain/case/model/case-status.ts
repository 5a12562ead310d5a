/**
 * 案件状态. The path: 登记 → 受理 → 调解中 → 达成协议 → 结案, with the side doors 不予受理, 终止, 撤回.
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
  closed: '已结案',
} as const satisfies Record<CaseStatus, string>;

/** The life cycle as a table: which status may follow which. Ended cases have no successor. */
export const NEXT_STATUSES: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  registered: ['accepted', 'declined', 'withdrawn'],
  accepted: ['mediating', 'terminated', 'withdrawn'],
  mediating: ['agreement_reached', 'terminated', 'withdrawn'],
  agreement_reached: ['closed'],
  terminated: [],
  declined: [],
  withdrawn: [],
  closed: [],
};

/** Whether mediation still runs, so that facts, parties and sessions may still be written. */
export function isOpen(status: CaseStatus): boolean {
  return status === 'registered' || status === 'accepted' || status === 'mediating';
}

/** Whether it ended without an agreement: nothing is performed, visited or confirmed then, and nothing to be closed. */
export function hasEndedWithoutAgreement(status: CaseStatus): boolean {
  return status === 'declined' || status === 'withdrawn' || status === 'terminated';
}

/** At which the file can go to the archive: nothing of the dispute itself is still to be done. */
export const ARCHIVABLE_STATUSES: readonly CaseStatus[] = CASE_STATUSES.filter(
  (status) => NEXT_STATUSES[status].length === 0,
);

/** 在办: something in the case is still to be done before it counts as ended, 履行 and 结案 included. */
export const UNFINISHED_STATUSES: readonly CaseStatus[] = CASE_STATUSES.filter(
  (status) => NEXT_STATUSES[status].length > 0,
);
