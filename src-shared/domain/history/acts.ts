import { CASE_ACT_NAMES, CASE_ACTS, type CaseActName } from '../case/acts/case-acts';
import type { Act, UndoPolicy } from '../record/act';

/** What the history has to know of an act. */
type ToldAct = Pick<Act<never, never>, 'done' | 'undo'>;

/** What is done with a case besides its acts: by services that also touch files, and by the store itself. */
const OTHER_ACTS = {
  'cases.register': {
    done: '登记了这件纠纷',
    undo: { never: '登记不能撤销；登记错了，可以改正登记信息，或者写明原因删除。' },
  },
  // Materials can be taken back, for their bytes stay where they are.
  'attachments.add': { done: '加入了材料', undo: 'free' },
  'attachments.describe': { done: '修改了材料的说明', undo: 'free' },
  'attachments.remove': { done: '移出了材料', undo: 'free' },
  'cases.remove': {
    done: '删除了这件纠纷',
    undo: { never: '删除不能在这里撤销，请在回收站恢复。' },
  },
  'cases.restore': {
    done: '从回收站恢复了这件纠纷',
    undo: { never: '恢复不能撤销；不要了，可以再删除。' },
  },
  undo: { done: '撤销了上一次修改', undo: 'free' },
  redo: { done: '恢复了撤销的修改', undo: 'free' },
  import: {
    done: '升级软件时转入保存记录',
    undo: { never: '这是升级软件时转入的内容，不能撤销。' },
  },
  // Written by versions that took over what other programs had done to a ledger.
  outside: { done: '台账文件被其他程序改过，照实记下', undo: 'ask' },
} as const satisfies Readonly<Record<string, ToldAct>>;

/** Everything that the journal may name as done to a case. */
export type CaseActionName = `cases.${CaseActName}` | keyof typeof OTHER_ACTS;

const TOLD: ReadonlyMap<string, ToldAct> = new Map<string, ToldAct>([
  ...CASE_ACT_NAMES.map((name): [string, ToldAct] => [`cases.${name}`, CASE_ACTS[name]]),
  ...Object.entries(OTHER_ACTS),
]);

/** What was done, such as 修改了登记信息; an act that this version does not know is told as a change. */
export function wordAct(action: string): string {
  return TOLD.get(action)?.done ?? '修改了案件';
}

/** Told in place of what was done, where the journal does not hold it any more. */
export const BODY_GONE = '改动的内容已不再保存';
/** Why such a change cannot be taken back. */
export const WHY_BODY_GONE = '这次改动的内容已不再保存，不能撤销。';

/** Why an act cannot be taken back and what to do instead; null when it can. */
export function whyFinal(action: string): string | null {
  const undo = undoOf(action);
  return typeof undo === 'object' ? undo.never : null;
}

/** Whether papers or parties may already go by the act, so that its undoing is confirmed first. */
export function isWeighty(action: string): boolean {
  return undoOf(action) === 'ask';
}

/** The act that takes another back: an undo is itself taken back by `redo`, and so on. */
export function actAgainst(action: string): 'undo' | 'redo' {
  return action === 'undo' ? 'redo' : 'undo';
}

function undoOf(action: string): UndoPolicy {
  return TOLD.get(action)?.undo ?? 'free';
}
