export { PlatformCasePage } from './PlatformCasePage';
export { PlatformComparePage } from './PlatformComparePage';
export { PlatformListPage } from './PlatformListPage';
