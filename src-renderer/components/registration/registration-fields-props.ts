import type { RegistrationDraft } from './registration-draft';

/** What the studio's settings and roster offer while a registration is typed. */
export interface RegistrationOffers {
  readonly communities: readonly string[];
  readonly grids: readonly string[];
  readonly specialGroups: readonly string[];
  /** 六情, as the studio lists them. */
  readonly eventClasses: readonly string[];
  readonly registrars: readonly string[];
  /** Where it may have happened, such as where a party lives. */
  readonly places?: readonly string[];
}

export interface RegistrationFieldsProps {
  /** Path of the registration in the form. */
  readonly path: string;
  readonly draft: RegistrationDraft;
  readonly onPatch: (change: Partial<RegistrationDraft>) => void;
  readonly offers: RegistrationOffers;
}
