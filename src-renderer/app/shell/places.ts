import {
  ApartmentOutlined,
  CalendarOutlined,
  FileDoneOutlined,
  FolderOpenOutlined,
  HomeOutlined,
  PieChartOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { PlaceTab } from '@renderer/components/layout/place-tabs-context';
import type { Right } from '@shared/domain/record/rights';
import type { ComponentType } from 'react';
import {
  COMMUNITY_TABS,
  LEDGER_TABS,
  PEOPLE_TABS,
  REPORT_TABS,
  SCHEDULE_TABS,
} from '../record-places';

/** A place of the rail, and the lists that lie in it. */
export interface RailPlace {
  /** Where it leads; the first list of its tabs that is shown, where it `isItsTabs`. */
  readonly path: string;
  readonly name: string;
  readonly Icon: ComponentType<{ readonly 'aria-hidden': 'true' }>;
  readonly right: Right;
  readonly tabs?: readonly PlaceTab[];
  /** It is nothing but its lists: without one that is shown there is no such place. */
  readonly isItsTabs?: boolean;
}

/** The places of the rail, in the order of a mediator's day: seven, and 社区 where the studio does more than disputes. */
export const PLACES: readonly RailPlace[] = [
  { path: '/', name: '今日', Icon: HomeOutlined, right: 'cases.read' },
  {
    path: '/cases',
    name: '纠纷台账',
    Icon: FolderOpenOutlined,
    right: 'cases.read',
    tabs: LEDGER_TABS,
  },
  {
    path: '/schedule',
    name: '日程',
    Icon: CalendarOutlined,
    right: 'cases.read',
    tabs: SCHEDULE_TABS,
  },
  { path: '/parties', name: '当事人', Icon: TeamOutlined, right: 'cases.read', tabs: PEOPLE_TABS },
  {
    path: '/matters',
    name: '社区',
    Icon: ApartmentOutlined,
    right: 'community.read',
    tabs: COMMUNITY_TABS,
    isItsTabs: true,
  },
  { path: '/papers', name: '文书', Icon: FileDoneOutlined, right: 'cases.read' },
  {
    path: '/reports',
    name: '报表',
    Icon: PieChartOutlined,
    right: 'reports.read',
    tabs: REPORT_TABS,
  },
  { path: '/settings', name: '设置', Icon: SettingOutlined, right: 'desk.use' },
];
