export { PlatformCasePage } from './PlatformCasePage';
export { PlatformListPage } from './PlatformListPage';
