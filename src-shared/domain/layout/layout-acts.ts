import { z } from 'zod';
import { allow, refuse } from '../kernel/ruling';
import type { Objection } from '../record/act';
import { actsOf } from '../record/act-makers';
import { beginRecord } from '../record/members';
import { recordsFoundBy } from '../record/needs';
import type { RecordRef } from '../record/record';
import { type Composed, composedSchema, type Layout } from './layout';
import { nameKey } from './name-rule';

/** What the acts of a composed ledger may know. */
export interface LayoutContext {
  /** Instant, ISO. */
  readonly now: string;
}

const { begin, change, recycling } = actsOf<Layout, LayoutContext, { id: string }>();

const input = z.object({ composed: composedSchema });
const right = 'reports.make';

/** Which ledgers are called the same. */
const namesakes = recordsFoundBy('layout', ({ composed }: { readonly composed: Composed }) =>
  nameKey(composed.name),
);

/** Everything that can be done with a composed ledger. */
export const LAYOUT_ACTS = {
  compose: begin({
    input,
    right,
    needs: { namesakes },
    words: { button: '排一张台账', done: '排了一张台账' },
    undo: { never: '新排的台账不能撤销；不要了，可以删除。' },
    begin: ({ id }, { composed }, { now, namesakes: same }) =>
      objectToName(composed, same, id) ?? allow({ ...beginRecord(id, now), composed }),
  }),
  correct: change({
    input,
    right,
    needs: { namesakes },
    words: { button: '保存', done: '改了自己排的台账' },
    undo: 'free',
    objection: () => null,
    apply: (one, { composed }, { namesakes: same }) =>
      objectToName(composed, same, one.id) ?? allow({ ...one, composed }),
  }),
  ...recycling({
    right,
    words: {
      button: '删除这张台账',
      removed: '删除了自己排的台账',
      restored: '从回收站恢复了自己排的台账',
    },
  }),
};

function objectToName({ name }: Composed, same: readonly RecordRef[], id: string): Objection {
  if (same.every((one) => one.id === id)) return null;
  const why = `已经有一张台账叫“${name}”，请换一个名称。`;
  return refuse('NOT_NOW', { field: 'composed.name', data: { why } });
}
