export { askDay } from './day-work';
export { askOpenCases } from './open-cases';
export { TodayPage } from './TodayPage';
