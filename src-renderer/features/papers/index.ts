export { PaperPage } from './PaperPage';
export { PapersPage } from './PapersPage';
