import { z } from 'zod';
import { isObviousPin, readPin } from './pin';

/** A new 短密码, as it is kept. */
export const pinSchema = z
  .string({ error: '请输入短密码' })
  .normalize('NFKC')
  .trim()
  .refine((pin) => readPin(pin) !== null, { error: '短密码是 4 到 8 位数字' })
  .refine((pin) => readPin(pin) === null || !isObviousPin(pin), {
    error: '这个太好猜了，请换一个，不要用 1234、0000 这样连着的、一样的数字',
  });
