import { createContext } from 'react';

/** Opens the manual at the chapter of the page one is on. */
export const HelpContext = createContext<() => void>(() => undefined);
