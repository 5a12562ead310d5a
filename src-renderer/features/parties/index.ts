export { PartiesPage } from './PartiesPage';
