import { Allowed } from '@renderer/components/feedback/Allowed';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { SavedNote } from '@renderer/components/feedback/SavedNote';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { PlaceTabs } from '@renderer/components/layout/PlaceTabs';
import { registeredBefore } from '@renderer/components/records/record-place';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { PLACE_LEVEL_LABELS } from '@shared/domain/place/place-levels';
import { inPlaceOrder, type PlaceNode } from '@shared/domain/place/place-tree';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { AddPlaces } from './AddPlaces';
import './places.css';

/** 地点: the whole tree, from the street down to the entrance. */
export function PlacesPage() {
  const navigate = useNavigate();
  const query = useRouteQuery('spots.tree', {});
  const [isAdding, setAdding] = useState(false);
  const before = registeredBefore(useLocation().state);
  const [told, setTold] = useState(before === null ? null : `已登记并保存：${before}`);
  return (
    <div className="page">
      <PageHeader
        title="地点"
        lead="登记一次，填住址、纠纷发生地和网格时打几个字就能选。"
        actions={
          <>
            <Allowed route="places.restore">
              <Button size="large" onClick={() => void navigate('/places/removed')}>
                回收站
              </Button>
            </Allowed>
            <Allowed route="places.register">
              <Button size="large" onClick={() => void navigate('/places/new')}>
                登记一处
              </Button>
              <Button
                type="primary"
                size="large"
                disabled={isAdding}
                onClick={() => {
                  setTold(null);
                  setAdding(true);
                }}
              >
                一次填多处
              </Button>
            </Allowed>
          </>
        }
      />
      <PlaceTabs />
      {told !== null && (
        <p className="record-saved">
          <SavedNote sentence={told} />
        </p>
      )}
      <AnswerGate query={query}>
        {({ items }) => (
          <>
            {isAdding && (
              <AddPlaces
                tree={items}
                onDone={(sentence) => {
                  setTold(sentence);
                  setAdding(false);
                }}
                onClose={() => setAdding(false)}
              />
            )}
            <div className="section-card">
              {items.length === 0 ? (
                <Allowed
                  route="places.register"
                  otherwise={<EmptyState sentence="还没有登记地点。" />}
                >
                  <EmptyState sentence="还没有登记地点。点“一次填多处”，把社区、网格、小区、楼栋一行一处写进来。" />
                </Allowed>
              ) : (
                <Branch nodes={items} parentId={null} />
              )}
            </div>
          </>
        )}
      </AnswerGate>
    </div>
  );
}

interface BranchProps {
  readonly nodes: readonly PlaceNode[];
  readonly parentId: string | null;
}

function Branch({ nodes, parentId }: BranchProps) {
  const ids = new Set(nodes.map(({ id }) => id));
  // What hung under something that is gone is shown at the top, not lost.
  const isHere = (node: PlaceNode) =>
    parentId === null
      ? node.parentId === null || !ids.has(node.parentId)
      : node.parentId === parentId;
  return (
    <ul className="place-branch">
      {nodes
        .filter(isHere)
        .toSorted(inPlaceOrder)
        .map((node) => (
          <li key={node.id}>
            <Place node={node} nodes={nodes} />
          </li>
        ))}
    </ul>
  );
}

/** Down to here the tree stands open at first. */
const OPEN_LEVELS: readonly PlaceNode['level'][] = ['street', 'community', 'grid'];

function Place({
  node,
  nodes,
}: {
  readonly node: PlaceNode;
  readonly nodes: readonly PlaceNode[];
}) {
  const [isOpen, setOpen] = useState(OPEN_LEVELS.includes(node.level));
  const count = nodes.filter(({ parentId }) => parentId === node.id).length;
  if (count === 0) return <PlaceLine node={node} count={0} />;
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <PlaceLine node={node} count={count} />
      </summary>
      {isOpen && <Branch nodes={nodes} parentId={node.id} />}
    </details>
  );
}

function PlaceLine({ node, count }: { readonly node: PlaceNode; readonly count: number }) {
  const keeper = [node.keeper, node.keeperPhone].filter(Boolean).join(' ');
  return (
    <span className="place-line">
      <Link to={`/places/${node.id}`}>{node.name}</Link>
      <span className="table-meta">
        {PLACE_LEVEL_LABELS[node.level]}
        {count > 0 && ` · 下面 ${count} 处`}
        {keeper !== '' && ` · 网格员 ${keeper}`}
      </span>
    </span>
  );
}
