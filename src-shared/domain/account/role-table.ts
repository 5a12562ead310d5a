import { ALL_RIGHTS, RIGHTS } from '../record/rights';
import { ROLE_KEYS, type Role, roleOf } from './roles';

/** A line of 谁能看什么. */
export interface RoleTableLine {
  readonly what: string;
  /** Of each role, in the order of the heading. */
  readonly said: readonly string[];
}

/** 谁能看什么, as the settings show it and the manual prints it. */
export interface RoleTable {
  readonly roles: readonly string[];
  readonly lines: readonly RoleTableLine[];
}

/** Drawn from the roles: what each may see, how far, and what each may do. */
export function roleTable(): RoleTable {
  const roles = ROLE_KEYS.map((key) => roleOf(key));
  const line = (what: string, say: (role: Role) => string): RoleTableLine => ({
    what,
    said: roles.map(say),
  });
  return {
    roles: roles.map(({ label }) => label),
    lines: [
      line('看得到哪些纠纷', ({ sees }) => sees),
      line('证件号码', ({ numbers }) => (numbers === 'whole' ? '完整' : '遮住中间')),
      ...ALL_RIGHTS.map((right) =>
        line(RIGHTS[right], ({ rights }) => (rights.includes(right) ? '能' : '')),
      ),
    ],
  };
}

/** The same as the manual has it. */
export function roleTableText(): string {
  const { roles, lines } = roleTable();
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(['', ...roles]),
    row(['---', ...roles.map(() => '---')]),
    ...lines.map(({ what, said }) => row([what, ...said])),
  ].join('\n');
}
