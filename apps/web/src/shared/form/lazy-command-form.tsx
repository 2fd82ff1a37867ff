import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { CommandFormProps } from './command-form.js';

const Loaded = lazy(() => import('./command-form.js').then(({ CommandForm }) => ({ default: CommandForm })));

/** The form library is large: it comes with the first form, not with the first page. */
export function LazyCommandForm(props: CommandFormProps) {
  return (
    <Suspense fallback={<Skeleton height={120} />}>
      <Loaded {...props} />
    </Suspense>
  );
}
