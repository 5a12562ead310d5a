import { z } from 'zod';

const word = z.string().min(8, { error: '密码至少 8 位，可以是一句好记的话' });

/** A new password, typed twice: what nobody sees while typing is easily mistyped. */
export const passwordTwiceSchema = z
  .object({ password: word, again: z.string() })
  .refine(({ password, again }) => password === again, {
    path: ['again'],
    error: '两次输的不一样，请再输一次',
  });

export const NO_PASSWORD = { password: '', again: '' };
export type PasswordTwice = typeof NO_PASSWORD;
