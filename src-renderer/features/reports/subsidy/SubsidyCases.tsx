import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { formatPeriod } from '@shared/domain/reports/period';
import type { Said } from '@shared/domain/subsidy/subsidy';
import { isStopped } from '@shared/domain/subsidy/subsidy-steps';
import type { OutputOf } from '@shared/ipc/contract';
import type { DoneWithMany, SubsidyList } from '@shared/ipc/routes-subsidies';
import { useState } from 'react';
import { DonePanel } from './DonePanel';
import { StepDialog } from './StepDialog';
import { ClaimRow, OpenRow } from './SubsidyRow';
import { SubsidyTools } from './SubsidyTools';
import { LIST_WORDS, type PageStep, stepsOf } from './subsidy-words';
import { useTicks } from './use-ticks';

interface SubsidyCasesProps {
  readonly list: SubsidyList;
  readonly period: string;
  readonly answer: OutputOf<'subsidies.overview'>;
  /** How many stand in the list, on all its pages. */
  readonly total: number;
}

interface Asking {
  readonly step: PageStep;
  /** Of the whole period, whatever is ticked. */
  readonly isAll: boolean;
}

/** The cases of a list, to be ticked, and what can be done with them. */
export function SubsidyCases({ list, period, answer, total }: SubsidyCasesProps) {
  const { studio } = useStudio();
  const ticks = useTicks(list, period, answer);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [done, setDone] = useState<{ step: PageStep; answer: DoneWithMany } | null>(null);
  const [by, setBy] = useState('');
  const send = useSteps(period);
  const canTick = stepsOf(list).length > 0;
  const { chosen, claims, isTicked, tick, tickOnly } = ticks;
  const doIt = (said: Said) => {
    if (asking?.isAll) return send.all(said);
    if (asking?.step === 'applied') return send.apply([...chosen], said);
    return send.step(asking?.step ?? 'first', claims, said);
  };
  return (
    <>
      {done === null ? null : <DonePanel {...done} onClose={() => setDone(null)} />}
      {total === 0 ? (
        <div className="section-card">
          <EmptyState sentence={`${formatPeriod(period)}没有“${LIST_WORDS[list]}”的。`} />
        </div>
      ) : (
        <div className="section-card">
          {canTick ? (
            <SubsidyTools
              {...{ list, total, ticks }}
              onAsk={(step, isAll) => setAsking({ step, isAll })}
            />
          ) : null}
          <ul className="subsidy-rows">
            {answer.open.map((one) => (
              <OpenRow
                key={one.caseId}
                one={one}
                isTicked={isTicked(one.caseId)}
                onTick={one.lacks.length === 0 ? tick(one.caseId) : null}
              />
            ))}
            {answer.claims.map((one) => (
              <ClaimRow
                key={one.caseId}
                one={one}
                isTicked={isTicked(one.caseId)}
                onTick={canTick ? tick(one.caseId) : null}
                isPlain={!canTick}
              />
            ))}
          </ul>
        </div>
      )}
      {asking === null ? null : (
        <StepDialog
          step={asking.step}
          what={
            asking.isAll
              ? `${formatPeriod(period)}还没申请的 ${total} 件：卷里材料齐的都申请，缺的列出来。可能是同一件纠纷的先不申请，由您看了再定。`
              : `勾选的 ${chosen.length} 件。`
          }
          by={by || usualBy(asking.step, studio.profile)}
          onSend={doIt}
          onDone={(became, said) => {
            setBy(said.by);
            setAsking(null);
            tickOnly([]);
            setDone({ step: asking.step, answer: became });
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

/** The routes of the steps. */
function useSteps(period: string) {
  const applyFor = useRouteMutation('subsidies.applyFor');
  const applyForAll = useRouteMutation('subsidies.applyForAll');
  const forward = useRouteMutation('subsidies.forward');
  const stop = useRouteMutation('subsidies.stop');
  type Claims = OutputOf<'subsidies.overview'>['claims'];
  return {
    all: (said: Said) => applyForAll.mutateAsync({ period, said }),
    apply: (caseIds: string[], said: Said) => applyFor.mutateAsync({ caseIds, said }),
    step: (step: Exclude<PageStep, 'applied'>, of: Claims, said: Said) => {
      const claims = of.map(({ id, revision }) => ({ id, revision }));
      return isStopped(step)
        ? stop.mutateAsync({ claims, step, said })
        : forward.mutateAsync({ claims, step, said });
    },
  };
}

/** Who applies and looks at it first is of this house; the others are not guessed. */
function usualBy(step: PageStep, profile: { name: string; committeeName: string }): string {
  if (step === 'applied' || step === 'withdrawn') return profile.name;
  return step === 'first' ? profile.committeeName : '';
}
