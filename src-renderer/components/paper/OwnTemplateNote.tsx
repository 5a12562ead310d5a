import { FileWordOutlined } from '@ant-design/icons';
import { Allowed } from '@renderer/components/feedback/Allowed';
import { Link } from 'react-router';
import './own-template-note.css';

/** Of a paper that is made with the studio's own template: only its words are shown here, its look is that of the Word file. */
export function OwnTemplateNote({ fileName }: { readonly fileName: string }) {
  return (
    <p className="own-template" role="note">
      <FileWordOutlined aria-hidden="true" />
      <span>
        这种文书照自己的模板“{fileName}”印。下面只看填了什么，<strong>不是印出来的样子</strong>
        ：样子请点“导出 Word”打开看，在 Word 里打印。模板在
        <Allowed route="studio.updateSettings" otherwise={'设置里的“自己的模板”'}>
          <Link to="/settings?part=templates">设置里的“自己的模板”</Link>
        </Allowed>
        。
      </span>
    </p>
  );
}
