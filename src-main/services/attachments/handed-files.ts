import { isAbsolute } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../ports';
import { refuseByRule } from '../service-error';

/** Windows opens devices under such names: \\.\PhysicalDrive0. */
const DEVICE = /^[\\/]{2}\.[\\/]/;
const pathSchema = z
  .string()
  .min(1)
  .max(32_767)
  .refine((path) => isAbsolute(path) && !path.includes('\0') && !DEVICE.test(path));

/** A drop is asked for at once; what is older was never taken. */
const LASTS_MS = 60_000;

/**
 * Where the files lie that a person dropped on the window or pasted into it, each behind a ticket
 * that is good once and for a minute. The preload hands the paths of true drops only, the page gets
 * nothing but tickets: so it can have no file read that nobody put into its hands.
 */
export class HandedFiles {
  private readonly clock: Clock;
  private readonly makeId: () => string;
  private readonly tickets = new Map<string, { readonly path: string; readonly until: number }>();

  constructor(clock: Clock, makeId: () => string) {
    this.clock = clock;
    this.makeId = makeId;
  }

  /**
   * Tickets for these paths, in their order; null for one that no file of a person's can have, and
   * none at all for what is no list of at most `max` paths.
   * @param paths whatever came over the channel
   */
  hand(paths: unknown, max: number): (string | null)[] {
    this.forgetOld();
    const list = z.array(z.unknown()).max(max).safeParse(paths);
    return (list.data ?? []).map((path) => {
      const parsed = pathSchema.safeParse(path);
      if (!parsed.success) return null;
      const ticket = this.makeId();
      this.tickets.set(ticket, { path: parsed.data, until: this.now() + LASTS_MS });
      return ticket;
    });
  }

  /** The paths behind these tickets, which are then used up. Throws ServiceError when one is not good. */
  redeem(tickets: readonly string[]): string[] {
    this.forgetOld();
    return tickets.map((ticket) => {
      const found = this.tickets.get(ticket);
      if (found === undefined) throw refuseByRule({ code: 'ATTACHMENT_NOT_HANDED' });
      this.tickets.delete(ticket);
      return found.path;
    });
  }

  private forgetOld(): void {
    for (const [ticket, { until }] of this.tickets)
      if (until < this.now()) this.tickets.delete(ticket);
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
