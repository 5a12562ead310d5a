/** What the services need of the world around them. Electron implements it in the window, plain Node in the command line. */

/** The one source of the present. */
export interface Clock {
  now(): Date;
}

export interface SaveOffer {
  /** Name offered, with its extension. */
  readonly fileName: string;
  readonly extension: string;
  /** What such files are called; Word and Excel files need none. */
  readonly label?: string;
}

export interface SaveDialog {
  /** Asks where to save; null when the user closed the dialog. */
  askWhereToSave(offer: SaveOffer): Promise<string | null>;
}

export interface OpenDialog {
  /**
   * Asks for a folder, starting at `startIn`; null when the user closed the dialog.
   * @param title what it is asked for; a folder for data when left out
   */
  chooseFolder(startIn: string, title?: string): Promise<string | null>;
  /** Asks for one file with one of the extensions; null when the user closed the dialog. */
  chooseFile(options: {
    readonly label: string;
    readonly extensions: readonly string[];
    /** Folder to begin in. */
    readonly startIn?: string;
  }): Promise<string | null>;
  /** Asks for several files; none when the user closed the dialog. */
  chooseFiles(options: {
    readonly label: string;
    readonly extensions: readonly string[];
  }): Promise<string[]>;
}

export interface Shell {
  /** Opens a file with the program that the system has for it. Rejects when there is none. */
  openFile(path: string): Promise<void>;
  /** Shows a file or folder in the system's file manager. */
  showInFolder(path: string): Promise<void>;
}

/** What services note. A new note is a new line here: no text that somebody typed can become one. */
export type Note =
  | 'protection not noted'
  | 'backup not made in the chosen place'
  | 'daily backup not made'
  | 'data folder not remembered'
  | 'import not taken back'
  | 'nobody seated at the desk'
  | 'half a move not remembered'
  | 'half a move not swept'
  | 'print not noted'
  | 'copy not noted'
  | 'sessions not told'
  | 'export not noted'
  | 'look not noted'
  | 'account not followed';

/** Where services note what is worth a look afterwards. Of the error nothing of a party's is kept. */
export interface Notes {
  warn(note: Note, error: unknown): void;
}
