import { Button, Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../problem.js';
import { fileOf, pathOf, useAccess, useDocumentText, type DocumentText } from '../../access.js';
import styles from '../act.module.css';

/** Whether the browser shows a PDF within a page: on a desk it does, on phones it does not. */
const showsFiles = (): boolean => navigator.pdfViewerEnabled && matchMedia('(pointer: fine)').matches;

/** The contract within the page: the very file where the browser can show it, else its words; and the file to open beside. */
export function Reader({ document, onRead }: { document: string; onRead: () => void }) {
  const { t } = useTranslation();
  const { url, error } = useFile(document);
  const [within] = useState(showsFiles);
  const { data: text, error: textError, isPending } = useDocumentText(document, !within);
  const isShown = within ? url !== undefined : text !== undefined;
  useEffect(() => {
    if (isShown) onRead();
  }, [isShown, onRead]);
  return (
    <>
      {within && url && <iframe className={styles.viewer} src={`${url}#toolbar=0&navpanes=0&view=FitH`} title={t('my.sign.title')} />}
      {!within && isPending && <Skeleton height={240} />}
      {!within && text && <Words text={text} />}
      {!within && textError && <ProblemNotice error={textError} />}
      {error !== undefined && <ProblemNotice error={error} />}
      <Button component="a" href={url} target="_blank" rel="noopener" variant="default" fullWidth disabled={!url} onClick={onRead} mt={8} className="no-print">
        {t(isShown ? 'my.sign.openBeside' : 'my.sign.open')}
      </Button>
    </>
  );
}

/** The file as an address that the browser can show, given back when the page is left. */
function useFile(document: string): { url?: string; error?: unknown } {
  const access = useAccess();
  const [file, setFile] = useState<{ url?: string; error?: unknown }>({});
  useEffect(() => {
    let made: string | undefined;
    let gone = false;
    fileOf(access, pathOf(document)).then(
      (url) => {
        made = url;
        if (gone) URL.revokeObjectURL(url);
        else setFile({ url });
      },
      (error: unknown) => !gone && setFile({ error }),
    );
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [access, document]);
  return file;
}

/** The words of a document, in its own language whatever the page's. */
function Words({ text: { blocks, language } }: { text: DocumentText }) {
  const { t } = useTranslation();
  return (
    <div role="document" aria-label={t('my.sign.title')} lang={language} className={styles.words}>
      {blocks.map((block, index) => {
        if (block.kind === 'rows')
          return (
            <dl key={index}>
              {block.rows.map(({ label, value }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          );
        if (block.kind === 'title') return <h3 key={index}>{block.text}</h3>;
        if (block.kind === 'heading') return <h4 key={index}>{block.text}</h4>;
        return (
          <p key={index} className={block.kind === 'paragraph' ? undefined : styles[block.kind]}>
            {block.text}
          </p>
        );
      })}
    </div>
  );
}
