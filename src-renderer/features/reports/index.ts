export { FigurePage } from './FigurePage';
export { FrozenPage } from './handing-in/FrozenPage';
export { SubmissionsPage } from './handing-in/SubmissionsPage';
export { ReportsPage } from './ReportsPage';
export { StatisticsPage } from './statistics/StatisticsPage';
export { SubsidyPage } from './subsidy/SubsidyPage';
export { TypedPage } from './typed/TypedPage';
