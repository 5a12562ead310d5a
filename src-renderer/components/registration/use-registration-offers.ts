import { useStudio } from '@renderer/ipc/use-bootstrap';
import type { RegistrationOffers } from './registration-fields-props';

const MIGRANT_WORKERS = '农民工';

/** What the studio's settings and roster offer while a registration is typed. */
export function useRegistrationOffers(): RegistrationOffers {
  const { studio, activeMediators } = useStudio();
  const { communities, grids, specialGroups, eventClasses } = studio.settings;
  return {
    communities: [...new Set([studio.profile.communityName, ...communities])].filter(Boolean),
    grids,
    // Asked for by a tick of its own, which the reports count.
    specialGroups: specialGroups.filter((group) => group !== MIGRANT_WORKERS),
    eventClasses,
    registrars: activeMediators.map(({ name }) => name),
  };
}
