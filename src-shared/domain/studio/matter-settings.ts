import { z } from 'zod';
import { requiredLineSchema } from '../kernel/schemas';
import { field } from '../record/field';

/** The settings of 事项. */
export const MATTER_FIELDS = {
  /** By which ways things are told to the studio: differs from place to place (S0, S2, S4). */
  matterChannels: field(
    z
      .array(requiredLineSchema('反映渠道', 30))
      .max(30, { error: '反映渠道最多填 30 个，请删去不用的' }),
    { label: '反映渠道', privacy: 'none' },
  ),
};

/** Those that the sources name. */
export const MATTER_DEFAULTS = {
  matterChannels: [
    ...['网格员上报', '居民微信群', '啄木鸟', '12345热线', '随手拍'],
    // 一键达 is S1's, 居民建言 S4's.
    ...['上门反映', '来电', '一键达', '居民建言'],
  ],
};
