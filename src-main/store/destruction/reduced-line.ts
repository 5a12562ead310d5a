import type { Kinds } from '@shared/domain/record/kind-list';
import type { JournalLine, LineLoss, Step } from '../journal/journal-line';
import { frameOf, readFrame } from '../journal/line-frame';
import { goneLineV1 } from '../journal/line-v1';
import { headOfV2 } from '../journal/line-v2';
import { serialsGiven } from '../shards/shard-lines';
import { type GoneRecords, nameOf } from './gone-records';
import type { Retold } from './retold-records';

/**
 * The text of a line without what it did to records that are destroyed; null where it says nothing of them any more. Its
 * head, and so its place in the chain, stays byte for byte. What it did to others stays, without the words that a person
 * added. Throws StoreError `newer_version`.
 * @param retold records of which the content of others was taken out: the last line about one tells it as it is now
 */
export function reducedLine(
  text: string,
  line: JournalLine,
  { gone, retold, kinds }: { gone: GoneRecords; retold: Retold; kinds: Kinds },
): string | null {
  const toldIn = (record: { kind: string; id: string }) => {
    const found = retold.get(nameOf(record));
    return found?.seq === line.seq ? found.step : null;
  };
  const isLost = (record: { kind: string; id: string }): boolean =>
    gone.has(record) || (retold.has(nameOf(record)) && toldIn(record) === null);
  const before = line.body?.steps ?? [];
  const told = line.records.flatMap((record) => toldIn(record) ?? []);
  const others = before.filter((step) => !isLost(step) && toldIn(step) === null);
  const steps = [...others, ...told];
  const lost = line.records.filter(isLost).map(({ kind, id }) => ({ kind, id }));
  // What a body did that is gone already nobody knows: the line stays the gap that it is.
  if (line.body === null || line.records.length === 0) return null;
  if (lost.length === 0 && told.length === 0) return null;
  const loss: LineLoss = {
    destroyed: lost,
    given: [...(line.loss?.given ?? []), ...serialsGiven(kinds, before.filter(isLost))],
  };
  const after = encode(text, line, steps, loss);
  return after === text ? null : after;
}

function encode(text: string, line: JournalLine, steps: readonly Step[], loss: LineLoss): string {
  const frame = readFrame(text);
  if (frame === null) throw new RangeError('no whole line');
  if (frame.version === 1) return goneLineV1(line, loss);
  const head = headOfV2(frame.open);
  if (head === null) throw new RangeError('no head');
  const { actor: { id = null, name = '' } = {}, action = '' } = line.body ?? {};
  const stored = steps.map(({ kind, id: of, act, form, forward, backward }) => {
    return { kind, id: of, act, form, forward, backward };
  });
  const rest = stored.length === 0 ? null : { actor: { id, name }, action, steps: stored };
  const said = JSON.stringify({ destroyed: loss.destroyed, given: loss.given, rest });
  return frameOf(`${head},${said.slice(1, -1)}`);
}
