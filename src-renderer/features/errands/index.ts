export { DISPATCH_PAGES } from './dispatch-pages';
export { SUPERVISION_PAGES } from './supervision-pages';
export { WHISTLE_PAGES } from './whistle-pages';
