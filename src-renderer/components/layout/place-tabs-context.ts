import type { Right } from '@shared/domain/record/rights';
import type { Work } from '@shared/domain/studio/works';
import { createContext } from 'react';

/** A list that lies in one place of the rail beside others. */
export interface PlaceTab {
  readonly path: string;
  readonly name: string;
  /** What whoever looks at it needs; nothing more than the place asks when left out. */
  readonly right?: Right;
  /** The work of the studio that it belongs to: shown only where the studio uses it. */
  readonly work?: Work;
}

/** The lists of the place that is shown, as the app knows them; the pages that lie beside each other show them. */
export const PlaceTabsContext = createContext<readonly PlaceTab[]>([]);
