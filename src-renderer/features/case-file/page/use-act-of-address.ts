import { ACT_OF_ADDRESS, NEXT_STEP_ACT } from '@renderer/components/layout/case-address';
import type { CaseActName } from '@shared/domain/case/acts/case-acts';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import type { CaseFile } from '../shared/case-file-context';
import { placeOfStep } from './case-path';
import { takeNextStep } from './take-next-step';

/**
 * Opens what the address names: `?act=accept` the form of that act, `?act=next` the next step. It is done once and taken
 * out of the address, so that neither going back nor a reload opens it again; an act that may not be tried opens nothing.
 */
export function useActOfAddress(file: CaseFile): void {
  const [params, setParams] = useSearchParams();
  const wanted = params.get(ACT_OF_ADDRESS);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the address asked for is done once, with the case as it came
  useEffect(() => {
    if (wanted === null) return;
    // After the frame around the page has gone to its top, as it does for every new page.
    const timer = window.setTimeout(() => {
      openWanted(file, wanted);
      setParams({}, { replace: true });
    });
    return () => window.clearTimeout(timer);
  }, [wanted]);
}

function openWanted(file: CaseFile, wanted: string): void {
  if (wanted === NEXT_STEP_ACT) {
    takeNextStep(file);
    return;
  }
  if (!Object.hasOwn(file.view.acts, wanted)) return;
  const act = wanted as CaseActName;
  const next = placeOfStep(file.view);
  if (file.can(act)) file.open(act, next.act === act ? next.targetId : '');
}
