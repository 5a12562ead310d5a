import {
  CalendarOutlined,
  FileDoneOutlined,
  FolderOpenOutlined,
  HomeOutlined,
  PieChartOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { LEDGER_TABS, PEOPLE_TABS, REPORT_TABS, SCHEDULE_TABS } from '../record-places';

/** The seven places of the rail, in the order of a mediator's day. */
export const PLACES = [
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
  { path: '/papers', name: '文书', Icon: FileDoneOutlined, right: 'cases.read' },
  {
    path: '/reports',
    name: '报表',
    Icon: PieChartOutlined,
    right: 'reports.read',
    tabs: REPORT_TABS,
  },
  { path: '/settings', name: '设置', Icon: SettingOutlined, right: 'desk.use' },
] as const;
