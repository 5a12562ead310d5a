export { CaseLedgerPage } from './ledger/CaseLedgerPage';
