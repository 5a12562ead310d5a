import { roleTable } from '@shared/domain/account/role-table';
import { ROLE_KEYS, roleOf } from '@shared/domain/account/roles';

/** 谁能看什么, drawn from the roles themselves. */
export function RoleTable() {
  const { roles, lines } = roleTable();
  return (
    <>
      <ul className="role-words">
        {ROLE_KEYS.map((key) => (
          <li key={key}>
            <strong>{roleOf(key).label}</strong>：{roleOf(key).about}
          </li>
        ))}
      </ul>
      <details>
        <summary>一项一项看</summary>
        <div className="role-table-frame">
          <table className="role-table">
            <thead>
              <tr>
                <th scope="col">能不能</th>
                {roles.map((role) => (
                  <th key={role} scope="col">
                    {role}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ what, said }) => (
                <tr key={what}>
                  <th scope="row">{what}</th>
                  {said.map((words, at) => (
                    <td key={roles[at]}>{words === '' ? '—' : words}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}
