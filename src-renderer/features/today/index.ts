export { TodayPage } from './TodayPage';
export { askWeek } from './week';
