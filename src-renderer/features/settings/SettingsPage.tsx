import { PageHeader } from '@renderer/components/layout/PageHeader';
import { useMay } from '@renderer/ipc/use-desk';
import { useUses } from '@renderer/ipc/use-works';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { AuditPart } from './AuditPart';
import { BoardRulePart } from './BoardRulePart';
import { CountingPart } from './CountingPart';
import { DeadlinePart } from './DeadlinePart';
import { DisplayPart } from './DisplayPart';
import { DutyNamesPart } from './DutyNamesPart';
import { DutyPart } from './DutyPart';
import { ExportsPart } from './ExportsPart';
import { FolderPart } from './FolderPart';
import { GroupsPart } from './GroupsPart';
import { HolidayPart } from './HolidayPart';
import { MasksPart } from './MasksPart';
import { MatterChannelsPart } from './MatterChannelsPart';
import { MediatorsPart } from './MediatorsPart';
import { MeetingTypesPart } from './MeetingTypesPart';
import { NumberingPart } from './NumberingPart';
import { PaperNeedsPart } from './PaperNeedsPart';
import { PhrasesPart } from './PhrasesPart';
import { PlacesPart } from './PlacesPart';
import { PlatformPart } from './PlatformPart';
import { PrivacyPart } from './PrivacyPart';
import { ProfilePart } from './ProfilePart';
import { ProtectionPart } from './protection/ProtectionPart';
import { RisksPart } from './RisksPart';
import { RoundTypesPart } from './RoundTypesPart';
import { AppraisalPart } from './retention/AppraisalPart';
import { RetentionPart } from './retention/RetentionPart';
import { StreetPart } from './StreetPart';
import { SubsidyPart } from './SubsidyPart';
import { SafekeepingPart } from './safekeeping/SafekeepingPart';
import {
  OWN_PARTS,
  PART_WORKS,
  SETTINGS_PART_LABELS,
  SETTINGS_PARTS,
  type SettingsPart,
} from './settings-parts';
import { TemplatesPart } from './templates/TemplatesPart';
import { WorksPart } from './WorksPart';
import './settings.css';

const PARTS: Readonly<Record<SettingsPart, () => ReactNode>> = {
  profile: ProfilePart,
  works: WorksPart,
  mediators: MediatorsPart,
  duty: DutyPart,
  numbering: NumberingPart,
  counting: CountingPart,
  paperNeeds: PaperNeedsPart,
  deadlines: DeadlinePart,
  risks: RisksPart,
  places: PlacesPart,
  groups: GroupsPart,
  matters: MatterChannelsPart,
  meetings: MeetingTypesPart,
  rounds: RoundTypesPart,
  board: BoardRulePart,
  directory: DutyNamesPart,
  holidays: HolidayPart,
  phrases: PhrasesPart,
  masks: MasksPart,
  privacy: PrivacyPart,
  retention: RetentionPart,
  appraisal: AppraisalPart,
  templates: TemplatesPart,
  folder: FolderPart,
  safekeeping: SafekeepingPart,
  exports: ExportsPart,
  audit: AuditPart,
  platform: PlatformPart,
  street: StreetPart,
  subsidy: SubsidyPart,
  protection: ProtectionPart,
  display: DisplayPart,
};

/** The menu scrolls by itself where it is longer than the window; the chosen part is in sight in it. */
function bringIntoSight(link: HTMLAnchorElement | null): void {
  link?.scrollIntoView?.({ block: 'nearest' });
}

/** 设置: one part at a time, each with its own save. */
export function SettingsPage() {
  const [params] = useSearchParams();
  const uses = useUses();
  const mayAll = useMay('studio.settings');
  const parts = (mayAll ? SETTINGS_PARTS : OWN_PARTS).filter((part) => uses(PART_WORKS[part]));
  const asked = parts.find((part) => part === params.get('part'));
  const shown = asked ?? parts[0] ?? 'display';
  const Part = PARTS[shown];
  const part = useRef<HTMLDivElement>(null);
  const before = useRef(shown);
  // The keyboard goes along into the part that was chosen, or it would walk through the rest of the list first.
  useEffect(() => {
    if (before.current !== shown) part.current?.focus({ preventScroll: true });
    before.current = shown;
  }, [shown]);
  return (
    <div className="page">
      <PageHeader title="设置" />
      <div className="settings">
        <nav aria-label="设置的各部分">
          <ul className="settings-menu">
            {parts.map((part) => (
              <li key={part}>
                <Link
                  to={`/settings?part=${part}`}
                  ref={part === shown ? bringIntoSight : undefined}
                  aria-current={part === shown ? 'page' : undefined}
                >
                  {SETTINGS_PART_LABELS[part]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="settings-part" ref={part} tabIndex={-1}>
          <Part key={shown} />
        </div>
      </div>
    </div>
  );
}
