export { CaseLedgerPage } from './CaseLedgerPage';
export { RegisterCasePage } from './RegisterCasePage';
