import { rowsOfPage } from '@renderer/components/layout/rows-of-page';
import type { Preferences } from '@renderer/ipc/answers';
import { askAhead } from '@renderer/ipc/use-route';
import type { QueryClient } from '@tanstack/react-query';
import { readLedgerFilter, toCaseQuery } from './ledger-query';

/** Asks for the page with which 纠纷台账 begins before anybody opens it; resolves when it is there, or failed. */
export function askFirstPage(client: QueryClient, preferences: Preferences): Promise<void> {
  const filter = readLedgerFilter(new URLSearchParams());
  return askAhead(client, 'cases.list', toCaseQuery(filter, rowsOfPage(preferences)));
}
