import type { CaseQuery } from './case-query';

/** Every case in the order of the numbers, a page of twenty; what is wanted of them is laid over it. */
export const EVERY_CASE: CaseQuery = {
  text: '',
  statuses: [],
  categories: [],
  month: null,
  mediatorId: null,
  sortBy: 'number',
  isDescending: false,
  page: 1,
  pageSize: 20,
};
