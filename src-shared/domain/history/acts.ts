import { type ActedKind, KIND_ACTS } from '../kind-acts';
import { fullNameOf, type UndoPolicy } from '../record/act';

/** What the history has to know of an act. */
interface ToldAct {
  readonly done: string;
  readonly undo: UndoPolicy;
}

/** What the store itself does with a record. */
const OTHER_ACTS = {
  undo: { done: '撤销了上一次修改', undo: 'free' },
  redo: { done: '恢复了撤销的修改', undo: 'free' },
  import: {
    done: '升级软件时转入保存记录',
    undo: { never: '这是升级软件时转入的内容，不能撤销。' },
  },
  // Written by versions that took over what other programs had done to a ledger.
  outside: { done: '台账文件被其他程序改过，照实记下', undo: 'ask' },
} as const satisfies Readonly<Record<string, ToldAct>>;

const TOLD: ReadonlyMap<string, ToldAct> = new Map<string, ToldAct>([
  ...KIND_ACTS.flatMap(told),
  ...Object.entries(OTHER_ACTS),
]);

function told({ prefix, acts }: ActedKind): [string, ToldAct][] {
  return Object.entries(acts).map(([key, act]) => [
    fullNameOf(prefix, key, act),
    { done: act.words.done, undo: act.undo },
  ]);
}

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
