import { answersTyped, type Sound } from '@shared/domain/kernel/sound';
import { useEffect, useState } from 'react';
import { request } from './request';

/** A text sounds the same for ever: what was asked once is kept. */
const known = new Map<string, readonly Sound[]>();

/**
 * Narrows choices by what is typed, pinyin and first letters too (`llqs` finds 邻里纠纷 by 邻里…).
 * How they sound is asked when the list is first opened; until it is known, words alone count.
 * @param isOpen the list is open from the start
 */
export function useTypedChoice(
  labels: readonly string[],
  { isOpen = false } = {},
): readonly [answers: (typed: string, label: string) => boolean, askSounds: () => void] {
  const [, setKnownCount] = useState(known.size);
  const [isAsked, setIsAsked] = useState(isOpen);
  const missing = isAsked ? labels.filter((label) => !known.has(label)) : [];
  const wanted = missing.join('\n');
  useEffect(() => {
    if (wanted === '') return;
    const texts = wanted.split('\n');
    request('words.sounds', { texts }).then(
      ({ sounds }) => {
        texts.forEach((text, at) => {
          known.set(text, sounds[at] ?? []);
        });
        setKnownCount(known.size);
      },
      // Without it the list is narrowed by its words.
      () => undefined,
    );
  }, [wanted]);
  return [
    (typed, label) => answersTyped(label, known.get(label) ?? [], typed),
    () => setIsAsked(true),
  ];
}
