import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { GRID_KIND_LABELS, GRID_KINDS } from '@shared/domain/place/place-levels';
import {
  COVERAGE_STANDING_LABELS,
  type CoverageStanding,
  type GridCoverage,
} from '@shared/domain/round/coverage';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';

/** So many grids are named at once; the rest when somebody asks for them. */
const NAMED = 60;

/** Not by colour alone. */
const MARKS = { never: '○', overdue: '▲', due: '◐', covered: '✓' } as const;

interface GridsOfStandingProps {
  readonly standing: CoverageStanding;
  readonly grids: readonly GridCoverage[];
}

/** The grids that stand alike, by community where they lie in one. */
export function GridsOfStanding({ standing, grids }: GridsOfStandingProps) {
  const [isWhole, setWhole] = useState(false);
  const named = isWhole ? grids : grids.slice(0, NAMED);
  const label = COVERAGE_STANDING_LABELS[standing];
  const groups = byCommunity(named);
  return (
    <div className={`grid-coverage grid-${standing}`}>
      <h3>
        {MARKS[standing]} {label}（{grids.length}）
        <span className="table-meta">{tellKinds(grids)}</span>
      </h3>
      {groups.map(([community, members]) => (
        <div key={community}>
          {(community !== '' || groups.length > 1) && <h4>{community || '没有写社区'}</h4>}
          <ul aria-label={community === '' ? label : `${label}：${community}`}>
            {members.map((grid) => (
              <li key={grid.label}>
                <NameOf grid={grid} />
                <span className="table-meta"> {tell(grid)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {named.length < grids.length && (
        <Button onClick={() => setWhole(true)}>
          全部列出（还有 {grids.length - named.length} 个）
          <span className="visually-hidden">：{label}</span>
        </Button>
      )}
    </div>
  );
}

/** Of one that is a place of the tree its page is a click away. */
function NameOf({ grid: { placeId, name } }: { readonly grid: GridCoverage }) {
  return placeId === null ? name : <Link to={`/places/${placeId}`}>{name}</Link>;
}

/** In the order of their most urgent grid; those of no community last. */
function byCommunity(grids: readonly GridCoverage[]): [string, GridCoverage[]][] {
  const groups = new Map<string, GridCoverage[]>();
  for (const grid of grids)
    groups.set(grid.community, [...(groups.get(grid.community) ?? []), grid]);
  return [...groups].toSorted(([one], [other]) => Number(one === '') - Number(other === ''));
}

/** How many are of each kind, where it is known. */
function tellKinds(grids: readonly GridCoverage[]): string {
  const told = GRID_KINDS.flatMap((kind) => {
    const count = grids.filter(({ gridKind }) => gridKind === kind).length;
    return count === 0 ? [] : [`${GRID_KIND_LABELS[kind]} ${count} 个`];
  });
  return told.length === 0 ? '' : ` ${told.join('、')}`;
}

function tell({ lastOn, dueOn, standing, keeper, gridKind }: GridCoverage): string {
  const when =
    lastOn === null || dueOn === null
      ? ''
      : standing === 'covered' || standing === 'due'
        ? `${formatChineseDate(dueOn)}以前再走`
        : `上次 ${formatChineseDate(lastOn)}`;
  const kind = gridKind === null ? '' : GRID_KIND_LABELS[gridKind];
  return [when, keeper === '' ? '' : `网格员${keeper}`, kind]
    .filter((word) => word !== '')
    .join(' · ');
}
