import { linesOf } from '@renderer/features/settings/text-lines';
import { describe, expect, it } from 'vitest';

describe('一行一个的名单', () => {
  it('去掉空行、首尾空格和重复', () => {
    expect(linesOf('阳光社区\n\n 滨河社区 \r\n阳光社区\n')).toEqual(['阳光社区', '滨河社区']);
  });

  it('写在一行、用顿号隔开的也认', () => {
    expect(linesOf('老年人、残疾人；妇女')).toEqual(['老年人', '残疾人', '妇女']);
  });
});
