import { FontSizeOutlined } from '@ant-design/icons';
import { Allowed } from '@renderer/components/feedback/Allowed';
import { TypedSelect } from '@renderer/components/form/TypedSelect';
import { HelpButton } from '@renderer/components/layout/HelpButton';
import { useSetPreferences, useStudio } from '@renderer/ipc/use-bootstrap';
import { useDesk } from '@renderer/ipc/use-desk';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { Button } from 'antd';
import { SearchBox } from './search/SearchBox';

/** Whose studio this is, the one search box, 大字, and who is at the desk. */
export function TopBar() {
  return (
    <header className="top-bar">
      <StudioName />
      <Allowed route="cases.list">
        <SearchBox />
      </Allowed>
      <div className="top-bar-tools">
        <HelpButton />
        <TextSizeSwitch />
        <AtDesk />
      </div>
    </header>
  );
}

function StudioName() {
  const { studio } = useStudio();
  const { name, logoDataUrl } = studio.profile;
  return (
    <div className="studio-name">
      {logoDataUrl ? <img src={logoDataUrl} alt="" /> : null}
      <span className="studio-name-text" title={name}>
        {name}
      </span>
      {studio.isSample ? <span className="mark mark-yellow">示例</span> : null}
    </div>
  );
}

function TextSizeSwitch() {
  const { preferences } = useStudio();
  const setPreferences = useSetPreferences();
  const isLarge = preferences.textSize === 'large';
  return (
    <Button
      icon={<FontSizeOutlined aria-hidden />}
      className={isLarge ? 'toggle-on' : undefined}
      aria-pressed={isLarge}
      onClick={() => setPreferences({ textSize: isLarge ? 'normal' : 'large' })}
    >
      大字
    </Button>
  );
}

/** Who works: chosen from a list, or who unlocked a protected studio; then a click locks it for the next. */
function AtDesk() {
  const desk = useDesk();
  const lock = useRouteMutation('desk.lock');
  if (desk?.present === null) return <DeskSelect />;
  if (desk === null) return null;
  return (
    <Button title="锁上，换人（Ctrl+L）" onClick={() => lock.mutate(null)}>
      {desk.present?.name} · 换人
    </Button>
  );
}

const NOBODY = '';

function DeskSelect() {
  const { activeMediators, deskMediator } = useStudio();
  const setPreferences = useSetPreferences();
  return (
    <TypedSelect
      className="desk-select"
      aria-label="当班的人"
      popupMatchSelectWidth={false}
      value={deskMediator?.id ?? NOBODY}
      options={[
        { value: NOBODY, label: '谁在当班？' },
        ...activeMediators.map(({ id, name, nickname }) => ({
          value: id,
          label: nickname ? `${name}（${nickname}）` : name,
        })),
      ]}
      onChange={(id) => setPreferences({ deskMediatorId: id === NOBODY ? null : id })}
    />
  );
}
