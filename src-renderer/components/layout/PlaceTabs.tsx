import { useContext } from 'react';
import { NavLink } from 'react-router';
import { PlaceTabsContext } from './place-tabs-context';
import { useShownTabs } from './use-shown-tabs';
import './layout.css';

/** What a place is called, by the list that comes first in it. */
const NAMES: Readonly<Record<string, string>> = {
  '/cases': '台账',
  '/schedule': '日程',
  '/parties': '当事人',
  '/reports': '报表',
  '/matters': '社区',
  '/merchants': '社区',
  '/contacts': '社区',
};

/** Leads from one list of a place to the others, as from 纠纷 to 咨询. */
export function PlaceTabs() {
  const all = useContext(PlaceTabsContext);
  const tabs = useShownTabs(all);
  const name = all.map(({ path }) => NAMES[path]).find((known) => known !== undefined);
  return (
    <nav className="place-tabs" aria-label={name}>
      {tabs.map(({ path, name }) => (
        <NavLink key={path} to={path} end className="place-tab">
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
