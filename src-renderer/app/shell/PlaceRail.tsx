import type { PlaceTab } from '@renderer/components/layout/place-tabs-context';
import { useShownTabs } from '@renderer/components/layout/use-shown-tabs';
import { mayDo, useDesk } from '@renderer/ipc/use-desk';
import { NavLink, useLocation } from 'react-router';
import { PLACES, type RailPlace } from './places';

/** The places that whoever works may see, each an icon with its word. */
export function PlaceRail() {
  const desk = useDesk();
  return (
    <nav className="rail" aria-label="主导航">
      <ul>
        {PLACES.filter(({ right }) => mayDo(desk, right)).map((place) => (
          <RailLine key={place.path} {...place} />
        ))}
      </ul>
    </nav>
  );
}

const NO_TABS: readonly PlaceTab[] = [];

function RailLine({ path, name, Icon, tabs = NO_TABS, isItsTabs = false }: RailPlace) {
  const { pathname } = useLocation();
  const shown = useShownTabs(tabs);
  const to = isItsTabs ? shown[0]?.path : path;
  // None of its lists is for whoever looks, or used here.
  if (to === undefined) return null;
  const isWithin = tabs.some((tab) => pathname === tab.path || pathname.startsWith(`${tab.path}/`));
  return (
    <li>
      <NavLink
        to={to}
        end={path === '/'}
        className={({ isActive }) => (isActive || isWithin ? 'rail-place active' : 'rail-place')}
      >
        <Icon aria-hidden="true" />
        <span>{name}</span>
      </NavLink>
    </li>
  );
}
