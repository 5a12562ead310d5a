import { FileTextOutlined } from '@ant-design/icons';
import { paperPath } from '@renderer/components/paper/paths';
import type { ListedPaper } from '@renderer/ipc/answers';
import { Link } from 'react-router';

/** 空白表格: every paper of a file with nothing on it, for the doorstep. */
export function BlankForms({ forms }: { readonly forms: readonly ListedPaper[] }) {
  return (
    <div className="section-card">
      <p className="findings-note">
        上门调解、没有带电脑的时候，先打印几份带着，用笔填写。顺序和卷宗里的一样。
      </p>
      <ul className="blank-forms">
        {forms.map((form) => (
          <li key={form.paper}>
            <Link to={paperPath(form)}>
              <FileTextOutlined aria-hidden="true" /> {form.label}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
