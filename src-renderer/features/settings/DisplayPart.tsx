import { Section } from '@renderer/components/layout/Section';
import { useSetPreferences, useStudio } from '@renderer/ipc/use-bootstrap';
import { Radio } from 'antd';

/** 大字, and the keys that save a way to the mouse. */
export function DisplayPart() {
  const { preferences, bootstrap } = useStudio();
  const setPreferences = useSetPreferences();
  return (
    <Section title="大字与显示">
      <p className="settings-lead">只影响这台电脑，选了马上生效。</p>
      <Radio.Group
        aria-label="字的大小"
        value={preferences.textSize}
        options={[
          { value: 'normal', label: '标准' },
          { value: 'large', label: '大字（字和按钮都放大）' },
        ]}
        onChange={(event) => setPreferences({ textSize: event.target.value })}
      />
      <h3 className="settings-subtitle">键盘</h3>
      <dl className="shortcuts">
        <dt>Ctrl + K</dt>
        <dd>到上方的搜索框</dd>
        <dt>Ctrl + N</dt>
        <dd>登记一件新纠纷</dd>
        <dt>Ctrl + S</dt>
        <dd>保存正在填的这张表</dd>
        <dt>F1</dt>
        <dd>打开手册，翻到眼下这一页</dd>
        <dt>Esc</dt>
        <dd>收起手册、对话框、法条说明</dd>
        <dt>Tab</dt>
        <dd>到下一个可以填或可以点的地方</dd>
      </dl>
      <p className="table-meta">程序版本 {bootstrap.appVersion}</p>
    </Section>
  );
}
