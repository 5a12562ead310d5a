import { NavLink } from 'react-router';
import { PLACES } from './places';

/** The seven places, each an icon with its word. */
export function PlaceRail() {
  return (
    <nav className="rail" aria-label="主导航">
      <ul>
        {PLACES.map(({ path, name, Icon }) => (
          <li key={path}>
            <NavLink to={path} end={path === '/'} className="rail-place">
              <Icon aria-hidden="true" />
              <span>{name}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
