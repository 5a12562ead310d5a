import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { formatPeriod } from '@shared/domain/reports/period';
import type { Said } from '@shared/domain/subsidy/subsidy';
import { isStopped } from '@shared/domain/subsidy/subsidy-steps';
import type { OutputOf } from '@shared/ipc/contract';
import type { DoneWithMany, SubsidyList } from '@shared/ipc/routes-subsidies';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { DonePanel } from './DonePanel';
import { StepDialog } from './StepDialog';
import { ClaimRow, OpenRow } from './SubsidyRow';
import { LIST_WORDS, type PageStep, STEP_WORDS, stepsOf } from './subsidy-words';

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
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<Asking | null>(null);
  const [done, setDone] = useState<{ step: PageStep; answer: DoneWithMany } | null>(null);
  const [by, setBy] = useState('');
  const send = useSteps(period);
  const steps = stepsOf(list);
  const canTick = steps.length > 0;
  const ids = [
    ...answer.open.filter(({ lacks }) => lacks.length === 0).map(({ caseId }) => caseId),
    ...answer.claims.map(({ caseId }) => caseId),
  ];
  const chosen = ids.filter((id) => ticked.has(id));
  const tick = (id: string) => (isTicked: boolean) =>
    setTicked(
      (before) => new Set(isTicked ? [...before, id] : [...before].filter((one) => one !== id)),
    );
  const claims = answer.claims.filter(({ caseId }) => ticked.has(caseId));
  const doIt = (said: Said) => {
    if (asking?.isAll) return send.all(said);
    if (asking?.step === 'applied') return send.apply(chosen, said);
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
            <div className="subsidy-tools">
              <Checkbox
                checked={ids.length > 0 && chosen.length === ids.length}
                indeterminate={chosen.length > 0 && chosen.length < ids.length}
                disabled={ids.length === 0}
                onChange={({ target }) => setTicked(new Set(target.checked ? ids : []))}
              >
                这一页全勾
              </Checkbox>
              {list === 'open' ? (
                <Button type="primary" onClick={() => setAsking({ step: 'applied', isAll: true })}>
                  材料齐的都申请
                </Button>
              ) : null}
              {steps.map((step, place) => (
                <Button
                  key={step}
                  type={place === 0 && list !== 'open' ? 'primary' : 'default'}
                  disabled={chosen.length === 0}
                  onClick={() => setAsking({ step, isAll: false })}
                >
                  {wordButton(step, list)}
                  {chosen.length > 0 ? `（${chosen.length} 件）` : ''}
                </Button>
              ))}
            </div>
          ) : null}
          <ul className="subsidy-rows">
            {answer.open.map((one) => (
              <OpenRow
                key={one.caseId}
                one={one}
                isTicked={ticked.has(one.caseId)}
                onTick={one.lacks.length === 0 ? tick(one.caseId) : null}
              />
            ))}
            {answer.claims.map((one) => (
              <ClaimRow
                key={one.caseId}
                one={one}
                isTicked={ticked.has(one.caseId)}
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
            setTicked(new Set());
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

function wordButton(step: PageStep, list: SubsidyList): string {
  if (step !== 'applied') return STEP_WORDS[step].button;
  return list === 'open' ? '申请勾选的' : '重新申请';
}
