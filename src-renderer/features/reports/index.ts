export { FigurePage } from './FigurePage';
export { FrozenPage } from './handing-in/FrozenPage';
export { SubmissionsPage } from './handing-in/SubmissionsPage';
export { ReportsPage } from './ReportsPage';
export { StatisticsPage } from './statistics/StatisticsPage';
export { StreetPage } from './street/StreetPage';
export { SubsidyPage } from './subsidy/SubsidyPage';
export { TypedPage } from './typed/TypedPage';
