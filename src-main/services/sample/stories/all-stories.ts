import type { CaseStory } from '../case-story';
import { CONSUMER_STORIES } from './consumer';
import { CONTRACT_STORIES } from './contracts';
import { DAMAGES_STORIES } from './damages';
import { DESK_STORIES } from './desk';
import { EARLIER_STORIES } from './earlier';
import { EMPLOYMENT_STORIES } from './employment';
import { ENDED_STORIES } from './ended';
import { FAMILY_STORIES } from './family';
import { HOUSING_STORIES } from './housing';
import { LAND_STORIES } from './land';
import { MEDICAL_STORIES } from './medical';
import { NEIGHBOR_STORIES } from './neighbors';
import { OTHER_CATEGORY_STORIES } from './other';
import { POLLUTION_STORIES } from './pollution';
import { PROPERTY_STORIES } from './property';
import { TRADE_STORIES } from './trade';
import { TRAFFIC_STORIES } from './traffic';
import { TRICYCLE_SHED } from './tricycle-shed';
import { WAGE_STORIES } from './wages';
import { WAITING_STORIES } from './waiting';

/** Every invented case but that of 王女士, which the demonstration types in by hand. */
export const OTHER_STORIES: readonly CaseStory[] = [
  ...FAMILY_STORIES,
  ...NEIGHBOR_STORIES,
  ...HOUSING_STORIES,
  ...PROPERTY_STORIES,
  ...CONTRACT_STORIES,
  ...TRADE_STORIES,
  ...DAMAGES_STORIES,
  ...MEDICAL_STORIES,
  ...TRAFFIC_STORIES,
  ...OTHER_CATEGORY_STORIES,
  ...LAND_STORIES,
  ...WAGE_STORIES,
  ...EMPLOYMENT_STORIES,
  ...CONSUMER_STORIES,
  ...POLLUTION_STORIES,
  ...EARLIER_STORIES,
  ...DESK_STORIES,
  ...WAITING_STORIES,
  ...ENDED_STORIES,
];

export const ALL_STORIES: readonly CaseStory[] = [TRICYCLE_SHED, ...OTHER_STORIES];
