import { useLang } from '../../app/i18n.js';
import type { Engagement } from '../../app/queries.js';
import { useWhen } from '../../shared/when.js';
import { WithReasons } from '../why.js';
import { START_KEYS } from './start.js';
import classes from '../my.module.css';

/** The dates that the pipeline keeps for this customer, each with its reason, the earliest first. */
export function Dates({ it }: { it: Engagement }) {
  const lang = useLang();
  const when = useWhen();
  if (it.closedAt !== null) return null;
  const dates = it.deadlines.filter(({ key }) => !START_KEYS.includes(key)).sort((a, b) => a.deadline.at.localeCompare(b.deadline.at));
  return dates.map(({ key, title, deadline }) => (
    <WithReasons key={key} title={title[lang]} deadline={deadline}>
      <div className={classes.big}>{when(deadline.at)}</div>
    </WithReasons>
  ));
}
