export { askOpenCases } from './open-cases';
export { TodayPage } from './TodayPage';
export { askWeek } from './week';
