import { useCaseFileState } from '@renderer/features/case-file/shared/use-case-file-state';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { makeView } from '../../../support/case-view';

/** bug: on a slow disk the form that was opened right after a save was put away by that save. */
it('a form that was opened while the last one was still being put away stays open', () => {
  const { result } = renderHook(() => useCaseFileState(makeView({}), async () => null), {
    wrapper: ({ children }) => (
      <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
    ),
  });
  act(() => result.current.open('accept'));
  const { openAct: saved, closeSaved } = result.current;
  act(() => result.current.open('openSession'));
  act(() => closeSaved(saved));
  expect(result.current.openAct).toEqual({ name: 'openSession', targetId: '' });
  act(() => result.current.closeSaved(result.current.openAct));
  expect(result.current.openAct).toBeNull();
});
