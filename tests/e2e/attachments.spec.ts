import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { readPictureSize } from '@main/services/attachments/picture-size';
import { expect, type Page, test } from '@playwright/test';
import { ask, openFlowerStudio, refusalOf } from '../support/ask-window';
import { dataFolderOf } from '../support/data-folder';
import {
  answerOpenDialog,
  answerSaveDialog,
  launchStudio,
  photograph,
  type RunningStudio,
} from '../support/electron-app';
import { makeBmpHead, makeCompound, makeExif, makePng } from '../support/make-files';
import { makePdf } from '../support/make-papers';
import { openCase, showCase, watchOpening } from '../support/walk-attachments';
import { press, section, select, type } from '../support/walk-form';

const PHOTO = makePng(640, 400);
const PHOTO_HASH = createHash('sha256').update(PHOTO).digest('hex');

let sources: string;
let studio: RunningStudio;

test.beforeEach(async () => {
  sources = mkdtempSync(join(tmpdir(), 'studio-sources-'));
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterEach(async () => {
  await studio.close();
  rmSync(sources, { recursive: true, force: true });
});

function put(name: string, content: Buffer | string): string {
  const path = join(sources, name);
  writeFileSync(path, content);
  return path;
}

async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

test('加一张照片和一份坏东西，关掉再开，照片还在，打得开，移得出', async () => {
  const { page } = studio;
  const caseId = await openCase(page);
  const part = section(page, '材料');
  await expect(part.getByText('还没有材料。')).toBeVisible();

  await test.step('选文件：照片留下，程序不收', async () => {
    const program = put('照片.jpg', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300, 0x90)]));
    await answerOpenDialog(studio, [put('车棚 裂口.PNG', PHOTO), program]);
    await press(part, '添加材料');
    await expect(part.getByRole('alert')).toContainText('“照片.jpg”的内容是程序或脚本');
    const row = part.getByRole('group', { name: '车棚 裂口.png' });
    await press(part, '存入案卷');
    await expect(row.getByText('请选择材料种类')).toBeVisible();
    await select(row, '材料种类', '证据材料');
    await type(row, '说明', '王某家门口，11 月拍');
    await select(part, '归到', '申请人 王某');
    expect(await barriers(page)).toEqual([]);
    await press(part, '存入案卷');
    await expect(part.getByText('1 份，共')).toBeVisible();
    await expect(part.locator('img')).toHaveAttribute('src', /^data:image\/jpeg;base64,/);
    expect(await barriers(page)).toEqual([]);
    await photograph(studio, '材料');
  });

  const root = dataFolderOf(studio);
  const stored = join(root, 'attachments', PHOTO_HASH.slice(0, 2), `${PHOTO_HASH}.bin`);
  expect(readFileSync(stored).equals(PHOTO)).toBe(true);

  await test.step('关掉再开', async () => {
    const { userData, documents } = studio;
    const first = studio;
    await first.app.close();
    studio = await launchStudio({ userData, documents });
    const again = studio;
    studio = {
      ...again,
      close: async () => {
        await again.close();
        for (const folder of [userData, documents])
          rmSync(folder, { recursive: true, force: true });
      },
    };
    await showCase(studio.page, caseId);
  });

  const reopened = section(studio.page, '材料');
  await expect(reopened.getByText('车棚 裂口.png')).toBeVisible();
  await expect(reopened.getByText('王某家门口，11 月拍')).toBeVisible();
  await expect(reopened.locator('img')).toBeVisible();

  await test.step('打开的是只读的一份，内容一字不差', async () => {
    const opened = await watchOpening(studio);
    await reopened.getByRole('button', { name: '打开：车棚 裂口.png' }).click();
    await expect.poll(opened).toHaveLength(1);
    const [copy = ''] = await opened();
    expect(copy.endsWith('车棚 裂口.png')).toBe(true);
    expect(copy.startsWith(root)).toBe(false);
    expect(readFileSync(copy).equals(PHOTO)).toBe(true);
    expect(statSync(copy).mode & 0o222).toBe(0);
  });

  await test.step('锁屏时，打开的副本就删掉；回来照样能打开', async () => {
    const copies = join(studio.userData, 'opened');
    expect(readdirSync(copies)).toHaveLength(1);
    await studio.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'));
    await expect.poll(() => readdirSync(copies)).toEqual([]);
    const opened = await watchOpening(studio);
    await reopened.getByRole('button', { name: '打开：车棚 裂口.png' }).click();
    await expect.poll(opened).toHaveLength(1);
    expect(readdirSync(copies)).toHaveLength(1);
  });

  await test.step('另存一份', async () => {
    const target = join(sources, '另存.png');
    await answerSaveDialog(studio, target);
    await reopened.getByRole('button', { name: '另存一份：车棚 裂口.png' }).click();
    await expect(reopened.getByText('已导出：另存.png')).toBeVisible();
    expect(readFileSync(target).equals(PHOTO)).toBe(true);
  });

  await test.step('移出要写原因，文件还在', async () => {
    await reopened.getByRole('button', { name: '移出案卷：车棚 裂口.png' }).click();
    const dialog = studio.page.getByRole('dialog', { name: /移出案卷/ });
    await press(dialog, '移出案卷');
    await expect(dialog.getByText('请填写移出的原因')).toBeVisible();
    await type(dialog, '移出的原因', '放错了案卷');
    await press(dialog, '移出案卷');
    await expect(dialog).toBeHidden();
    await expect(reopened.getByText('已移出的材料（1）')).toBeVisible();
    // Somebody else may have the same content: it stays where it is.
    expect(readFileSync(stored).equals(PHOTO)).toBe(true);
  });

  const copies = join(studio.userData, 'opened');
  expect(readdirSync(copies)).toHaveLength(1);
  await studio.app.close();
  expect(readdirSync(copies)).toEqual([]);
});

test('坏了的、可能带宏的，打开之前说清楚；大字也看得全', async () => {
  const { page } = studio;
  const caseId = await openCase(page);
  await answerOpenDialog(studio, [
    put('收条.png', PHOTO),
    put('旧合同.doc', makeCompound(['WordDocument'])),
    put('申请表.pdf', makePdf('<< /S /JavaScript /JS (app.alert(1)) >>')),
  ]);
  const { waiting } = await ask(page, 'attachments.choose', { caseId });
  const { case: saved } = await ask(page, 'attachments.add', {
    caseId,
    revision: 1,
    subject: { of: 'case' },
    items: waiting.map(({ token }) => ({ token, kind: 'evidence' as const, note: '' })),
  });
  const part = section(page, '材料');
  await expect(part.getByText('3 份，共')).toBeVisible();
  const opened = await watchOpening(studio);

  const contract = saved.attachments.find(({ name }) => name === '旧合同.doc');
  const refusal = await refusalOf(page, 'attachments.open', {
    caseId,
    attachmentId: contract?.id,
    isRiskAccepted: false,
  });
  expect(refusal.refusal?.code).toBe('ATTACHMENT_MAY_HOLD_MACROS');
  await part.getByRole('button', { name: '打开：旧合同.doc' }).click();
  await press(page.getByRole('dialog', { name: '来历可靠吗？' }), '来历可靠，打开');
  await expect.poll(opened).toHaveLength(1);

  await part.getByRole('button', { name: '打开：申请表.pdf' }).click();
  const question = page.getByRole('dialog', { name: '来历可靠吗？' });
  await expect(question).toContainText('“申请表.pdf”打开前请留心：它带有会自己运行的脚本。');
  expect(await barriers(page)).toEqual([]);
  await photograph(studio, '材料-打开前问');
  await press(question, '不了');
  await expect(question).toBeHidden();
  await expect(part.getByRole('alert')).toHaveCount(0);
  expect(await opened()).toHaveLength(1);
  await part.getByRole('button', { name: '打开：申请表.pdf' }).click();
  await press(question, '来历可靠，打开');
  await expect.poll(opened).toHaveLength(2);
  await expect(question).toBeHidden();

  const stored = join(
    dataFolderOf(studio),
    'attachments',
    PHOTO_HASH.slice(0, 2),
    `${PHOTO_HASH}.bin`,
  );
  const damaged = Buffer.from(PHOTO);
  damaged[100] = (damaged[100] ?? 0) ^ 1;
  writeFileSync(stored, damaged);
  await part.getByRole('button', { name: '打开：收条.png' }).click();
  await expect(part.getByRole('alert')).toContainText('“收条.png”存着的内容和加入时不一样了');
  expect(await opened()).toHaveLength(2);

  await page.getByRole('button', { name: '大字' }).click();
  await part.getByRole('button', { name: '打开：申请表.pdf' }).click();
  await expect(question).toBeVisible();
  await photograph(studio, '材料-打开前问-大字');
  await press(question, '不了');
  await expect(question).toBeHidden();
  await part.getByRole('button', { name: '改说明和归属：收条.png' }).scrollIntoViewIfNeeded();
  expect(await barriers(page)).toEqual([]);
  const look = await page.evaluate(() => ({
    isWiderThanWindow: document.documentElement.scrollWidth > window.innerWidth,
    tooLow: [...document.querySelectorAll<HTMLElement>('#case-attachments button')]
      .filter((one) => one.getBoundingClientRect().height < 44)
      .map((one) => one.outerHTML.slice(0, 120)),
  }));
  expect(look).toEqual({ isWiderThanWindow: false, tooLow: [] });
  await photograph(studio, '材料-大字');
});

test('手机竖着拍的照片，小图是正的，不带拍摄地点；原件一字不动', async () => {
  const { page } = studio;
  const caseId = await openCase(page);
  const plain = await studio.app.evaluate(
    ({ nativeImage }, png) =>
      nativeImage.createFromBuffer(Buffer.from(png, 'base64')).toJPEG(90).toString('base64'),
    PHOTO.toString('base64'),
  );
  // As a phone stores it: lying on its side, with the note that it has to be turned.
  const jpeg = Buffer.from(plain, 'base64');
  const photo = Buffer.concat([jpeg.subarray(0, 2), makeExif(6), jpeg.subarray(2)]);
  await answerOpenDialog(studio, [put('竖拍.jpg', photo)]);
  const { waiting } = await ask(page, 'attachments.choose', { caseId });
  const { case: saved } = await ask(page, 'attachments.add', {
    caseId,
    revision: 1,
    subject: { of: 'case' },
    items: waiting.map(({ token }) => ({ token, kind: 'scene' as const, note: '' })),
  });
  const [attachment] = saved.attachments;
  const drawn = section(page, '材料').locator('img');
  await expect(drawn).toHaveAttribute('src', /^data:image\/jpeg;base64,/);
  const dataUrl = await drawn.getAttribute('src');
  const small = Buffer.from(dataUrl?.split(',')[1] ?? '', 'base64');
  expect(readPictureSize(small)).toEqual({ width: 160, height: 256 });
  expect([photo.includes('Exif'), small.includes('Exif')]).toEqual([true, false]);
  const hash = attachment?.sha256 ?? '';
  const root = dataFolderOf(studio);
  const stored = join(root, 'attachments', hash.slice(0, 2), `${hash}.bin`);
  expect(readFileSync(stored).equals(photo)).toBe(true);
  const kept = join(root, 'thumbnails', hash.slice(0, 2), `${hash}.jpg`);
  await expect.poll(() => existsSync(kept)).toBe(true);
  expect(readFileSync(kept).equals(small)).toBe(true);
});

test('WebP、GIF、BMP 也有小图；HEIC 没有，说得出为什么和怎么办', async () => {
  const { page } = studio;
  const caseId = await openCase(page);
  const bmp = Buffer.concat([makeBmpHead(2, 2).subarray(0, 54), Buffer.alloc(16, 0x60)]);
  bmp.writeUInt32LE(bmp.length, 2);
  bmp.writeUInt32LE(54, 10);
  bmp.writeUInt16LE(1, 26);
  bmp.writeUInt16LE(24, 28);
  const smallest = (base64: string) => Buffer.from(base64, 'base64');
  await answerOpenDialog(studio, [
    put('a.webp', smallest('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA')),
    put('b.gif', smallest('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7')),
    put('c.bmp', bmp),
    put('d.heic', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mp42isom', 'latin1')),
  ]);
  const { waiting } = await ask(page, 'attachments.choose', { caseId });
  await ask(page, 'attachments.add', {
    caseId,
    revision: 1,
    subject: { of: 'case' },
    items: waiting.map(({ token }) => ({ token, kind: 'scene' as const, note: '' })),
  });
  const part = section(page, '材料');
  await expect(part.locator('img[src^="data:image/jpeg;base64,"]')).toHaveCount(3);
  await expect(part.getByText('HEIC 照片')).toBeVisible();
  await expect(part.getByText('兼容性最佳')).toBeVisible();
});
