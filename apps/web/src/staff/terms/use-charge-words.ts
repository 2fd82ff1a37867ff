import { useQuery } from '@tanstack/react-query';
import { useLang } from '../../app/i18n.js';
import { pipelinesQuery } from '../../app/queries.js';

/** What is priced and no pipeline charges by itself (CSP-07, CSP-09, CSP-17, CSP-18). */
const others: { readonly [code: string]: { ja: string; en: string } } = {
  'TRN.SESSION': { ja: '研修', en: 'Training session' },
  'TRN.ENGLISH': { ja: '研修・英語対応', en: 'Training session, in English' },
  'CSP.TRAVEL': { ja: '出張費用', en: 'Trip outside the area' },
  'EXT.TRAVEL': { ja: '出張費用・延長', en: 'Trip outside the area, extension' },
};

/** What a charge is called, by its code; the code itself where nobody has words for it. */
export function useChargeWords(): (code: string) => string {
  const lang = useLang();
  const { data: pipelines } = useQuery(pipelinesQuery);
  return (code) => pipelines?.find(({ charges }) => charges[code])?.charges[code]?.[lang] ?? others[code]?.[lang] ?? code;
}
