import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { addDays, type LocalDate } from '@shared/domain/kernel/local-date';
import type { RouteName } from '@shared/ipc/contract';
import type { Seeded } from '../bench/seeded';
import { day } from './day';

/** An act as the window would send it, case and revision left out. */
export interface RandomAct {
  readonly route: RouteName;
  readonly input: Readonly<Record<string, unknown>>;
}

/** What an act is made from. */
export interface Moment {
  readonly now: MediationCase;
  readonly today: LocalDate;
  readonly seeded: Seeded;
  readonly mediatorId: string;
}

export const WILD = ['1900-01-01', '2010-12-31', '2011-01-01', '2999-12-31'].map(day);

/** A day: mostly one that may be right, often one beside a day of the file, now and then absurd. */
export function anyDay({ now, today, seeded }: Moment): LocalDate {
  if (seeded.chance(0.6)) return seeded.chance(0.8) ? today : addDays(today, -1);
  if (seeded.chance(0.1)) return seeded.pick(WILD);
  if (seeded.chance(0.1)) return addDays(today, seeded.pick([1, 2, 364, 366, 400]));
  const written = JSON.stringify(now).match(/"20\d\d-\d\d-\d\d"/g) ?? [];
  const near = written.length === 0 ? today : day(seeded.pick(written).slice(1, -1));
  return addDays(near, seeded.below(5) - 2);
}
