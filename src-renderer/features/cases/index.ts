export { CaseLedgerPage } from './ledger/CaseLedgerPage';
export { RegisterCasePage } from './register/RegisterCasePage';
