import { accountPartSchema } from '@shared/domain/account/account';
import type { RoleKey } from '@shared/domain/account/roles';
import { z } from 'zod';
import type { Person } from './person';

/** What is typed of somebody who works with the program. */
export interface PersonDraft {
  readonly name: string;
  readonly role: RoleKey | null;
  readonly until: string | null;
  readonly mediatorId: string | null;
  /** Numbers of the disputes that they may read, one a line. */
  readonly numbers: string;
}

export const personSchema = z.object({
  account: accountPartSchema,
  mediatorId: z.string().nullable(),
});

/** As it stands; empty for somebody new. */
export function draftOf(person: Person | null): PersonDraft {
  if (person === null) return { name: '', role: null, until: null, mediatorId: null, numbers: '' };
  const { name, role, until, mediatorId } = person.row;
  return { name, role, until, mediatorId, numbers: '' };
}
