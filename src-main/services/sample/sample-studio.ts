import {
  DISPUTE_CATEGORY_LABELS,
  type DisputeCategory,
} from '@shared/domain/case/model/dispute-category';
import { addDays, type LocalDate, localDate, partsOf } from '@shared/domain/kernel/local-date';
import {
  type Mediator,
  type MediatorInput,
  mediatorInputSchema,
} from '@shared/domain/mediator/mediator';
import { blankOf } from '@shared/domain/record/blank';
import {
  DEFAULT_SETTINGS,
  type StudioProfile,
  type StudioSettings,
  studioProfileSchema,
} from '@shared/domain/studio/studio';
import { WORKS } from '@shared/domain/studio/works';
import street from '../../../resources/sample-street-studio.json';
import sample from '../../../resources/sample-studio.json';

/** The five mediators of the sample studio, each a flower. */
export const FLOWER_KEYS = ['chengxin', 'hemu', 'gongdao', 'nuanxin', 'mingli'] as const;
export type FlowerKey = (typeof FLOWER_KEYS)[number];

interface FlowerSketch {
  readonly name: string;
  readonly nickname: string;
  readonly position: Mediator['position'];
  readonly isFullTime: boolean;
  readonly strengths: Mediator['strengths'];
}

/** Categories that a flower is good at. */
function goodAt(...categories: DisputeCategory[]): Mediator['strengths'] {
  return categories.map((category) => ({ category, title: DISPUTE_CATEGORY_LABELS[category] }));
}

export const FLOWERS: Readonly<Record<FlowerKey, FlowerSketch>> = {
  chengxin: {
    name: '苏玉梅',
    nickname: '诚信花',
    position: 'member',
    isFullTime: true,
    strengths: goodAt('other_consumer', 'e_commerce', 'contract'),
  },
  hemu: {
    name: '林秀兰',
    nickname: '和睦花',
    position: 'member',
    isFullTime: true,
    strengths: goodAt('neighborhood', 'property_management'),
  },
  gongdao: {
    name: '周桂芳',
    nickname: '公道花',
    position: 'member',
    isFullTime: false,
    strengths: goodAt('damages', 'traffic_accident'),
  },
  nuanxin: {
    name: '何春燕',
    nickname: '暖心花',
    position: 'engaged',
    isFullTime: true,
    strengths: goodAt('marriage_family'),
  },
  mingli: {
    name: '宋雅琴',
    nickname: '明理花',
    position: 'engaged',
    isFullTime: false,
    strengths: goodAt('migrant_wages', 'other_labor'),
  },
};

/** 五朵金花工作室, marked as a sample wherever its name is printed. */
export const SAMPLE_PROFILE: StudioProfile = studioProfileSchema.parse(sample.profile);

export const SAMPLE_COMMUNITY = SAMPLE_PROFILE.communityName;

export const SAMPLE_SETTINGS: StudioSettings = {
  ...DEFAULT_SETTINGS,
  communities: [SAMPLE_COMMUNITY],
  grids: sample.grids,
  // A sample shows everything there is.
  works: [...WORKS],
};

/** The sample of a whole street: its six communities and its 119 grids (S0: 50 居民网格, 69 专属网格). */
export const STREET_PROFILE: StudioProfile = studioProfileSchema.parse(street.profile);

export const STREET_SETTINGS: StudioSettings = {
  ...SAMPLE_SETTINGS,
  communities: street.communities,
  grids: street.grids,
};

/** The roster as it is typed in on the first day: ids are given by the studio. */
export function sampleMediators(today: LocalDate): MediatorInput[] {
  const termFrom = localDate(`${partsOf(today).year - 1}-01-01`);
  // Three years (人民调解法 第9条): from New Year's Day to the last day of the third year.
  const termTo = addDays(localDate(`${partsOf(today).year + 2}-01-01`), -1);
  return FLOWER_KEYS.map((key, index) => ({
    ...blankOf(mediatorInputSchema),
    ...FLOWERS[key],
    phone: `1390000010${index + 1}`,
    termFrom,
    termTo,
    isActive: true,
  }));
}
