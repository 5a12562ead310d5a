import { isObviousPin, readPin } from '@shared/domain/account/pin';
import { pinSchema } from '@shared/domain/account/pin-schema';
import { describe, expect, it } from 'vitest';

describe('短密码', () => {
  it.each(['0000', '1234', '4321', '7890', '0987', '1212', '123123', '1122', '88888888'])(
    '%s is refused: it is what is tried first',
    (pin) => {
      expect(isObviousPin(pin)).toBe(true);
      expect(pinSchema.safeParse(pin).error?.issues[0]?.message).toContain('太好猜');
    },
  );

  it.each(['2580', '1357', '1949', '90210', '12345679'])('%s may be chosen', (pin) => {
    expect(pinSchema.parse(pin)).toBe(pin);
  });

  it('four to eight digits, those of the Chinese keyboard too', () => {
    expect(pinSchema.parse('２５８０ ')).toBe('2580');
    expect(readPin('２５８０')).toBe('2580');
    for (const wrong of ['', '258', '258014739', '25a0'])
      expect(pinSchema.safeParse(wrong).success, wrong).toBe(false);
  });
});
