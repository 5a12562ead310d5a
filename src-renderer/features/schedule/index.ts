export { LimitsPage } from './LimitsPage';
export { SchedulePage } from './SchedulePage';
