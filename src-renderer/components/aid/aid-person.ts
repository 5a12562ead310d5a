/** Somebody of the record from which a referral begins, as that record says who they are and against whom. */
export interface AidPerson {
  readonly name: string;
  readonly phone: string;
  readonly idNumber: string;
  readonly address: string;
  readonly opponent: string;
}

/** What the record says of the one of this name; nothing of a name that is not in it. */
export function filledBy(people: readonly AidPerson[], name: string): Partial<AidPerson> {
  const found = people.find((one) => one.name === name);
  if (found === undefined) return {};
  const { phone, idNumber, address, opponent } = found;
  return { phone, idNumber, address, opponent };
}
