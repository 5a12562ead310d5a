import { loadPinyin, soundsOf } from '@main/store/search/pinyin-text';
import type { Sound } from '@shared/domain/kernel/sound';

/** How texts may sound, each in its place; loads the dictionaries if they are not there yet. */
export async function tellSounds(texts: readonly string[]): Promise<Sound[][]> {
  await loadPinyin();
  return texts.map(soundsOf);
}
