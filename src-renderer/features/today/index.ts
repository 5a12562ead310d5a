export { askDesk } from './desk-questions';
export { TodayPage } from './TodayPage';
