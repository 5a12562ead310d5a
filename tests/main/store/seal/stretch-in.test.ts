import { STANDARD_KDF } from '@main/store/seal/keyring-form';
import { stretchIn } from '@main/store/seal/stretch-in';
import { stretchHere } from '@main/store/seal/stretch-password';
import { expect, it } from 'vitest';
import { bundleThread } from '../../../support/bundle-thread';
import { makeScratch } from '../../../support/scratch';

const ORDER = { password: '石榴2026', salt: Buffer.alloc(16, 3), kdf: STANDARD_KDF };

it('a password is stretched in a thread: the same key, and the program goes on meanwhile', async () => {
  const stretch = stretchIn(await bundleThread(makeScratch(), 'store/seal/stretch-thread.ts'));
  let turns = 0;
  const counting = setInterval(() => {
    turns += 1;
  }, 5);
  const startedAt = performance.now();
  const key = await stretch(ORDER);
  const tookMs = performance.now() - startedAt;
  clearInterval(counting);
  console.log(`argon2id in the thread: ${Math.round(tookMs)} ms, ${turns} turns meanwhile`);
  // Held up all the time there would be none but the last.
  expect(turns).toBeGreaterThan(5);
  expect(Buffer.from(key)).toEqual(Buffer.from(await stretchHere(ORDER)));
}, 60_000);

it('what the thread cannot do is said, and ends it', async () => {
  const stretch = stretchIn(await bundleThread(makeScratch(), 'store/seal/stretch-thread.ts'));
  const wrong = { ...ORDER, kdf: { ...STANDARD_KDF, memoryKiB: 1 } };
  await expect(stretch(wrong)).rejects.toThrow(/memory/i);
}, 60_000);
