import { createLazyRoute } from '@tanstack/react-router';
import { useEngagement } from './access.js';
import { FileRows } from './files.js';

export const Route = createLazyRoute('/my/$id/files')({ component: Files });

function Files() {
  return <FileRows it={useEngagement()} always />;
}
