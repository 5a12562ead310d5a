export { StudiesPage } from './StudiesPage';
export { StudyPage } from './StudyPage';
