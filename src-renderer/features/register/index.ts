export { RegisterCasePage } from './RegisterCasePage';
