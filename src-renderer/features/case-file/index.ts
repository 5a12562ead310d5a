export { DossierPage } from './dossier/DossierPage';
export { CaseFilePage } from './page/CaseFilePage';
