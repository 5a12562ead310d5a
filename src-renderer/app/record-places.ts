import type { PlaceTab } from '@renderer/components/layout/place-tabs-context';
import type { RecordPageSet } from '@renderer/components/records/define-record-pages';
import { recordPath } from '@renderer/components/records/record-place';
import type { RecordPrefix } from '@renderer/components/records/record-routes';
import type { Right } from '@shared/domain/record/rights';
import type { Work } from '@shared/domain/studio/works';
import type { ComponentType } from 'react';

/** A page that is loaded after the window's first file. */
export interface LaterPage {
  readonly path: string;
  /** Answers the page; asked again after a failure, and at once when its file is there. */
  readonly load: () => Promise<ComponentType>;
}

interface RecordPlace {
  readonly prefix: RecordPrefix;
  /** What the kind asks of whoever looks at it: its tab is shown to nobody else. */
  readonly right: Right;
  /** On its tab. */
  readonly name: string;
  /** Beside what it lies. */
  readonly beside: 'cases' | 'schedule' | 'people' | 'community' | 'reports';
  /** The work of the studio that it belongs to: shown only where the studio uses it. */
  readonly work?: Work;
  readonly load: () => Promise<RecordPageSet>;
}

/** The kinds whose pages lie beside a list of the rail, a line each: routes and tabs come of it. */
export const RECORD_PLACES: readonly RecordPlace[] = [
  {
    prefix: 'enquiries',
    right: 'enquiries.read',
    name: '咨询',
    beside: 'cases',
    load: async () => (await import('@renderer/features/enquiries')).ENQUIRY_PAGES,
  },
  {
    prefix: 'aids',
    right: 'enquiries.read',
    name: '法律援助',
    beside: 'cases',
    load: async () => (await import('@renderer/features/aid')).AID_PAGES,
  },
  {
    prefix: 'dispatches',
    right: 'errands.read',
    name: '派单',
    beside: 'cases',
    load: async () => (await import('@renderer/features/errands')).DISPATCH_PAGES,
  },
  {
    prefix: 'supervisions',
    right: 'errands.read',
    name: '督办',
    beside: 'cases',
    load: async () => (await import('@renderer/features/errands')).SUPERVISION_PAGES,
  },
  {
    prefix: 'whistles',
    right: 'errands.read',
    name: '吹哨',
    beside: 'cases',
    load: async () => (await import('@renderer/features/errands')).WHISTLE_PAGES,
  },
  {
    prefix: 'rounds',
    right: 'community.read',
    name: '走访活动',
    beside: 'community',
    work: 'rounds',
    load: async () => (await import('@renderer/features/rounds')).ROUND_PAGES,
  },
  {
    prefix: 'meetings',
    right: 'community.read',
    name: '会议',
    beside: 'community',
    work: 'meetings',
    load: async () => (await import('@renderer/features/meetings')).MEETING_PAGES,
  },
  {
    prefix: 'notes',
    right: 'notes.keep',
    name: '私记',
    beside: 'schedule',
    load: async () => (await import('@renderer/features/notes')).NOTE_PAGES,
  },
  {
    prefix: 'persons',
    right: 'persons.read',
    name: '人员',
    beside: 'people',
    load: async () => (await import('@renderer/features/people')).PERSON_PAGES,
  },
  {
    prefix: 'places',
    right: 'places.read',
    name: '地点',
    beside: 'people',
    load: async () => (await import('@renderer/features/places')).PLACE_PAGES,
  },
  {
    prefix: 'matters',
    right: 'community.read',
    name: '事项',
    beside: 'community',
    work: 'matters',
    load: async () => (await import('@renderer/features/matters')).MATTER_PAGES,
  },
  {
    prefix: 'contacts',
    right: 'community.read',
    name: '通讯录',
    beside: 'community',
    work: 'directory',
    load: async () => (await import('@renderer/features/contacts')).CONTACT_PAGES,
  },
  {
    prefix: 'merchants',
    right: 'community.read',
    name: '商户',
    beside: 'community',
    work: 'merchants',
    load: async () => (await import('@renderer/features/merchants')).MERCHANT_PAGES,
  },
  {
    prefix: 'inspections',
    right: 'community.read',
    name: '监督检查',
    beside: 'community',
    work: 'merchants',
    load: async () => (await import('@renderer/features/merchants')).INSPECTION_PAGES,
  },
  {
    prefix: 'commendations',
    right: 'community.read',
    name: '评选',
    beside: 'community',
    work: 'merchants',
    load: async () => (await import('@renderer/features/merchants')).COMMENDATION_PAGES,
  },
  {
    prefix: 'estates',
    right: 'community.read',
    name: '小区',
    beside: 'community',
    work: 'property',
    load: async () => (await import('@renderer/features/property')).ESTATE_PAGES,
  },
  {
    prefix: 'companies',
    right: 'community.read',
    name: '物业企业',
    beside: 'community',
    work: 'property',
    load: async () => (await import('@renderer/features/property')).COMPANY_PAGES,
  },
  {
    prefix: 'oversights',
    right: 'community.read',
    name: '督导检查',
    beside: 'community',
    work: 'property',
    load: async () => (await import('@renderer/features/property')).OVERSIGHT_PAGES,
  },
  {
    prefix: 'boards',
    right: 'community.read',
    name: '红黑榜',
    beside: 'community',
    work: 'property',
    load: async () => (await import('@renderer/features/property')).BOARD_PAGES,
  },
  {
    prefix: 'layouts',
    right: 'reports.read',
    name: '自排台账',
    beside: 'reports',
    load: async () => (await import('@renderer/features/layouts')).LAYOUT_PAGES,
  },
];

/** The lists of 台账: the disputes, then those of the other kinds. */
export const LEDGER_TABS: readonly PlaceTab[] = [
  { path: '/cases', name: '纠纷' },
  ...tabsOf('cases'),
];

/** The lists of 当事人: who stands in the cases, and the register of people. */
export const PEOPLE_TABS: readonly PlaceTab[] = [
  { path: '/parties', name: '按案卷' },
  ...tabsOf('people'),
];

/** What lies beside the calendar: the work of who is at the desk. */
export const SCHEDULE_TABS: readonly PlaceTab[] = [
  { path: '/schedule', name: '日程' },
  { path: '/mine', name: '我的' },
  ...tabsOf('schedule'),
];

/** What a studio does besides disputes, each where it is used. */
export const COMMUNITY_TABS: readonly PlaceTab[] = [
  ...tabsOf('community'),
  { path: '/flowers', name: '五朵金花', right: 'cases.read', work: 'flowers' },
];

/** What lies beside the reports. */
export const REPORT_TABS: readonly PlaceTab[] = [
  { path: '/reports', name: '报表' },
  ...tabsOf('reports'),
];

function tabsOf(beside: RecordPlace['beside']): PlaceTab[] {
  return RECORD_PLACES.filter((place) => place.beside === beside).map(
    ({ prefix, name, right, work }) => ({
      path: recordPath(prefix),
      name,
      right,
      ...(work !== undefined && { work }),
    }),
  );
}

/** The tabs of the place that a page is in. */
export function tabsAt(pathname: string): readonly PlaceTab[] {
  const isIn = (tabs: readonly PlaceTab[]) =>
    tabs.some(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
  return [PEOPLE_TABS, SCHEDULE_TABS, COMMUNITY_TABS, REPORT_TABS].find(isIn) ?? LEDGER_TABS;
}

/** The pages of a kind with their addresses. */
export function pagesOf({ prefix, load }: RecordPlace): LaterPage[] {
  const path = recordPath(prefix);
  return [
    { path, load: async () => (await load()).List },
    { path: `${path}/new`, load: async () => (await load()).New },
    { path: `${path}/removed`, load: async () => (await load()).Removed },
    { path: `${path}/:id`, load: async () => (await load()).One },
  ];
}
