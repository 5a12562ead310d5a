import { COLUMN_SORT_KEYS, type ColumnSortKey } from '@shared/domain/case/view/case-query';
import type { CaseColumns } from './case-columns';
import { SortedOrder } from './sorted-order';

/** The cases of the lists in every order in which a list can be asked for; each is built when it first is. */
export class CaseOrders {
  private readonly byKey: Readonly<Record<ColumnSortKey, SortedOrder>>;
  private readonly all: readonly SortedOrder[];

  constructor(columns: CaseColumns) {
    const by = (name: ColumnSortKey): [ColumnSortKey, SortedOrder] => [
      name,
      new SortedOrder(
        () => (name === 'registeredOn' ? columns.facts.column(name) : columns.all[name]),
        () => columns.all.number,
      ),
    ];
    this.byKey = Object.fromEntries(COLUMN_SORT_KEYS.map(by)) as Record<ColumnSortKey, SortedOrder>;
    this.all = Object.values(this.byKey);
  }

  of(key: ColumnSortKey): SortedOrder {
    return this.byKey[key];
  }

  /** Forgets what was sorted: many slots are taken in at once. */
  forget(): void {
    for (const order of this.all) order.forget();
  }

  /** Takes in a slot whose columns are filled. */
  insert(slot: number): void {
    for (const order of this.all) order.insert(slot);
  }

  /** Takes out a slot whose columns are still those with which it came in. */
  remove(slot: number): void {
    for (const order of this.all) order.remove(slot);
  }

  /** Lets a slot's columns change, and moves it in each order to where it then belongs. */
  move(slot: number, change: () => void): void {
    const places = this.all.map((order) => order.placeBefore(slot));
    change();
    this.all.forEach((order, at) => {
      order.moved(slot, places[at] ?? 0);
    });
  }
}
