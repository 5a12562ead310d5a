export { askFirstPage } from './ledger/ask-first-page';
export { CaseLedgerPage } from './ledger/CaseLedgerPage';
