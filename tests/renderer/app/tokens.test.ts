import { readFileSync } from 'node:fs';
import { COLORS } from '@renderer/app/theme/tokens';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src-renderer/app/theme/tokens.css', 'utf8');

/** `ink2` → `--ink-2`, `jadeSoft` → `--jade-soft`. */
function variableOf(name: string): string {
  return `--${name
    .replace(/([A-Z])/g, '-$1')
    .replace(/(\d)/g, '-$1')
    .toLowerCase()}`;
}

/** Contrast of two colours after WCAG 2. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('颜色', () => {
  it.each(Object.entries(COLORS))('%s 在样式表里是同一个值', (name, value) => {
    expect(css).toContain(`${variableOf(name)}: ${value.toLowerCase()};`);
  });

  it.each([
    ['ink', 'paper'],
    ['ink2', 'paper'],
    ['ink3', 'card'],
    ['jade', 'paper'],
    ['jade', 'jadeSoft'],
    ['card', 'jade'],
    ['red', 'card'],
    ['red', 'redSoft'],
    ['yellow', 'yellowSoft'],
    ['blue', 'blueSoft'],
    ['done', 'card'],
  ] as const)('%s 写在 %s 上看得清（4.5:1）', (text, ground) => {
    expect(contrast(COLORS[text], COLORS[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it('输入框的边看得见（3:1）', () => {
    expect(contrast(COLORS.edge, COLORS.card)).toBeGreaterThanOrEqual(3);
  });
});
