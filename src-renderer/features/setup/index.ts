export { SetupPage } from './SetupPage';
export { UnavailablePage } from './UnavailablePage';
