import {
  CalendarOutlined,
  FileDoneOutlined,
  FolderOpenOutlined,
  HomeOutlined,
  PieChartOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons';

/** The seven places of the rail, in the order of a mediator's day. */
export const PLACES = [
  { path: '/', name: '今日', Icon: HomeOutlined },
  // 咨询 is a tab within it.
  { path: '/cases', name: '纠纷台账', Icon: FolderOpenOutlined, also: '/enquiries' },
  { path: '/schedule', name: '日程', Icon: CalendarOutlined },
  { path: '/parties', name: '当事人', Icon: TeamOutlined },
  { path: '/papers', name: '文书', Icon: FileDoneOutlined },
  { path: '/reports', name: '报表', Icon: PieChartOutlined },
  { path: '/settings', name: '设置', Icon: SettingOutlined },
] as const;
