import { useStudio } from '@renderer/ipc/use-bootstrap';

/** Which level holds meetings of a kind, as the settings say; nothing where they say none. */
export function LevelOf({ type }: { readonly type: string }) {
  const { meetingTypes } = useStudio().studio.settings;
  const level = meetingTypes.find(({ name }) => name === type)?.level ?? '';
  return level === '' ? null : ` · ${level}开的`;
}
