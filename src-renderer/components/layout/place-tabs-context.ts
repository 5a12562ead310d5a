import { createContext } from 'react';

/** A list that lies in one place of the rail beside others. */
export interface PlaceTab {
  readonly path: string;
  readonly name: string;
}

/** The lists of the place that is shown, as the app knows them; the pages that lie beside each other show them. */
export const PlaceTabsContext = createContext<readonly PlaceTab[]>([]);
