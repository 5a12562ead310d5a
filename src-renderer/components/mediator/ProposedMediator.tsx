import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteQuery } from '@renderer/ipc/use-route';
import {
  DISPUTE_CATEGORY_LABELS,
  type DisputeCategory,
} from '@shared/domain/case/model/dispute-category';
import { proposeMediator } from '@shared/domain/mediator/propose-mediator';
import { Button } from 'antd';
import './proposed.css';

interface ProposedMediatorProps {
  readonly category: DisputeCategory;
  readonly chosen: readonly { readonly mediatorId: string }[];
  /** The one who is proposed is to take it on, in place of who was chosen. */
  readonly onTake: (mediatorId: string) => void;
}

/** 五朵金花: who might take the dispute on, and why; chosen with one click, or passed over. */
export function ProposedMediator({ category, chosen, onTake }: ProposedMediatorProps) {
  const { activeMediators, today } = useStudio();
  const { data } = useRouteQuery('cases.workload', null);
  if (data === undefined) return null;
  const inHand = (id: string) => {
    const found = data.items.find(({ mediatorId }) => mediatorId === id);
    return { open: found?.open ?? 0, matters: found?.matters ?? 0 };
  };
  const openOf = (id: string) => inHand(id).open + inHand(id).matters;
  const proposal = proposeMediator(activeMediators, { category, today, openOf });
  if (proposal === null) return null;
  const { mediator, isStrength } = proposal;
  const { id, name, nickname } = mediator;
  const called = nickname === '' ? name : `${nickname} ${name}`;
  const load = tellLoad(inHand(id));
  const label = DISPUTE_CATEGORY_LABELS[category];
  const why = isStrength ? `擅长${label}，${load}` : `没有人写明擅长${label}，手上的最少：${load}`;
  const [only, ...others] = chosen;
  const isTaken = others.length === 0 && only?.mediatorId === id;
  return (
    <p className="proposed-mediator">
      <span>
        建议由<strong>{called}</strong>来办（{why}）
      </span>
      {isTaken ? (
        <span className="quiet">✓ 已选</span>
      ) : (
        <Button onClick={() => onTake(id)}>就由{name}办</Button>
      )}
    </p>
  );
}

/** 在办纠纷 3 件、事项 2 件: what is counted is said. */
function tellLoad({ open, matters }: { readonly open: number; readonly matters: number }): string {
  const told = [
    open === 0 ? '' : `纠纷 ${open} 件`,
    matters === 0 ? '' : `事项 ${matters} 件`,
  ].filter((word) => word !== '');
  return told.length === 0 ? '手上没有在办的' : `在办${told.join('、')}`;
}
