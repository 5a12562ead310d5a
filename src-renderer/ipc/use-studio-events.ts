import type { EventName, StudioEvents } from '@shared/ipc/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { isAnswerAwaited } from './case-saves';

/** Listens to one event of the main process while the component is shown. */
export function useStudioEvent<K extends EventName>(
  name: K,
  listener: (payload: StudioEvents[K]) => void,
): void {
  const onEvent = useEffectEvent(listener);
  useEffect(() => window.studio.on(name, (payload) => onEvent(payload as StudioEvents[K])), [name]);
}

const CASE_ANSWERS = [
  ...['cases.', 'agenda.', 'parties.', 'paperwork.', 'reports.', 'schedule.'],
  ...['studies.', 'platform.'],
];

/** Keeps what is shown true: answers about cases are asked again when cases or the day change, unless they come unasked. */
export function useFreshAnswers(): void {
  const client = useQueryClient();
  useStudioEvent('cases.changed', ({ caseId }) => {
    const isAwaited = caseId !== null && isAnswerAwaited(client, caseId);
    void client.invalidateQueries({
      predicate: ({ queryKey: [route, input] }) =>
        route === 'cases.get'
          ? !isAwaited && (caseId === null || isAbout(input, caseId))
          : CASE_ANSWERS.some((prefix) => String(route).startsWith(prefix)),
    });
  });
  // Numbers may have been given out too: only what is being typed is left alone.
  useStudioEvent('records.changed', () => {
    void client.invalidateQueries({
      predicate: ({ queryKey: [route] }) => route !== 'drafts.get' && route !== 'cases.get',
    });
  });
  useStudioEvent('studio.found', () => void client.invalidateQueries());
  useStudioEvent('studio.held', () => {
    void client.invalidateQueries({ queryKey: ['app.bootstrap'] });
  });
  useStudioEvent('day.changed', () => void client.invalidateQueries());
}

function isAbout(input: unknown, caseId: string): boolean {
  return (
    typeof input === 'object' && input !== null && 'caseId' in input && input.caseId === caseId
  );
}
