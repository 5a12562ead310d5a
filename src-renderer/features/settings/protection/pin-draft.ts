import { pinSchema } from '@shared/domain/account/pin-schema';
import { z } from 'zod';

export const NO_PIN = { secret: '', pin: '', again: '' };

/** A new 短密码, typed twice, and the password of whoever sets it. */
export const pinTwiceSchema = z
  .object({
    secret: z.string().min(1, { error: '请输入现在的密码' }),
    pin: pinSchema,
    again: z.string().normalize('NFKC').trim(),
  })
  .refine(({ pin, again }) => pin === again, {
    path: ['again'],
    error: '两次输的不一样，请再输一次',
  });
