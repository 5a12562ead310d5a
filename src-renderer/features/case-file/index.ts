export { CaseFilePage } from './page/CaseFilePage';
