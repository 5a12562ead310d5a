export { BOARD_PAGES } from './board-pages';
export { COMPANY_PAGES } from './company-pages';
export { ESTATE_PAGES } from './estate-pages';
export { OVERSIGHT_PAGES } from './oversight-pages';
