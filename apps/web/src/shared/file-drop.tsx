import { Button, FileButton } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './file-drop.module.css';

interface Props {
  text: string;
  hint: string;
  busy?: boolean;
  /** The file's content in base64, as the API takes it. */
  onFile: (content: string, name: string) => void;
}

/** The API takes a megabyte: more is refused before it is sent. */
const MOST_BYTES = 1_000_000;

/** A place to drop a CSV file, or to choose one. */
export function FileDrop({ text, hint, busy, onFile }: Props) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState(false);
  const take = async (file: File | null | undefined): Promise<void> => {
    if (!file) return;
    setTooLarge(file.size > MOST_BYTES);
    if (file.size <= MOST_BYTES) onFile(base64(new Uint8Array(await file.arrayBuffer())), file.name);
  };
  const drag = (isOver: boolean) => (event: DragEvent): void => {
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <div
      className={`${classes.root} ${over ? classes.over : ''}`}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        void take(event.dataTransfer.files[0]);
      }}
    >
      <IconFileUpload size={20} aria-hidden />
      <div>
        <div>{text}</div>
        <div className={classes.hint} role={tooLarge ? 'alert' : undefined}>
          {tooLarge ? t('shared.file.tooLarge') : hint}
        </div>
      </div>
      <FileButton accept=".csv,.txt,text/csv,text/plain" onChange={(file) => void take(file)} inputProps={{ 'aria-label': text }}>
        {(props) => (
          <Button {...props} variant="default" loading={busy}>
            {t('shared.file.choose')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 0x8000) text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  return btoa(text);
}
