import { z } from 'zod';
import type { LocalDate } from '../kernel/local-date';
import { allow, refuse } from '../kernel/ruling';
import type { Objection } from '../record/act';
import { actsOf } from '../record/act-makers';
import { blankOf } from '../record/blank';
import { beginRecord } from '../record/members';
import { recordsFoundBy } from '../record/needs';
import type { RecordRef } from '../record/record';
import {
  type Account,
  type AccountPart,
  accountPartSchema,
  accountSchema,
  filesSchema,
  rosterIdSchema,
} from './account';
import { DIRECTOR_WORD, nameWord, rosterWord } from './account-words';
import { ROLES, roleOf } from './roles';

/** What the acts of an account may know. */
export interface AccountContext {
  readonly today: LocalDate;
  readonly now: string;
  readonly studio: {
    readonly mediators: readonly { readonly id: string; readonly isActive: boolean }[];
  };
}

const { begin, change } = actsOf<Account, AccountContext, { id: string }>();

const right = 'accounts.manage';
/** Taking a change back could take the last 主任 away, or give somebody back what was just taken. */
const undo = { never: '人员和权限的修改不能撤销；改错了，再改一次。' };
const notNow = (field: string, why: string) => refuse('NOT_NOW', { field, data: { why } });

/** Whom the account is of, as given with an act. */
const whoseSchema = z.object({ account: accountPartSchema, mediatorId: rosterIdSchema });
type Whose = z.infer<typeof whoseSchema>;

const same = recordsFoundBy<Whose>('account', ({ account }) => nameWord(account.name));
const sameOfRoster = recordsFoundBy<Whose>('account', ({ mediatorId }) => rosterWord(mediatorId));
/** All who are 主任 today. */
const directors = recordsFoundBy('account', () => DIRECTOR_WORD);

const register = begin({
  input: whoseSchema,
  right,
  words: { button: '添加人员', done: '添加了人员' },
  undo: { never: '添加人员不能撤销；不用了，可以停用。' },
  needs: { same, sameOfRoster },
  begin: ({ id }, { account, mediatorId }, ctx) =>
    objectToTwin(null, ctx) ??
    objectToPart({ account, mediatorId }, ctx) ??
    allow({ ...blankOf(accountSchema), ...beginRecord(id, ctx.now), account, mediatorId }),
});

const correct = change({
  input: whoseSchema,
  right,
  words: { button: '保存', done: '修改了人员' },
  undo,
  needs: { same, sameOfRoster, directors },
  objection: () => null,
  apply: (one, given, ctx) =>
    objectToTwin(one.id, ctx) ??
    objectToPart(given, ctx) ??
    (given.account.role === 'director' ? null : objectToLast(one, ctx.directors)) ??
    allow({ ...one, ...given, files: filesOf(given.account, one.files) }),
});

/** 写明案卷: which disputes 司法所核查 may read. */
const grantFiles = change({
  input: z.object({ files: filesSchema }),
  right,
  words: { button: '写明看哪几件', done: '写明了可以看哪几件' },
  undo,
  objection: objectToFiles,
  apply: (one, { files }) => objectToFiles(one) ?? allow({ ...one, files: [...new Set(files)] }),
});

const end = change({
  input: z.object({}),
  right,
  words: { button: '停用', done: '停用了人员' },
  undo,
  needs: { directors },
  objection: (one) => (one.endedOn === null ? null : notNow('', '已经停用了。')),
  apply: (one, _input, { today, directors: known }) => {
    if (one.endedOn !== null) return notNow('', '已经停用了。');
    return objectToLast(one, known) ?? allow({ ...one, endedOn: today });
  },
});

const reopen = change({
  input: z.object({}),
  right,
  words: { button: '重新启用', done: '重新启用了人员' },
  undo,
  objection: objectToReopening,
  apply: (one) => objectToReopening(one) ?? allow({ ...one, endedOn: null }),
});

/** Everything that can be done with an account. */
export const ACCOUNT_ACTS = { register, correct, grantFiles, end, reopen };

function objectToReopening({ endedOn }: Account): Objection {
  return endedOn === null ? notNow('', '没有停用，不用重新启用。') : null;
}

function objectToFiles({ account: { role } }: Account): Objection {
  if (roleOf(role).byFiles === true) return null;
  return notNow('files', `${roleOf(role).label}不按一件一件写明，看得到什么由身份定。`);
}

/** What was named for another role is not kept for this one. */
function filesOf({ role }: AccountPart, files: readonly string[]): string[] {
  return roleOf(role).byFiles === true ? [...files] : [];
}

function objectToTwin(
  ownId: string | null,
  known: { readonly same: readonly RecordRef[]; readonly sameOfRoster: readonly RecordRef[] },
): Objection {
  const isOther = ({ id }: RecordRef): boolean => id !== ownId;
  if (known.same.some(isOther))
    return notNow('account.name', '已经有一位同名的，请在姓名后面加几个字，分得开就行。');
  if (known.sameOfRoster.some(isOther))
    return notNow('mediatorId', '调解员名单上的这一位已经有了，不能再给另一个人。');
  return null;
}

function objectToPart({ account, mediatorId }: Whose, ctx: AccountContext): Objection {
  const { role, until } = account;
  const { isOfRoster, byFiles, label } = roleOf(role);
  if (mediatorId === null && isOfRoster === true)
    return notNow('mediatorId', `${label}只看自己经办的，请选择是调解员名单上的哪一位。`);
  if (mediatorId !== null && !ctx.studio.mediators.some(({ id }) => id === mediatorId))
    return notNow('mediatorId', '调解员名单上没有这一位，请重新选择。');
  if (until === null && byFiles === true)
    return notNow('account.until', `${label}有期限，请写最后一天。`);
  if (until !== null && role === 'director')
    return notNow('account.until', '主任不写最后一天，免得到时候谁也进不来；不当了，改身份。');
  if (until !== null && until < ctx.today)
    return notNow('account.until', '最后一天已经过去了，请核对。');
  return null;
}

/** Somebody must be left who can let others in. */
function objectToLast({ id, account }: Account, directors: readonly RecordRef[]): Objection {
  if (account.role !== 'director' || directors.some((one) => one.id !== id)) return null;
  return notNow('account.role', `这是最后一位${ROLES.director.label}，请先让另一位当主任。`);
}
