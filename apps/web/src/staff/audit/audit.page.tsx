import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { useWords } from '../../panels/words.js';
import { Empty } from '../../shared/empty.js';
import { ErrorPage } from '../../shared/error-page.js';
import { LinkButton } from '../../shared/link-button.js';
import list from '../list/list.module.css';
import { Page } from '../shell/page.js';
import system from '../system/system.module.css';
import { AuditChain } from './audit-chain.js';
import { AuditFilters } from './audit-filters.js';
import { auditQuery } from './audit.queries.js';
import { AuditTable } from './audit-table.js';
import { auditWords } from './audit.words.js';

export const Route = createLazyRoute('/staff/system/audit')({ component: AuditPage });

/** Who did what to what, and what came of it; what is filtered by stands in the address. */
function AuditPage() {
  const w = useWords(auditWords);
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const found = useInfiniteQuery(auditQuery(search));
  const rows = found.data?.pages.flatMap(({ items }) => items);
  if (found.error && !rows) return <ErrorPage error={found.error} />;
  return (
    <Page title={w.title} actions={<LinkButton variant="default" to="/system">{w.toSystem}</LinkButton>}>
      <div className={system.sections}>
        <AuditChain />
        <div>
          <AuditFilters search={search} onChange={(change) => void navigate({ search: (known) => ({ ...known, ...change }), replace: true })} />
          {!rows ? (
            <Skeleton height={280} />
          ) : rows.length === 0 ? (
            <div className={list.table}>
              <Empty title={w.none} text={w.noneText} />
            </div>
          ) : (
            <AuditTable rows={rows} />
          )}
          {found.hasNextPage && (
            <Button variant="default" mt={12} loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
              {w.more}
            </Button>
          )}
        </div>
      </div>
    </Page>
  );
}
