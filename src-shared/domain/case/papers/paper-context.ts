import type { LocalDate } from '../../kernel/local-date';
import type { PaperContext } from '../../paper/define-paper';
import type { Studio, StudioSettings } from '../../studio/studio';

/** What papers may know of a studio, on a day. */
export function paperContextOf(
  studio: Pick<Studio, 'profile'> & {
    readonly settings: Pick<StudioSettings, 'paperNeeds' | 'paperMasks' | 'privacy'>;
  },
  today: LocalDate,
): PaperContext {
  const { paperNeeds: needs, paperMasks: masks, privacy } = studio.settings;
  return { profile: studio.profile, today, needs, masks, privacy };
}
