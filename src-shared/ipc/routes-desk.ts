import { z } from 'zod';
import { rosterIdSchema } from '../domain/account/account';
import { idSchema, requiredLineSchema } from '../domain/kernel/schemas';
import { defineRoute } from './define';

/** Short ones are guessed; of long ones nothing more is asked, for what must hold a sign and a capital is written on a slip. */
const newPassword = z
  .string({ error: '请输入密码' })
  .min(8, { error: '密码至少 8 位，可以是一句好记的话' })
  .max(200, { error: '密码太长，最多 200 个字' });
const password = z.string({ error: '请输入密码' }).min(1, { error: '请输入密码' }).max(200);
const code = z.string().min(1, { error: '请输入恢复码' }).max(100);
const codeAnswer = z.object({ code: z.string() });

const unlockAnswer = z.object({
  /** `wait`: too soon after wrong ones; `ended`: the password is right, and they may not work any more. */
  result: z.enum(['open', 'wrong', 'wait', 'ended', 'unopened']),
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
      /** Who has a password. */
      people: z.array(z.object({ id: z.string(), name: z.string() })),
      hasCode: z.boolean(),
      waitSeconds: z.int(),
      present: z
        .object({
          ...{ id: z.string(), name: z.string(), role: z.string() },
          rights: z.array(z.string()),
        })
        .nullable(),
    }),
  }),
  'desk.unlock': defineRoute({
    right: 'desk.use',
    whileLocked: true,
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
