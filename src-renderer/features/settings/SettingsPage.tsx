import { PageHeader } from '@renderer/components/layout/PageHeader';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { DeadlinePart } from './DeadlinePart';
import { DisplayPart } from './DisplayPart';
import { FolderPart } from './FolderPart';
import { GroupsPart } from './GroupsPart';
import { HolidayPart } from './HolidayPart';
import { MediatorsPart } from './MediatorsPart';
import { NumberingPart } from './NumberingPart';
import { PlacesPart } from './PlacesPart';
import { ProfilePart } from './ProfilePart';
import { SafekeepingPart } from './safekeeping/SafekeepingPart';
import { SETTINGS_PART_LABELS, SETTINGS_PARTS, type SettingsPart } from './settings-parts';
import './settings.css';

const PARTS: Readonly<Record<SettingsPart, () => ReactNode>> = {
  profile: ProfilePart,
  mediators: MediatorsPart,
  numbering: NumberingPart,
  deadlines: DeadlinePart,
  places: PlacesPart,
  groups: GroupsPart,
  holidays: HolidayPart,
  folder: FolderPart,
  safekeeping: SafekeepingPart,
  display: DisplayPart,
};

/** 设置: one part at a time, each with its own save. */
export function SettingsPage() {
  const [params] = useSearchParams();
  const shown = SETTINGS_PARTS.find((part) => part === params.get('part')) ?? 'profile';
  const Part = PARTS[shown];
  return (
    <div className="page">
      <PageHeader title="设置" />
      <div className="settings">
        <nav aria-label="设置的各部分">
          <ul className="settings-menu">
            {SETTINGS_PARTS.map((part) => (
              <li key={part}>
                <Link
                  to={`/settings?part=${part}`}
                  aria-current={part === shown ? 'page' : undefined}
                >
                  {SETTINGS_PART_LABELS[part]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <Part key={shown} />
      </div>
    </div>
  );
}
