import type { JournalPlace } from './journal';

/** The last line that memory holds: files are brought to it, and later lines of the journal are not looked at. */
export class Published {
  private last: JournalPlace;

  constructor(first: JournalPlace) {
    this.last = first;
  }

  get place(): JournalPlace {
    return this.last;
  }

  /** Memory holds what this line and all before it say. */
  reach(place: JournalPlace): void {
    this.last = place;
  }
}
