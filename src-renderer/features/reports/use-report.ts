import { useRouteQuery } from '@renderer/ipc/use-route';
import type { ReportAddress } from './figure-address';

/** How often it is asked how far a counting has come. */
const ASK_AGAIN_MS = 1_000;

/** A report as it is now, or how far the counting has come that it waits for. */
export function useReport({ report, period, isCompared }: ReportAddress) {
  const asked = { report, period, ...(isCompared && { isCompared }) };
  return useRouteQuery('reports.preview', asked, {
    askAgainMs: ({ state }) => (state === 'counting' ? ASK_AGAIN_MS : false),
  });
}
