import { askAhead } from '@renderer/ipc/use-route';
import type { QueryClient } from '@tanstack/react-query';
import { readLedgerFilter, toCaseQuery } from './ledger-query';

/** Asks for the page with which 纠纷台账 begins before anybody opens it. */
export function askFirstPage(client: QueryClient): void {
  void askAhead(client, 'cases.list', toCaseQuery(readLedgerFilter(new URLSearchParams())));
}
