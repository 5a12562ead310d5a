import { initialsOf, loadPinyin, syllablesOf } from '@main/store/search/pinyin-text';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { makeLifelikeCases } from './lifelike-cases';
import { makeSeeded } from './seeded';

/** A word as somebody types it, and what kind of thing it is. */
export interface TypedWord {
  readonly kind: 'chinese' | 'pinyin' | 'digits';
  readonly text: string;
}

/** Words of 1 to 6 characters that people would type who look for one of these cases, every beginning of them too. */
export async function makeTypedWords(count: number, wanted: number): Promise<TypedWord[]> {
  await loadPinyin();
  const seeded = makeSeeded(42);
  const cases = [...makeLifelikeCases(Math.min(count, 2_000))];
  const words: TypedWord[] = [];
  while (words.length < wanted) {
    const whole = pickWord(seeded.pick(cases), seeded.below(7));
    const characters = [...whole.text].slice(0, 6);
    for (let length = 1; length <= characters.length; length += 1)
      words.push({ kind: whole.kind, text: characters.slice(0, length).join('') });
  }
  return words.slice(0, wanted);
}

function pickWord(one: MediationCase, choice: number): TypedWord {
  const [party] = one.parties;
  const name = party?.name ?? '王某';
  const { description, place } = one.registration;
  const paper = party?.kind === 'natural_person' ? party.idNumber : '';
  const choices: TypedWord[] = [
    { kind: 'chinese', text: name },
    { kind: 'chinese', text: place },
    { kind: 'chinese', text: description.slice(12, 18) },
    { kind: 'pinyin', text: initialsOf(name) },
    { kind: 'pinyin', text: syllablesOf(name).toLowerCase() },
    { kind: 'digits', text: party?.phone ?? '' },
    { kind: 'digits', text: paper === '' ? String(one.serial.ordinal) : paper },
  ];
  return choices[choice] ?? { kind: 'chinese', text: name };
}
