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
  { path: '/', name: '今日', Icon: HomeOutlined },
  { path: '/cases', name: '纠纷台账', Icon: FolderOpenOutlined, tabs: LEDGER_TABS },
  { path: '/schedule', name: '日程', Icon: CalendarOutlined, tabs: SCHEDULE_TABS },
  { path: '/parties', name: '当事人', Icon: TeamOutlined, tabs: PEOPLE_TABS },
  { path: '/papers', name: '文书', Icon: FileDoneOutlined },
  { path: '/reports', name: '报表', Icon: PieChartOutlined, tabs: REPORT_TABS },
  { path: '/settings', name: '设置', Icon: SettingOutlined },
] as const;
