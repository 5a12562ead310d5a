import { NavLink, useLocation } from 'react-router';
import { PLACES } from './places';

/** The seven places, each an icon with its word. */
export function PlaceRail() {
  const { pathname } = useLocation();
  return (
    <nav className="rail" aria-label="主导航">
      <ul>
        {PLACES.map(({ path, name, Icon, ...place }) => (
          <li key={path}>
            <NavLink
              to={path}
              end={path === '/'}
              className={({ isActive }) =>
                isActive || ('also' in place && pathname.startsWith(place.also))
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
