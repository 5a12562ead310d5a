import { useContext } from 'react';
import { NavLink } from 'react-router';
import { PlaceTabsContext } from './place-tabs-context';
import './layout.css';

/** Leads from one list of a place to the others, as from 纠纷 to 咨询. */
export function PlaceTabs() {
  const tabs = useContext(PlaceTabsContext);
  return (
    <nav
      className="place-tabs"
      aria-label={tabs.some(({ path }) => path === '/cases') ? '台账' : '当事人'}
    >
      {tabs.map(({ path, name }) => (
        <NavLink key={path} to={path} end className="place-tab">
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
