import { nodeDisk } from '@main/store/disk/node-disk';
import { DataKey } from '@main/store/seal/data-key';
import {
  newKeyring,
  unlockWithAny,
  unlockWithPassword,
  unlockWithRecovery,
  withoutPerson,
  withPerson,
  withRecovery,
} from '@main/store/seal/keyring';
import { readKeyring, writeKeyring } from '@main/store/seal/keyring-file';
import { decodeKeyring, encodeKeyring, type KdfParameters } from '@main/store/seal/keyring-form';
import { readRecoveryCode, wordRecoveryCode } from '@main/store/seal/recovery-code';
import { stretchHere } from '@main/store/seal/stretch-password';
import { describe, expect, it } from 'vitest';
import { makeScratch } from '../../../support/scratch';

const QUICK: KdfParameters = { name: 'argon2id', memoryKiB: 64, passes: 1, lanes: 1 };
const ZHAO = { id: 'zhao', name: '赵信花', password: '石榴2026' };

async function ringOfTwo() {
  const key = DataKey.draw();
  const one = await withPerson(newKeyring(key, QUICK), key, ZHAO, stretchHere);
  const two = await withPerson(
    one,
    key,
    { id: 'qian', name: '钱大有', password: '钥匙' },
    stretchHere,
  );
  return { key, ...withRecovery(two, key) };
}

describe('钥匙串', () => {
  it('each person and the printed code give the same key; anything else gives none', async () => {
    const { key, keyring, code } = await ringOfTwo();
    expect((await unlockWithPassword(keyring, 'zhao', '石榴2026', stretchHere))?.id).toBe(key.id);
    // The keys of a Chinese keyboard in full width are the same keys.
    expect((await unlockWithPassword(keyring, 'zhao', '石榴２０２６', stretchHere))?.id).toBe(
      key.id,
    );
    expect(await unlockWithPassword(keyring, 'zhao', '钥匙', stretchHere)).toBeNull();
    expect(await unlockWithPassword(keyring, 'nobody', '石榴2026', stretchHere)).toBeNull();
    expect(unlockWithRecovery(keyring, code)?.id).toBe(key.id);
    expect(unlockWithRecovery(keyring, wordRecoveryCode(Buffer.alloc(16)))).toBeNull();
    expect((await unlockWithAny(keyring, '钥匙', stretchHere))?.id).toBe(key.id);
    expect(await unlockWithAny(keyring, '猜的', stretchHere)).toBeNull();
  });

  it('a changed password, a person taken out and a new code leave the former ones without effect', async () => {
    const { key, keyring, code } = await ringOfTwo();
    const changed = await withPerson(keyring, key, { ...ZHAO, password: '新的' }, stretchHere);
    expect(await unlockWithPassword(changed, 'zhao', '石榴2026', stretchHere)).toBeNull();
    expect((await unlockWithPassword(changed, 'zhao', '新的', stretchHere))?.id).toBe(key.id);
    const alone = withoutPerson(changed, key, 'qian');
    expect(await unlockWithPassword(alone, 'qian', '钥匙', stretchHere)).toBeNull();
    const renewed = withRecovery(alone, key);
    expect(unlockWithRecovery(renewed.keyring, code)).toBeNull();
    expect(unlockWithRecovery(renewed.keyring, renewed.code)?.id).toBe(key.id);
  });

  it('one person put in the place of another does not open with the former password', async () => {
    const { keyring } = await ringOfTwo();
    const [zhao, qian] = keyring.people;
    if (zhao === undefined || qian === undefined) throw new Error('two people are wanted');
    const forged = { ...keyring, people: [{ ...qian, id: 'zhao', name: zhao.name }] };
    expect(await unlockWithPassword(forged, 'zhao', '钥匙', stretchHere)).toBeNull();
  });

  it('any flipped bit of the file is damage and no wrong password', async () => {
    const { keyring } = await ringOfTwo();
    const bytes = encodeKeyring(keyring);
    expect(decodeKeyring(bytes)).toEqual(keyring);
    for (let at = 0; at < bytes.length; at += 1) {
      const harmed = Buffer.from(bytes);
      harmed[at] = (harmed[at] ?? 0) ^ 1;
      const read = decodeKeyring(harmed);
      // Space for another space between members says the same.
      if (typeof read !== 'string') expect(read).toEqual(keyring);
    }
  });

  it('is read as it was written, missing is none, damaged is said', async () => {
    const root = makeScratch();
    expect(await readKeyring(root, nodeDisk)).toBeNull();
    const { keyring } = await ringOfTwo();
    await writeKeyring(root, keyring, nodeDisk);
    expect(await readKeyring(root, nodeDisk)).toEqual(keyring);
    const file = await nodeDisk.open(`${root}/keyring.json`, 'update');
    await file.write(Buffer.from('x'), 0);
    await file.close();
    await expect(readKeyring(root, nodeDisk)).rejects.toMatchObject({ kind: 'keyring_damaged' });
  });
});

describe('恢复码', () => {
  it('is read however a person types it', () => {
    const secret = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
    const code = wordRecoveryCode(secret);
    expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    const typed = [
      code.toLowerCase().replaceAll('-', ' '),
      code.replaceAll('0', 'O').replaceAll('1', 'l'),
      [...code]
        .map((one) =>
          /[0-9A-Z]/.test(one) ? String.fromCharCode(one.charCodeAt(0) + 0xfee0) : '－',
        )
        .join(''),
    ];
    for (const one of typed) expect(readRecoveryCode(one)).toEqual(secret);
  });

  it('one wrong character, or one too few, is no code', () => {
    const code = wordRecoveryCode(Buffer.from('00112233445566778899aabbccddeeff', 'hex'));
    let passed = 0;
    for (let at = 0; at < code.length; at += 1)
      for (const other of '23456789ABCDEFGHJKMNPQRSTVWXYZ')
        if (code[at] !== '-' && code[at] !== other)
          passed += readRecoveryCode(code.slice(0, at) + other + code.slice(at + 1)) ? 1 : 0;
    expect(passed).toBeLessThan(4);
    expect(readRecoveryCode(code.slice(1))).toBeNull();
    expect(readRecoveryCode('')).toBeNull();
  });
});
