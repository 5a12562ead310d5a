/**
 * How far what a field holds may be shown: `none` anywhere; a person's `name`; `id_number`, `phone` and `address`, of
 * which lists and histories show a part at most; `private` for whatever else tells of somebody's life, and belongs to
 * the file alone (《人民调解法》第15条第4项: 不得泄露当事人的个人隐私、商业秘密); `inside` for what people note for
 * themselves, such as why an entry was mended: it stands on no paper, in no template and in no file that leaves.
 */
export type Privacy = 'none' | 'name' | 'id_number' | 'phone' | 'address' | 'private' | 'inside';

/** A worded value with the middle of identity and phone numbers hidden; anything else as it is. */
export function maskAs(privacy: Privacy, text: string): string {
  if (privacy === 'id_number') return maskIdNumber(text);
  return privacy === 'phone' ? maskPhone(text) : text;
}

/** Whether `maskAs` hides part of it, so that a change may not show. */
export function isMasked(privacy: Privacy): boolean {
  return privacy === 'id_number' || privacy === 'phone';
}

/**
 * An identity or code number with its middle hidden: the first 6 and last 4 places stay (前6后4). Of numbers up to
 * 10 places, where that would hide nothing, the first and last two stay; of 4 or fewer only the first.
 */
export function maskIdNumber(text: string): string {
  const characters = [...text.trim()];
  const length = characters.length;
  if (length > 10) return hideMiddle(characters, 6, 4);
  if (length > 4) return hideMiddle(characters, 2, 2);
  return hideMiddle(characters, 1, 0);
}

/**
 * Phone numbers with their middle four digits hidden, separators kept: `138****5678`, `0451-****5678`. Every number of
 * seven digits or more in the text is masked; shorter ones, such as 110, belong to nobody. Longer runs, which may be
 * two numbers side by side, keep only their first three and last four digits.
 */
export function maskPhone(text: string): string {
  return text.normalize('NFKC').replace(/\d(?:[ -]?\d){6,}/g, (number) => {
    const count = number.replace(/\D/g, '').length;
    const first = count < 11 ? Math.ceil((count - 4) / 2) : count === 12 ? 4 : 3;
    const last = count > 12 ? count - 5 : first + 3;
    let place = -1;
    return number.replace(/\d/g, (digit) => {
      place += 1;
      return place >= first && place <= last ? '*' : digit;
    });
  });
}

/**
 * A number of which only the last four places are shown, for what leaves the studio: 前6后4 would hide just the birth date.
 * Of four places or fewer nothing is shown. Of several numbers in one text each is hidden by itself.
 */
export function lastFour(text: string): string {
  return text.replace(/[\dA-Za-z](?:[\dA-Za-z]|-(?=\d))*/g, (number) => {
    const characters = [...number];
    const shown = characters.length > 4 ? 4 : 0;
    return hideMiddle(characters, 0, shown);
  });
}

/** An address as far as the street or the estate, the house hidden: 天桥街幸福里＊＊＊. */
export function placeOnly(text: string): string {
  const house = text.search(/\d|[零〇一二三四五六七八九十百]+(?:号|栋|幢|楼|单元|室|组|门)/);
  if (house < 0) return text;
  return `${text.slice(0, house)}＊＊＊`;
}

function hideMiddle(characters: readonly string[], head: number, tail: number): string {
  const hidden = Math.max(0, characters.length - head - tail);
  const end = characters.slice(head + hidden).join('');
  return `${characters.slice(0, head).join('')}${'*'.repeat(hidden)}${end}`;
}
