import type { PaperDefinition } from '../../paper/define-paper';
import type { Merchant } from '../merchant';
import { fairTradePact } from './fair-trade-pact';
import { merchantPledge } from './merchant-pledge';

/** The papers of a merchant, in the order in which they are signed. */
export const MERCHANT_PAPERS: readonly PaperDefinition<Merchant>[] = [
  merchantPledge,
  fairTradePact,
];
