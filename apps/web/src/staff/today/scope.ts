import type { Me } from '../../app/session.js';
import type { Scope } from '../routes.js';
import type { TodayRow } from './today.query.js';

/** Mine: what I was given, and what nobody has yet that I may do. The API counts by the same words. */
const concerns = (row: TodayRow, me: Me): boolean => row.assignee === me.id || (row.next?.mine === true && (row.assignee === null || me.role === 'finance'));

/** What Today opens with: a manager looks after everybody's. */
export const firstScope = (me: Me): Scope => (me.role === 'manager' ? 'all' : 'mine');

export function inScope(row: TodayRow, scope: Scope, me: Me): boolean {
  switch (scope) {
    case 'mine':
      return concerns(row, me);
    case 'ours':
      return row.waiting.on === 'us' && row.next?.mine === true && concerns(row, me);
    case 'late':
      return row.due?.late === true;
    case 'all':
      return true;
  }
}
