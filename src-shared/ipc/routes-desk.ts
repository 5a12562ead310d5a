import { z } from 'zod';
import { rosterIdSchema } from '../domain/account/account';
import { LEAST_PASSWORD_LETTERS } from '../domain/account/pin';
import { pinSchema } from '../domain/account/pin-schema';
import { idSchema, requiredLineSchema } from '../domain/kernel/schemas';
import { defineRoute } from './define';

/** Short ones are guessed; of long ones nothing more is asked, for what must hold a sign and a capital is written on a slip. */
const newPassword = z
  .string({ error: '请输入密码' })
  .min(LEAST_PASSWORD_LETTERS, { error: '密码至少 8 位，可以是一句好记的话' })
  .max(200, { error: '密码太长，最多 200 个字' });
const password = z.string({ error: '请输入密码' }).min(1, { error: '请输入密码' }).max(200);
const code = z.string().min(1, { error: '请输入恢复码' }).max(100);
const codeAnswer = z.object({ code: z.string() });

const unlockAnswer = z.object({
  /**
   * `wait`: too soon after wrong ones; `ended`: the password is right, and they may not work any more; of a 短密码
   * `password_first`: nobody has opened the data since the start, and `pin_asleep`: too many wrong ones.
   */
  result: z.enum([
    ...['open', 'wrong', 'wait', 'ended', 'unopened'],
    ...['password_first', 'pin_asleep'],
  ] as const),
  waitSeconds: z.int(),
});

/** Who is at the desk of a protected studio, and what keeps others out. */
export const DESK_ROUTES = {
  'desk.state': defineRoute({
    right: 'desk.use',
    whileLocked: true,
    input: z.null(),
    output: z.object({
      isProtected: z.boolean(),
      isLocked: z.boolean(),
      /** Who has a password, and how their 短密码 stands. */
      people: z.array(
        z.object({
          ...{ id: z.string(), name: z.string() },
          pin: z.enum(['none', 'ready', 'asleep']),
        }),
      ),
      /** Who worked last in this run. */
      lastId: z.string().nullable(),
      hasCode: z.boolean(),
      waitSeconds: z.int(),
      present: z
        .object({
          ...{ id: z.string(), name: z.string(), role: z.string() },
          rights: z.array(z.string()),
          /** Names of the routes that would be refused to them: what asks one is not shown. */
          refused: z.array(z.string()),
        })
        .nullable(),
    }),
  }),
  'desk.unlock': defineRoute({
    right: 'desk.use',
    whileLocked: true,
    /** `password`: theirs, or their 短密码. */
    input: z.object({ personId: idSchema, password }),
    output: unlockAnswer,
  }),
  'desk.unlockWithCode': defineRoute({
    right: 'desk.use',
    whileLocked: true,
    input: z.object({ code }),
    output: unlockAnswer,
  }),
  'desk.lock': defineRoute({
    right: 'desk.use',
    whileLocked: true,
    input: z.null(),
    output: z.null(),
  }),
  /** Somebody touched the window. */
  'desk.stir': defineRoute({ right: 'desk.use', input: z.null(), output: z.null() }),
  'protection.turnOn': defineRoute({
    right: 'accounts.manage',
    input: z.object({
      name: requiredLineSchema('姓名', 60),
      mediatorId: rosterIdSchema,
      password: newPassword,
    }),
    output: codeAnswer,
  }),
  'protection.turnOff': defineRoute({
    right: 'accounts.manage',
    input: z.object({ password }),
    output: z.null(),
  }),
  'protection.setPassword': defineRoute({
    right: 'accounts.manage',
    input: z.object({ accountId: idSchema, password: newPassword }),
    output: z.null(),
  }),
  'protection.changeOwn': defineRoute({
    right: 'desk.use',
    input: z.object({ earlier: password, password: newPassword }),
    output: z.null(),
  }),
  'protection.setOwnPin': defineRoute({
    right: 'desk.use',
    /** `secret`: their password, or the printed code. */
    input: z.object({ secret: password, pin: pinSchema }),
    output: z.null(),
  }),
  'protection.dropOwnPin': defineRoute({ right: 'desk.use', input: z.null(), output: z.null() }),
  'protection.dropPin': defineRoute({
    right: 'accounts.manage',
    input: z.object({ accountId: idSchema }),
    output: z.null(),
  }),
  'protection.renewCode': defineRoute({
    right: 'accounts.manage',
    input: z.null(),
    output: codeAnswer,
  }),
  /** Asks and prints the sheet with a code that was just drawn. */
  'protection.printCode': defineRoute({
    right: 'accounts.manage',
    input: z.object({ code }),
    output: z.object({ outcome: z.enum(['printed', 'cancelled']) }),
  }),
  /** How many backups of this studio are not sealed though the studio is. */
  'protection.plainBackups': defineRoute({
    right: 'accounts.manage',
    input: z.null(),
    output: z.object({ count: z.int() }),
  }),
  /** Seals them. */
  'protection.sealBackups': defineRoute({
    right: 'accounts.manage',
    input: z.null(),
    output: z.object({ failed: z.int() }),
  }),
  /** Removes them for good. */
  'protection.discardBackups': defineRoute({
    right: 'accounts.manage',
    input: z.null(),
    output: z.null(),
  }),
  'protection.proveCode': defineRoute({
    right: 'accounts.manage',
    input: z.object({ code }),
    output: z.object({ isRight: z.boolean() }),
  }),
} as const;
