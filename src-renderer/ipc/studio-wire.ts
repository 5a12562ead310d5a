/** The wire that the preload script lays between this page and the main process. */
export interface StudioWire {
  /** Answers an envelope; never throws for a refusal. */
  readonly request: (route: string, input: unknown) => Promise<unknown>;
  /** Answers the function that stops listening. */
  readonly on: (event: string, listener: (payload: unknown) => void) => () => void;
  /** While a drop or a paste is being handled: a ticket for each of its files, null for one that lies on no disk. */
  readonly claimFiles: () => Promise<(string | null)[]>;
}

declare global {
  interface Window {
    readonly studio: StudioWire;
  }
}
