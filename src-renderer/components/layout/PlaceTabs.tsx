import { useContext } from 'react';
import { NavLink } from 'react-router';
import { PlaceTabsContext } from './place-tabs-context';
import './layout.css';

/** Leads from one list of 台账 to the others: 纠纷, and 咨询 of which none has become. */
export function PlaceTabs() {
  const tabs = useContext(PlaceTabsContext);
  return (
    <nav className="place-tabs" aria-label="台账">
      {tabs.map(({ path, name }) => (
        <NavLink key={path} to={path} end className="place-tab">
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
