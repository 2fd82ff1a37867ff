import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../panels/words.js';
import { ProblemNotice } from '../../shared/notice.js';
import { Panel } from '../../shared/panel.js';
import { useWhen } from '../../shared/when.js';
import { Facts } from '../system/facts.js';
import system from '../system/system.module.css';
import { chainQuery } from './audit.queries.js';
import { auditWords } from './audit.words.js';

/** Whether what is on record still fits together, and up to where it is sealed. */
export function AuditChain() {
  const w = useWords(auditWords);
  const when = useWhen();
  const { data, error } = useQuery(chainQuery);
  return (
    <Panel title={w.chain} aside={data && (data.fault ? <span className={system.bad}>{w.wrong(/^\d+$/.test(data.fault.row) ? w.row(data.fault.row) : data.fault.row, w.faults[data.fault.what])}</span> : w.right)}>
      {error && !data ? (
        <ProblemNotice error={error} />
      ) : !data ? (
        <Skeleton height={84} />
      ) : (
        <Facts
          rows={[
            [w.counted, <span key="counted">{data.seq < data.from ? w.nothing : w.range(data.from.toLocaleString(), data.seq.toLocaleString())} <small>{w.whole}</small></span>],
            [w.sealedAt, data.sealedAt === null ? '—' : when(data.sealedAt)],
            [w.waiting, w.rows(data.waiting.toLocaleString())],
            [w.head, <code key="head" className={system.code}>{data.hash}</code>],
          ]}
        />
      )}
    </Panel>
  );
}
