import { FontSizeOutlined, SearchOutlined } from '@ant-design/icons';
import { useSetPreferences, useStudio } from '@renderer/ipc/use-bootstrap';
import { Button, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { SEARCH_FIELD_ID } from './use-shortcuts';

/** Whose studio this is, the one search box, 大字, and who is at the desk. */
export function TopBar() {
  return (
    <header className="top-bar">
      <StudioName />
      <SearchBox />
      <div className="top-bar-tools">
        <TextSizeSwitch />
        <DeskSelect />
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

function SearchBox() {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const searched = pathname === '/cases' ? (params.get('text') ?? '') : '';
  const [text, setText] = useState(searched);
  useEffect(() => setText(searched), [searched]);

  // A form of its own: the browser submits on Enter only once a Chinese candidate is settled.
  return (
    <search className="top-bar-search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = text.trim();
          void navigate(wanted === '' ? '/cases' : `/cases?text=${encodeURIComponent(wanted)}`);
        }}
      >
        <label className="visually-hidden" htmlFor={SEARCH_FIELD_ID}>
          搜索纠纷
        </label>
        <Input
          id={SEARCH_FIELD_ID}
          value={text}
          maxLength={100}
          prefix={<SearchOutlined aria-hidden="true" />}
          placeholder="搜姓名、编号、电话或案情"
          allowClear
          onChange={(event) => setText(event.target.value)}
        />
      </form>
    </search>
  );
}

function TextSizeSwitch() {
  const { preferences } = useStudio();
  const setPreferences = useSetPreferences();
  const isLarge = preferences.textSize === 'large';
  return (
    <Button
      icon={<FontSizeOutlined />}
      className={isLarge ? 'toggle-on' : undefined}
      aria-pressed={isLarge}
      onClick={() => setPreferences({ textSize: isLarge ? 'normal' : 'large' })}
    >
      大字
    </Button>
  );
}

const NOBODY = '';

function DeskSelect() {
  const { activeMediators, deskMediator } = useStudio();
  const setPreferences = useSetPreferences();
  return (
    <Select
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
