import { useQuery } from '@tanstack/react-query';
import { useLang } from '../../app/i18n.js';
import { pipelinesQuery } from '../../app/queries.js';

/** What a charge is called, by its code; the code itself where no pipeline has words for it. */
export function useChargeWords(): (code: string) => string {
  const lang = useLang();
  const { data: pipelines } = useQuery(pipelinesQuery);
  return (code) => pipelines?.find(({ charges }) => charges[code])?.charges[code]?.[lang] ?? code;
}
