import { SelectField } from '@renderer/components/form/choice-fields';
import type { Draft } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { TextField } from '@renderer/components/form/text-fields';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { spotSchema } from '@shared/domain/place/place';
import {
  GRID_KIND_LABELS,
  GRID_KINDS,
  isAbove,
  PLACE_LEVEL_LABELS,
  PLACE_LEVELS,
} from '@shared/domain/place/place-levels';
import { pathOf } from '@shared/domain/place/place-tree';
import { labelOf } from '@shared/domain/record/walk';

export type SpotDraft = Draft<typeof spotSchema>;

interface PlaceFieldsProps {
  readonly draft: SpotDraft;
  readonly onPatch: (change: Partial<SpotDraft>) => void;
}

/** What a place is, what it is called and what it lies in; of a grid also who walks it. */
export function PlaceFields({ draft, onPatch }: PlaceFieldsProps) {
  const { shape } = spotSchema;
  const { level } = draft;
  const parents = useParents(level);
  return (
    <FieldGrid>
      <SelectField
        path="spot.level"
        label={labelOf(shape.level)}
        isRequired
        values={PLACE_LEVELS}
        labels={PLACE_LEVEL_LABELS}
        value={level}
        onChange={(chosen) => onPatch({ level: chosen })}
      />
      <TextField
        path="spot.name"
        label={labelOf(shape.name)}
        isRequired
        placeholder="例如：阳光小区、3号楼"
        value={draft.name}
        onChange={(name) => onPatch({ name })}
      />
      <SelectField
        path="spot.parentId"
        label={labelOf(shape.parentId)}
        isClearable
        placeholder="最上面一级"
        values={parents.map(({ id }) => id)}
        labels={Object.fromEntries(parents.map(({ id, path }) => [id, path]))}
        value={draft.parentId}
        onChange={(parentId) => onPatch({ parentId })}
      />
      {level === 'grid' && (
        <>
          <SelectField
            path="spot.gridKind"
            label={labelOf(shape.gridKind)}
            isClearable
            placeholder="没有分的不用选"
            values={GRID_KINDS}
            labels={GRID_KIND_LABELS}
            value={draft.gridKind}
            onChange={(gridKind) => onPatch({ gridKind })}
          />
          <TextField
            path="spot.keeper"
            label={labelOf(shape.keeper)}
            value={draft.keeper}
            onChange={(keeper) => onPatch({ keeper })}
          />
          <TextField
            path="spot.keeperPhone"
            label={labelOf(shape.keeperPhone)}
            value={draft.keeperPhone}
            onChange={(keeperPhone) => onPatch({ keeperPhone })}
          />
        </>
      )}
    </FieldGrid>
  );
}

/** What a place of the level may lie in, by its whole path. */
function useParents(level: SpotDraft['level']): { id: string; path: string }[] {
  const { data } = useRouteQuery('spots.tree', {});
  const nodes = data?.items ?? [];
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return nodes
    .filter((node) => level === null || isAbove(node.level, level))
    .map((node) => ({
      id: node.id,
      path: pathOf(node, byId)
        .map(({ name }) => name)
        .join(' '),
    }))
    .sort((a, b) => a.path.localeCompare(b.path, 'zh-CN', { numeric: true }));
}
