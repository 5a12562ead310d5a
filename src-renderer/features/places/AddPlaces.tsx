import { TypedSelect } from '@renderer/components/form/TypedSelect';
import { AddMany } from '@renderer/components/records/AddMany';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { PLACE_LEVEL_LABELS } from '@shared/domain/place/place-levels';
import { type PlaceNode, pathOf } from '@shared/domain/place/place-tree';
import { type PlaceLines, readPlaceLines } from '@shared/domain/place/read-place-lines';
import { THE_FIRST } from '@shared/domain/place/the-first';
import { nanoid } from 'nanoid';
import { useId, useMemo, useState } from 'react';

interface AddPlacesProps {
  readonly tree: readonly PlaceNode[];
  readonly onDone: (sentence: string) => void;
  readonly onClose: () => void;
}

/** Many places at once, one a line. */
export function AddPlaces({ tree, onDone, onClose }: AddPlacesProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [underId, setUnderId] = useState<string | null>(null);
  const { mutateAsync, isPending } = useRouteMutation('places.register');
  const byId = useMemo(() => new Map(tree.map((node) => [node.id, node])), [tree]);
  const under = byId.get(underId ?? '') ?? null;
  const read = useMemo(
    () => readPlaceLines(text, tree, under, () => nanoid(12)),
    [text, tree, under],
  );
  const save = async () => {
    const [first, ...rest] = read.places;
    if (first === undefined) return;
    await mutateAsync({
      spot: spotOf(first, first.id),
      more: rest.map((one) => ({ id: one.id, spot: spotOf(one, first.id) })),
    });
    onDone(`已登记 ${read.places.length} 处地点`);
  };
  return (
    <AddMany
      title="一次填多处"
      unit="处"
      hint="一行一处，从大到小，中间空格"
      example={'滨河社区 第一网格 网格员李红 13900001111\n阳光小区 3号楼 1-4单元'}
      text={text}
      onText={setText}
      count={read.places.length}
      problems={read.problems}
      told={wordRead(read)}
      isSaving={isPending}
      onSave={save}
      onClose={onClose}
    >
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
    </AddMany>
  );
}

/** Under the id that the first of them will have, which nobody knows yet. */
function spotOf({ id: _id, ...spot }: PlaceNode, firstId: string) {
  return { ...spot, parentId: spot.parentId === firstId ? THE_FIRST : spot.parentId };
}

function wordRead({ places, known }: PlaceLines): string {
  if (places.length === 0) return known === 0 ? '' : '写的都已经登记过了。';
  const counts = Object.entries(PLACE_LEVEL_LABELS).flatMap(([level, label]) => {
    const count = places.filter((one) => one.level === level).length;
    return count === 0 ? [] : [`${label} ${count}`];
  });
  const there = known === 0 ? '' : `；已经有的 ${known} 处不重复登记`;
  return `要登记 ${places.length} 处：${counts.join('，')}${there}。`;
}
