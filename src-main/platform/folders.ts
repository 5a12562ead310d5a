import { dirname, join, resolve } from 'node:path';
import { app } from 'electron';
import { makeFolderPrivately, makePrivateFolder } from './private-folder';

/** The folders this start of the program works in. */
export interface Folders {
  /** Preferences, window place, log: belongs to this computer's user. */
  readonly userData: string;
  /** The user's documents folder, where a new studio's data folder is proposed. */
  readonly documents: string;
  /** The data folder named on the command line (`--data-folder=`), if any. */
  readonly dataFolder: string | null;
  /** The program's own folder, which an update or a removal empties. */
  readonly program: string;
  /** The built window content, inside the package. */
  readonly renderer: string;
  /** Holiday tables and other files that ship with the program. */
  readonly resources: string;
}

/**
 * Decides the folders and tells Electron where the user data lies. Must run before ready.
 *
 * The only switches that a start may carry choose folders, nothing else: `--user-data-dir=` (a
 * second profile), `--documents-dir=` (where new studios and exports are proposed) and
 * `--data-folder=` (the studio's data, e.g. on another drive).
 */
export function decideFolders(builtMainFolder: string): Folders {
  // A plain name: the folder must be found again whatever the product is called on screen.
  const ownFolder = join(app.getPath('appData'), 'mediation-studio');
  const userData = readSwitch('user-data-dir') ?? ownFolder;
  // Before anybody else makes it: log, preferences and opened copies are in it.
  if (userData === ownFolder) makePrivateFolder(userData);
  else makeFolderPrivately(userData);
  app.setPath('userData', userData);
  const documents = readSwitch('documents-dir') ?? app.getPath('documents');
  app.setPath('documents', documents);
  return {
    userData,
    documents,
    dataFolder: readSwitch('data-folder'),
    program: dirname(app.getPath('exe')),
    renderer: join(builtMainFolder, '../renderer'),
    resources: join(builtMainFolder, '../../resources'),
  };
}

function readSwitch(name: string): string | null {
  const value = app.commandLine.getSwitchValue(name);
  return value === '' ? null : resolve(value);
}
