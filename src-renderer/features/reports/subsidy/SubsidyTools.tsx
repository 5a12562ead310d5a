import { Allowed } from '@renderer/components/feedback/Allowed';
import type { RouteName } from '@shared/ipc/contract';
import type { SubsidyList } from '@shared/ipc/routes-subsidies';
import { Button, Checkbox } from 'antd';
import { type PageStep, STEP_WORDS, stepsOf } from './subsidy-words';
import { MOST_TICKED, type Ticks } from './use-ticks';

interface SubsidyToolsProps {
  readonly list: SubsidyList;
  /** How many stand in the list, on all its pages. */
  readonly total: number;
  readonly ticks: Ticks;
  /** @param isAll whether it is done with all of the period, whatever is ticked */
  readonly onAsk: (step: PageStep, isAll: boolean) => void;
}

/** Ticking many at once, and the steps that can be taken with what is ticked. */
export function SubsidyTools({ list, total, ticks, onAsk }: SubsidyToolsProps) {
  const { ids, chosen, isWhole, tickOnly, tickWhole } = ticks;
  const isOpen = list === 'open';
  return (
    <div className="subsidy-tools">
      <Checkbox
        checked={ids.length > 0 && chosen.length >= ids.length}
        indeterminate={chosen.length > 0 && chosen.length < ids.length}
        disabled={ids.length === 0}
        onChange={({ target }) => tickOnly(target.checked ? ids : [])}
      >
        这一页全勾
      </Checkbox>
      {!isOpen && total > ids.length ? (
        <Checkbox checked={isWhole} onChange={({ target }) => tickWhole(target.checked)}>
          {total > MOST_TICKED ? `前 ${MOST_TICKED} 件都勾` : `全部 ${total} 件都勾`}
        </Checkbox>
      ) : null}
      {isOpen ? (
        <Allowed route="subsidies.applyForAll">
          <Button type="primary" onClick={() => onAsk('applied', true)}>
            材料齐的都申请
          </Button>
        </Allowed>
      ) : null}
      {stepsOf(list).map((step, place) => (
        <Allowed key={step} route={routeOf(step)}>
          <Button
            type={place === 0 && !isOpen ? 'primary' : 'default'}
            disabled={chosen.length === 0}
            onClick={() => onAsk(step, false)}
          >
            {wordButton(step, list)}
            {chosen.length > 0 ? `（${chosen.length} 件）` : ''}
          </Button>
        </Allowed>
      ))}
    </div>
  );
}

function wordButton(step: PageStep, list: SubsidyList): string {
  if (step !== 'applied') return STEP_WORDS[step].button;
  return list === 'open' ? '申请勾选的' : '重新申请';
}

/** Whoever may apply may take the application back; the others are steps of the review. */
function routeOf(step: PageStep): RouteName {
  return step === 'applied' || step === 'withdrawn' ? 'subsidies.applyFor' : 'subsidies.forward';
}
