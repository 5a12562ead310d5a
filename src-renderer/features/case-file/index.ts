export { CaseFilePage } from './CaseFilePage';
