import { Panel } from '../shared/panel.js';
import { useWhen } from '../shared/when.js';
import { CapUse } from './data-integration.js';
import { useWords } from './words.js';
import classes from './panels.module.css';

interface Period {
  from?: string;
  to: string;
  over: boolean;
  meeting: { cap: number; used: number; reserved: number; left: number };
  unguided: string[];
}

const ja = { title: '支援期間', span: (from: string, to: string) => `${from} から ${to} まで`, over: '終了', meeting: 'お打ち合わせ', unguided: (n: number) => (n === 0 ? 'すべてのオプションをご案内済み' : `ご案内前のオプション ${n}件`) };
const en: typeof ja = { title: 'Support period', span: (from, to) => `${from} to ${to}`, over: 'ended', meeting: 'Meetings', unguided: (n) => (n === 0 ? 'All options explained' : n === 1 ? '1 option still to explain' : `${n} options still to explain`) };

/** Option support beside its steps: its two months, what is left of the cap, which options are still to be explained. */
export function OptionSupport({ panel }: { panel: Record<string, unknown> }) {
  const { from, to, over, meeting, unguided } = panel as unknown as Period;
  const w = useWords({ ja, en });
  const when = useWhen();
  if (from === undefined) return null;
  return (
    <Panel title={w.title} aside={over ? w.over : undefined}>
      <div className={classes.rows}>
        <span>{w.span(when(from), when(to))}</span>
        <CapUse label={w.meeting} use={meeting} />
        <span className={classes.hint}>{w.unguided(unguided.length)}</span>
      </div>
    </Panel>
  );
}
