import { ALL_RIGHTS, type Right } from '../record/rights';

/** What a role is: the one table of which rights, sight and limits, the settings and the manual are made. */
export interface Role {
  readonly label: string;
  /** In a sentence, where somebody is given it. */
  readonly about: string;
  readonly rights: readonly Right[];
  /** Every record of the kinds that they may read, or those alone that name them, see `PresentActor`. */
  readonly sight: 'all' | 'named';
  /** Which disputes they see, as the table says it. */
  readonly sees: string;
  /** Disputes without a mediator, and what was given to nobody yet, are seen too. */
  readonly seesUnclaimed?: true;
  /** Disputes are named one by one, and the account has a last day. */
  readonly byFiles?: true;
  /** Records name them by their entry in the roster, so they must have one. */
  readonly isOfRoster?: true;
  /** Identity numbers with their middle hidden, but on a paper that they may print. */
  readonly numbers: 'whole' | 'masked';
}

const READ_MATTERS = ['cases.read', 'enquiries.read', 'errands.read', 'places.read'] as const;

export const ROLES = {
  director: {
    label: '主任',
    about: '什么都能看、能办，管理人员、设置、备份和恢复。',
    rights: ALL_RIGHTS,
    sight: 'all',
    sees: '全部',
    numbers: 'whole',
  },
  mediator: {
    label: '调解员',
    about: '办自己的纠纷和还没有调解员的纠纷，出文书，看自己经办的报表。',
    rights: [
      ...['desk.use', ...READ_MATTERS, 'cases.register', 'cases.handle', 'cases.remove'],
      ...[
        'community.read',
        'community.handle',
        'enquiries.handle',
        'errands.handle',
        'persons.read',
        'persons.handle',
      ],
      ...['places.handle', 'papers.make', 'materials.export', 'reports.read', 'reports.make'],
      ...['subsidies.read', 'subsidies.apply', 'notes.keep'],
    ] as Right[],
    sight: 'named',
    sees: '自己调解的，和还没有调解员的',
    seesUnclaimed: true,
    isOfRoster: true,
    numbers: 'whole',
  },
  registrar: {
    label: '登记员',
    about: '登记纠纷、咨询和人员；交给调解员以后就不再看到。',
    rights: [
      ...['desk.use', ...READ_MATTERS, 'cases.register', 'enquiries.handle', 'errands.handle'],
      ...['persons.read', 'persons.handle', 'places.handle', 'notes.keep'],
      ...['community.read', 'community.handle'],
    ] as Right[],
    sight: 'named',
    sees: '还没有调解员的',
    seesUnclaimed: true,
    numbers: 'whole',
  },
  volunteer: {
    label: '法律援助志愿者',
    about: '接待来访来电，看交给自己的纠纷，打印自己经办的文书；别的都不能导出。',
    rights: ['desk.use', ...READ_MATTERS, 'enquiries.handle', 'papers.make', 'notes.keep'],
    sight: 'named',
    sees: '自己经办的',
    isOfRoster: true,
    numbers: 'masked',
  },
  street: {
    label: '街道查看',
    about: '只看报表上的数字，看不到任何人的姓名和号码。',
    rights: ['desk.use', 'reports.read'],
    sight: 'all',
    sees: '都看不到，只有数字',
    numbers: 'masked',
  },
  inspector: {
    label: '司法所核查',
    about: '在写明的日子以前，看写明的那几件案卷；不能改，不能导出。',
    rights: ['desk.use', 'cases.read'],
    sight: 'named',
    sees: '主任写明的那几件，到最后一天为止',
    byFiles: true,
    numbers: 'whole',
  },
  reader: {
    label: '只读',
    about: '都能看，什么也不能改，不能导出；证件号码看不全。',
    rights: ['desk.use', ...READ_MATTERS, 'community.read', 'persons.read', 'reports.read'],
    sight: 'all',
    sees: '全部',
    numbers: 'masked',
  },
} as const satisfies Readonly<Record<string, Role>>;

export type RoleKey = keyof typeof ROLES;

export const ROLE_KEYS = Object.keys(ROLES) as [RoleKey, ...RoleKey[]];

export const ROLE_LABELS = Object.fromEntries(
  ROLE_KEYS.map((key) => [key, ROLES[key].label]),
) as Readonly<Record<RoleKey, string>>;

/** A role, with nothing left out of its type. */
export function roleOf(key: RoleKey): Role {
  return ROLES[key];
}
