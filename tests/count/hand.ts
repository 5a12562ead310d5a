import { expect, type Locator, type Page } from '@playwright/test';
import { countCharacters } from '@shared/domain/kernel/text';
import {
  choose,
  fieldOf,
  press,
  type Scope,
  select,
  setTime,
  tick,
  type,
} from '../support/walk-form';

/** What a task cost the hand. */
export interface Counted {
  readonly task: string;
  /** Fields into which something was typed, but for the parties' own data. */
  readonly typed: number;
  readonly characters: number;
  /** Buttons, choices in sight and ticks. */
  readonly clicks: number;
  /** Choices from a list that opens: each is a click more. */
  readonly picks: number;
  /** Fields of the parties' own data: names, phones, numbers, addresses. */
  readonly own: number;
  readonly saves: number;
  /** The longest page of the task, in windows of 1366×768. */
  readonly screens: number;
}

/** Counts what a person does in the window. To type, a field is come to by Tab: that is no click. */
export class Hand {
  #typed = 0;
  #characters = 0;
  #clicks = 0;
  #picks = 0;
  #own = 0;
  #saves = 0;
  #screens = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async write(scope: Scope, label: string, text: string): Promise<void> {
    await type(scope, label, text);
    this.#typed += 1;
    this.#characters += countCharacters(text);
  }

  async writeTime(scope: Scope, label: string, time: string): Promise<void> {
    await setTime(scope, label, time);
    this.#typed += 1;
    this.#characters += time.length;
  }

  /** What the parties say of themselves is typed whatever the program does. */
  async writeOwn(scope: Scope, label: string, text: string): Promise<void> {
    await type(scope, label, text);
    this.#own += 1;
  }

  async pick(scope: Scope, label: string, option: string): Promise<void> {
    await select(scope, label, option);
    this.#picks += 1;
  }

  /** Takes one of the texts that a field offers before anything is typed. */
  async take(scope: Scope, label: string, text: string): Promise<void> {
    await fieldOf(scope, label).click();
    const open = '.ant-select-dropdown:not(.ant-select-dropdown-hidden)';
    await this.page.locator(`${open} [title="${text}"]`).first().click();
    this.#picks += 1;
  }

  async choose(scope: Scope, label: string, choice: string): Promise<void> {
    await choose(scope, label, choice);
    this.#clicks += 1;
  }

  async tick(scope: Scope, name: string | RegExp): Promise<void> {
    await tick(scope, name);
    this.#clicks += 1;
  }

  async press(scope: Scope, name: string): Promise<void> {
    await press(scope, name);
    this.#clicks += 1;
  }

  async click(place: Locator): Promise<void> {
    await place.click();
    this.#clicks += 1;
  }

  /** Presses a button that saves, and waits until what it leads to is there. */
  async save(scope: Scope, name: string, then: Locator): Promise<void> {
    await this.look();
    await this.press(scope, name);
    await expect(then).toBeVisible();
    this.#saves += 1;
  }

  /** Measures the page as it now is. */
  async look(): Promise<void> {
    const screens = await this.page
      .getByRole('main')
      .evaluate((part) => part.scrollHeight / Math.max(1, part.clientHeight));
    this.#screens = Math.max(this.#screens, screens);
  }

  /** Whether a field is empty, so that it would have to be typed. */
  async isEmpty(scope: Scope, label: string): Promise<boolean> {
    return (await fieldOf(scope, label).inputValue()) === '';
  }

  told(task: string): Counted {
    return {
      task,
      ...{ typed: this.#typed, characters: this.#characters, clicks: this.#clicks },
      ...{ picks: this.#picks, own: this.#own, saves: this.#saves },
      screens: Math.round(this.#screens * 10) / 10,
    };
  }
}

/** A line of the table of docs/typing.md. */
export function lineOf(one: Counted): string {
  const { task, typed, characters, clicks, picks, own, saves, screens } = one;
  const all = `${clicks}+${picks} = ${clicks + picks}`;
  return `| ${task} | ${typed} | ${characters} | ${all} | ${own} | ${saves} | ${screens} |`;
}
