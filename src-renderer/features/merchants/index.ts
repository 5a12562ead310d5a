export { COMMENDATION_PAGES } from './commendation-pages';
export { INSPECTION_PAGES } from './inspection-pages';
export { MERCHANT_PAGES } from './merchant-pages';
