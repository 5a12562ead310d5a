import { addDays, type LocalDate, localDate, partsOf } from '@shared/domain/kernel/local-date';
import type { Mediator } from '@shared/domain/mediator/mediator';
import {
  DEFAULT_SETTINGS,
  type StudioProfile,
  type StudioSettings,
} from '@shared/domain/studio/studio';

/** The five mediators of the sample studio, each a flower. */
export const FLOWER_KEYS = ['chengxin', 'hemu', 'gongdao', 'nuanxin', 'mingli'] as const;
export type FlowerKey = (typeof FLOWER_KEYS)[number];

interface FlowerSketch {
  readonly name: string;
  readonly nickname: string;
  readonly position: Mediator['position'];
  readonly isFullTime: boolean;
}

export const FLOWERS: Readonly<Record<FlowerKey, FlowerSketch>> = {
  chengxin: { name: '苏玉梅', nickname: '诚信花', position: 'member', isFullTime: true },
  hemu: { name: '林秀兰', nickname: '和睦花', position: 'member', isFullTime: true },
  gongdao: { name: '周桂芳', nickname: '公道花', position: 'member', isFullTime: false },
  nuanxin: { name: '何春燕', nickname: '暖心花', position: 'engaged', isFullTime: true },
  mingli: { name: '宋雅琴', nickname: '明理花', position: 'engaged', isFullTime: false },
};

export const SAMPLE_COMMUNITY = '滨河路社区';

/** 五朵金花工作室, marked as a sample wherever its name is printed. */
export const SAMPLE_PROFILE: StudioProfile = {
  name: '五朵金花工作室（示例）',
  committeeName: '滨河路社区人民调解委员会',
  streetName: '天桥街街道',
  communityName: SAMPLE_COMMUNITY,
  districtName: '示例市示例区',
  address: '滨河路社区党群服务中心一楼',
  phone: '0000-1234567',
  logoDataUrl: null,
};

export const SAMPLE_SETTINGS: StudioSettings = {
  ...DEFAULT_SETTINGS,
  communities: [SAMPLE_COMMUNITY],
  grids: ['第一网格', '第二网格', '第三网格', '第四网格', '第五网格', '商圈专属网格'],
};

/** The roster as it is typed in on the first day: ids are given by the studio. */
export function sampleMediators(today: LocalDate): (Omit<Mediator, 'id'> & { id: null })[] {
  const termFrom = localDate(`${partsOf(today).year - 1}-01-01`);
  // Three years (人民调解法 第9条): from New Year's Day to the last day of the third year.
  const termTo = addDays(localDate(`${partsOf(today).year + 2}-01-01`), -1);
  return FLOWER_KEYS.map((key, index) => ({
    ...FLOWERS[key],
    id: null,
    phone: `1390000010${index + 1}`,
    termFrom,
    termTo,
    isActive: true,
  }));
}
