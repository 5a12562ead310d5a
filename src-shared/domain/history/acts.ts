/**
 * What was done, as the journal names it, in the words of the trade. `change` stands where an older
 * line names no act.
 */
const ACT_WORDS: Readonly<Record<string, string>> = {
  'cases.register': '登记了这件纠纷',
  'cases.updateRegistration': '修改了登记信息',
  'cases.saveParties': '修改了当事人',
  'cases.updateContacts': '更新了当事人的电话、住址',
  'cases.recordConsents': '登记了当事人意愿',
  'cases.appointMediators': '确定了调解员',
  'cases.accept': '办理了受理',
  'cases.decline': '办理了不予受理',
  'cases.withdraw': '办理了撤回',
  'cases.extend': '办理了延期',
  'cases.saveSession': '写了调解记录',
  'cases.removeSession': '删去了一场调解',
  'cases.draftAgreement': '起草了协议',
  'cases.signAgreement': '登记了签字盖章',
  'cases.concludeOrally': '登记了口头协议',
  'cases.terminate': '办理了终止',
  'cases.recordFulfillment': '登记了履行情况',
  'cases.recordFollowUp': '登记了回访',
  'cases.resolveRework': '登记了二次办理',
  'cases.recordConfirmation': '登记了司法确认',
  'cases.close': '办理了结案',
  'attachments.add': '加入了材料',
  'attachments.describe': '修改了材料的说明',
  'attachments.remove': '移出了材料',
  'cases.remove': '删除了这件纠纷',
  'cases.restore': '从回收站恢复了这件纠纷',
  undo: '撤销了上一次修改',
  redo: '恢复了撤销的修改',
  import: '升级软件时转入保存记录',
  outside: '台账文件被其他程序改过，照实记下',
};

/**
 * Acts that cannot be taken back, and what to do instead. A registration has given out a number.
 * Materials can be taken back, for their bytes stay where they are.
 */
const FINAL_ACTS: Readonly<Record<string, string>> = {
  'cases.register': '登记不能撤销；登记错了，可以改正登记信息，或者写明原因删除。',
  'cases.remove': '删除不能在这里撤销，请在回收站恢复。',
  'cases.restore': '恢复不能撤销；不要了，可以再删除。',
  import: '这是升级软件时转入的内容，不能撤销。',
};

/** Acts that changed where a case stands, or may have: taking one back is asked for once more. */
const WEIGHTY_ACTS: ReadonlySet<string> = new Set([
  'cases.accept',
  'cases.decline',
  'cases.withdraw',
  'cases.extend',
  'cases.signAgreement',
  'cases.concludeOrally',
  'cases.terminate',
  'cases.close',
  'outside',
]);

/** What was done, such as 修改了登记信息. */
export function wordAct(action: string): string {
  return ACT_WORDS[action] ?? '修改了案件';
}

/** Why an act cannot be taken back and what to do instead; null when it can. */
export function whyFinal(action: string): string | null {
  return FINAL_ACTS[action] ?? null;
}

/** Whether papers or parties may already go by the act, so that its undoing is confirmed first. */
export function isWeighty(action: string): boolean {
  return WEIGHTY_ACTS.has(action);
}

/** The act that takes another back: an undo is itself taken back by `redo`, and so on. */
export function actAgainst(action: string): 'undo' | 'redo' {
  return action === 'undo' ? 'redo' : 'undo';
}
