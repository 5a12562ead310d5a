import { KINDS } from '../kinds';
import { fullNameOf, type UndoPolicy } from '../record/act';
import type { Kind } from '../record/define-kind';
import type { Kinds } from '../record/kind-list';

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
  // Written by versions that took over what other programs had done to a shard.
  outside: { done: '台账文件被其他程序改过，照实记下', undo: 'ask' },
} as const satisfies Readonly<Record<string, ToldAct>>;

/** Kinds whose acts are told of; those of a studio when left out. */
type Told = Pick<Kinds, 'list'>;

const told = new WeakMap<Told, ReadonlyMap<string, ToldAct>>();

function actsToldOf(kinds: Told): ReadonlyMap<string, ToldAct> {
  const known = told.get(kinds);
  if (known !== undefined) return known;
  const all = new Map<string, ToldAct>([
    ...kinds.list.flatMap(toldOf),
    ...Object.entries(OTHER_ACTS),
  ]);
  told.set(kinds, all);
  return all;
}

function toldOf({ prefix, acts }: Kind): [string, ToldAct][] {
  return Object.entries(acts).map(([key, act]) => [
    fullNameOf(prefix, key, act),
    { done: act.words.done, undo: act.undo },
  ]);
}

/** What was done, such as 修改了登记信息; an act that this version does not know is told as a change. */
export function wordAct(action: string, kinds: Told = KINDS): string {
  return actsToldOf(kinds).get(action)?.done ?? '修改了内容';
}

/** Told in place of what was done, where the journal does not hold it any more. */
export const BODY_GONE = '改动的内容已不再保存';
/** Why such a change cannot be taken back. */
export const WHY_DESTROYED = '这一步还牵涉别的记录，它已经按鉴定意见销毁了，所以不能撤销。';
export const WHY_BODY_GONE = '这次改动的内容已不再保存，不能撤销。';

/** Why a change that made records besides cannot be taken back: none is unmade this way. */
export const WHY_OTHERS_BEGAN =
  '这次改动还新建了别的内容，不能在这里撤销。不要了，请打开新建的内容，写明原因删除。';

/** Why that is not taken back here which made the record itself, beside another. */
export const WHY_BEGAN = '登记不能在这里撤销；不要了，可以写明原因删除。';

/** Why a change is not taken back that changed something besides which who asks may not see. */
export const WHY_OTHERS_UNSEEN = '这次改动还涉及您不能查看的内容，不能在这里撤销。';

/** Why an act cannot be taken back and what to do instead; null when it can. */
export function whyFinal(action: string, kinds: Told = KINDS): string | null {
  const undo = undoOf(action, kinds);
  return typeof undo === 'object' ? undo.never : null;
}

/** Whether papers or parties may already go by the act, so that its undoing is confirmed first. */
export function isWeighty(action: string, kinds: Told = KINDS): boolean {
  const undo = undoOf(action, kinds);
  return undo === 'ask' || undo === 'whole';
}

/** Whether the record that the act began goes to 回收站 when it is taken back. */
export function takesWhole(action: string, kinds: Told = KINDS): boolean {
  return undoOf(action, kinds) === 'whole';
}

/** The act that takes another back: an undo is itself taken back by `redo`, and so on. */
export function actAgainst(action: string): 'undo' | 'redo' {
  return action === 'undo' ? 'redo' : 'undo';
}

function undoOf(action: string, kinds: Told): UndoPolicy {
  return actsToldOf(kinds).get(action)?.undo ?? 'free';
}
