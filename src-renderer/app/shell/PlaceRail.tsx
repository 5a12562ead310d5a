import type { PlaceTab } from '@renderer/components/layout/place-tabs-context';
import { mayDo, useDesk } from '@renderer/ipc/use-desk';
import { NavLink, useLocation } from 'react-router';
import { PLACES } from './places';

/** The seven places, each an icon with its word. */
export function PlaceRail() {
  const { pathname } = useLocation();
  const desk = useDesk();
  return (
    <nav className="rail" aria-label="主导航">
      <ul>
        {PLACES.filter(({ right }) => mayDo(desk, right)).map(({ path, name, Icon, ...place }) => (
          <li key={path}>
            <NavLink
              to={path}
              end={path === '/'}
              className={({ isActive }) =>
                isActive || isWithin(pathname, 'tabs' in place ? place.tabs : [])
                  ? 'rail-place active'
                  : 'rail-place'
              }
            >
              <Icon aria-hidden="true" />
              <span>{name}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Whether a page belongs to one of the lists that lie in a place. */
function isWithin(pathname: string, tabs: readonly PlaceTab[]): boolean {
  return tabs.some(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
}
