import { sayPlaces } from './say-places';

/**
 * The doubt about a telephone number, or null. What is not plain digits (two numbers, an extension, 隔壁老王转) is left
 * to who writes it; it never blocks. Mobile numbers have 11 digits; fixed ones 7 or 8, with their area code 10 to 12.
 */
export function doubtPhone(typed: string): string | null {
  const text = typed.normalize('NFKC').trim();
  const digits = text.replace(/^\+?86(?=\s*-?\s*1[3-9])|[\s-]/g, '');
  if (!/^\d+$/.test(digits)) return null;
  if (/^1[3-9]/.test(digits))
    return digits.length === 11 ? null : `手机号应为 11 位，${sayPlaces(digits, 11)}，请核对`;
  if (digits.startsWith('0'))
    return digits.length >= 10 && digits.length <= 12
      ? null
      : `座机连区号应为 10 到 12 位，例如 0395-1234567，现在是 ${digits.length} 位，请核对`;
  // 110, 12345, 95588, 400 and 800 numbers.
  if (digits.length <= 6 || /^[48]00\d{7}$/.test(digits)) return null;
  return digits.length === 7 || digits.length === 8
    ? null
    : `座机应为 7 或 8 位，手机号应为 11 位，现在是 ${digits.length} 位，请核对`;
}
