import { NOBODY } from '@shared/domain/record/actor';
import { expect, test } from 'vitest';
import { filesBelow, filesThatTell } from '../../../support/byte-traces';
import { makeOrganization, makeParty, makeRegistration } from '../../../support/make-case';
import { startWithStudio } from '../../../support/run-services';
import { add, PHOTO, put } from '../attachments/with-files';
import { ZHAO } from './sealed-studio';

const NAME = '欧阳雪梅';
const ID_NUMBER = '110101199003074717';
const PHONE = '13912345678';
const SENTENCE = '楼上漏水把新刷的墙泡坏了，两家吵了三个月。';
const TYPED = '还没有写完的半句话';
const MARK = Buffer.from('这张收条是张三亲手写的，绝不会有第二份。');

test('加密的工作室忙了一天：文件、备份、程序自己的文件夹里都找不到一个名字、一个号码、一句话', async () => {
  const program = await startWithStudio();
  const { protection, current, backups } = program.services;
  await protection.protectFolder([ZHAO], NOBODY);
  const party = makeParty({ name: NAME, idNumber: ID_NUMBER, phone: PHONE });
  const registration = makeRegistration({ description: SENTENCE });
  const parties = [party, makeOrganization()];
  const view = await program.ask('cases.register', { registration, parties });
  await program.ask('drafts.put', { key: 'case-new', value: { words: TYPED } });
  await add(program, view, [put('收条.png', Buffer.concat([PHOTO, MARK]))]);
  await current.flush();
  await program.ask('safekeeping.backUp', null);
  await backups.makeClosing();
  await program.services.attachments.close();
  await current.close();

  const files = filesBelow(program.folder);
  expect(files.filter((path) => path.endsWith('.zip')).length).toBeGreaterThan(0);
  expect(files.some((path) => path.includes('/attachments/'))).toBe(true);
  expect(files.some((path) => path.includes('/drafts/'))).toBe(true);
  const words = [NAME, ID_NUMBER, PHONE, SENTENCE.slice(0, 8), TYPED];
  expect(filesThatTell(files, [...words, MARK])).toEqual([]);
});
