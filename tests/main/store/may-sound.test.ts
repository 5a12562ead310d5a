import { maySound } from '@main/store/search/may-sound';
import { loadPinyin, soundsOf } from '@main/store/search/pinyin-text';
import { answersSound } from '@shared/domain/kernel/sound';
import { beforeAll, expect, it } from 'vitest';

beforeAll(loadPinyin);

const SURNAMES = '王单曾仇解区查盖翟万俟尉迟欧阳令狐吕绿朴乐任华纪隗洗冼缪种折那黑員员重';
const GIVEN = '行重乐长朝调和干弹薄传藏单尽角均模强切曲参少省盛宿吓血扎朱女旅绿怡·玲𠮷';

it('读得出的每一种打法都不会先被挡掉（挡掉了，以前来过的人打首字母就选不出来）', () => {
  const names = [...SURNAMES].flatMap((surname, at) =>
    [...GIVEN].map((one, place) => surname + one + ([...GIVEN][(at * 7 + place) % 30] ?? '')),
  );
  const words = ['单位代码', '重庆路长征街', '乐业物业服务有限公司', '阿依古丽·买买提', ...names];
  const denied = words.flatMap((text) =>
    soundsOf(text).flatMap((sound) => {
      const typed = [
        ...[1, 2, 3].map((length) => sound.initials.slice(0, length)),
        ...[1, 2, 4, 7].map((length) => sound.syllables.toLowerCase().slice(0, length)),
        sound.syllables.toLowerCase(),
      ].filter((letters) => letters !== '');
      return typed
        .filter((letters) => answersSound(sound, letters) && !maySound(text, letters))
        .map((letters) => `${text} ${letters}`);
    }),
  );
  expect(denied).toEqual([]);
});

it('没有这样读的，不放过去；字里没有读音的，不碍事', () => {
  expect(maySound('王丽华', 'zq')).toBe(false);
  expect(maySound('王丽华', 'wlhx')).toBe(false);
  expect(maySound('王·丽华', 'wanglih')).toBe(true);
  expect(maySound('', 'w')).toBe(false);
});
