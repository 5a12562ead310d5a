import { NavLink } from 'react-router';
import './layout.css';

/** What lies in one place of the rail beside each other: 纠纷, and 咨询 of which none has become. */
const TABS = [
  { path: '/cases', name: '纠纷' },
  { path: '/enquiries', name: '咨询' },
] as const;

/** Leads from one list of 台账 to the other. */
export function PlaceTabs() {
  return (
    <nav className="place-tabs" aria-label="台账">
      {TABS.map(({ path, name }) => (
        <NavLink key={path} to={path} end className="place-tab">
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
