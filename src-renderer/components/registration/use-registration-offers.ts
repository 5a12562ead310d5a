import { useStudio } from '@renderer/ipc/use-bootstrap';
import type { RegistrationOffers } from './registration-fields-props';

/** What the studio's settings and roster offer while a registration is typed. */
export function useRegistrationOffers(): RegistrationOffers {
  const { studio, activeMediators } = useStudio();
  const { communities, grids, specialGroups } = studio.settings;
  return {
    communities: [...new Set([studio.profile.communityName, ...communities])].filter(Boolean),
    grids,
    specialGroups,
    registrars: activeMediators.map(({ name }) => name),
  };
}
