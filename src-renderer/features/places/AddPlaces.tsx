import { FormProblem } from '@renderer/components/form/FormNotices';
import { TypedSelect } from '@renderer/components/form/TypedSelect';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { wordError } from '@renderer/messages/error-wording';
import { PLACE_LEVEL_LABELS } from '@shared/domain/place/place-levels';
import { MOST_AT_ONCE, THE_FIRST } from '@shared/domain/place/place-many';
import { type PlaceNode, pathOf } from '@shared/domain/place/place-tree';
import { type LinesRead, readPlaceLines } from '@shared/domain/place/read-place-lines';
import { Button, Input } from 'antd';
import { nanoid } from 'nanoid';
import { useEffect, useId, useMemo, useState } from 'react';

interface AddPlacesProps {
  readonly tree: readonly PlaceNode[];
  readonly onDone: (sentence: string) => void;
  readonly onClose: () => void;
}

const EXAMPLE = '滨河社区 第一网格 网格员李红 13900001111\n阳光小区 3号楼 1-4单元';

/** Many places at once, one a line; what would be made is told before it is. */
export function AddPlaces({ tree, onDone, onClose }: AddPlacesProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [underId, setUnderId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { mutateAsync, isPending } = useRouteMutation('places.register');
  const byId = useMemo(() => new Map(tree.map((node) => [node.id, node])), [tree]);
  const under = byId.get(underId ?? '') ?? null;
  const read = useMemo(
    () => readPlaceLines(text, tree, under, () => nanoid(12)),
    [text, tree, under],
  );
  // It is there to be written in: the button that opened it is gone, and the keyboard with it.
  useEffect(() => document.getElementById(`${id}-lines`)?.focus(), [id]);
  const isTooMany = read.places.length > MOST_AT_ONCE;
  const canSave = read.places.length > 0 && read.problems.length === 0 && !isTooMany;
  const save = async () => {
    const [first, ...rest] = read.places;
    if (first === undefined) return;
    setProblem(null);
    try {
      await mutateAsync({
        spot: spotOf(first, first.id),
        more: rest.map((one) => ({ id: one.id, spot: spotOf(one, first.id) })),
      });
      onDone(`已登记 ${read.places.length} 处地点`);
    } catch (error) {
      setProblem(wordError(error));
    }
  };
  return (
    <section className="section-card add-places" aria-label="一次填多处">
      <label htmlFor={`${id}-under`}>都在哪里之下（可以不选）</label>
      <TypedSelect
        id={`${id}-under`}
        allowClear
        placeholder="从最上面写起，或者已经登记过的，不用选"
        value={underId}
        options={tree.map((node) => ({
          value: node.id,
          label: pathOf(node, byId)
            .map(({ name }) => name)
            .join(' '),
        }))}
        onChange={setUnderId}
      />
      <label htmlFor={`${id}-lines`}>一行一处，从大到小，中间空格</label>
      <Input.TextArea
        id={`${id}-lines`}
        value={text}
        placeholder={EXAMPLE}
        autoSize={{ minRows: 4, maxRows: 12 }}
        onChange={(event) => setText(event.target.value)}
      />
      <p aria-live="polite">{wordRead(read, isTooMany)}</p>
      {read.problems.length > 0 && (
        <ul className="form-note form-note-error">
          {read.problems.map(({ line, sentence }) => (
            <li key={line}>
              第 {line} 行：{sentence}
            </li>
          ))}
        </ul>
      )}
      <FormProblem sentence={problem} />
      <div className="add-places-end">
        <Button type="primary" disabled={!canSave} loading={isPending} onClick={() => void save()}>
          登记这 {read.places.length} 处
        </Button>
        <Button onClick={onClose}>先不填</Button>
      </div>
    </section>
  );
}

/** Under the id that the first of them will have, which nobody knows yet. */
function spotOf({ id: _id, ...spot }: PlaceNode, firstId: string) {
  return { ...spot, parentId: spot.parentId === firstId ? THE_FIRST : spot.parentId };
}

function wordRead({ places, known }: LinesRead, isTooMany: boolean): string {
  if (isTooMany) return `一次最多登记 ${MOST_AT_ONCE} 处，现在有 ${places.length} 处，请分几次。`;
  if (places.length === 0) return known === 0 ? '' : '写的都已经登记过了。';
  const counts = Object.entries(PLACE_LEVEL_LABELS).flatMap(([level, label]) => {
    const count = places.filter((one) => one.level === level).length;
    return count === 0 ? [] : [`${label} ${count}`];
  });
  const there = known === 0 ? '' : `；已经有的 ${known} 处不重复登记`;
  return `要登记 ${places.length} 处：${counts.join('，')}${there}。`;
}
