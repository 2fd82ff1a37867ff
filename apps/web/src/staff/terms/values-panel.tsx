import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLang } from '../../app/i18n.js';
import { pipelinesQuery } from '../../app/queries.js';
import { Panel, PanelRow } from '../../shared/panel.js';
import { Scrolls } from '../../shared/scrolls.js';
import type { Document } from './terms.queries.js';
import { partsOf, shown } from './values.js';
import classes from './terms.module.css';

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Everything else that a version says, part by part, by the names of the document. */
export function ValuesPanel({ document }: { document: Document }) {
  const { t } = useTranslation();
  const lang = useLang();
  const { data: pipelines } = useQuery(pipelinesQuery);
  const titleOf = (part: string): string => pipelines?.find(({ id }) => id === kebab(part))?.title[lang] ?? t(`staff.terms.part.${part}`, { defaultValue: part });
  return (
    <Panel title={t('staff.terms.values')} flush>
      {partsOf(document.terms).map(({ part, values }) => (
        <PanelRow key={part}>
          <details className={classes.part}>
            <summary>
              {titleOf(part)} <span className={classes.hint}>{t('staff.terms.settings', { count: values.length })}</span>
            </summary>
            <Scrolls label={titleOf(part)} className={`${classes.table} ${classes.values}`}>
              <table>
                <thead>
                  <tr>
                    <th>{t('staff.terms.setting')}</th>
                    <th>{t('staff.terms.value')}</th>
                  </tr>
                </thead>
                <tbody>
                  {values.map(([path, value]) => (
                    <tr key={path}>
                      <td>
                        <code>{path}</code>
                      </td>
                      <td>{shown(value)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scrolls>
          </details>
        </PanelRow>
      ))}
    </Panel>
  );
}
