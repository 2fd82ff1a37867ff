import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLang } from '../../app/i18n.js';
import { useCommand, type CommandOffer, type Engagement } from '../../app/queries.js';
import { LazyCommandForm } from '../../shared/form/lazy-command-form.js';
import { initialOf, WAYS_OUT } from './commands.js';
import { Outcome } from './outcome.js';

interface Props {
  it: Engagement;
  command: CommandOffer;
  initial?: Record<string, unknown>;
  onClose: () => void;
}

/** A command beside the steps: notes, holds, who is assigned. Closes when it was done; stays with what was typed when not. */
export function CommandDialog({ it, command, initial, onClose }: Props) {
  const { t } = useTranslation();
  const lang = useLang();
  const give = useCommand(it.id);
  const withOutcome = ['hold', ...WAYS_OUT].includes(command.name);
  return (
    <Modal opened onClose={onClose} title={command.title[lang]} centered size={520} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <LazyCommandForm
        schema={command.form ?? { type: 'object', properties: {} }}
        initial={{ ...initialOf(command, it), ...initial }}
        submit={command.title[lang]}
        place={{ engagement: it.id, command: command.name, simulation: it.simulation, ...(command.slots !== undefined && { slots: command.slots }) }}
        outcome={withOutcome ? (form) => <Outcome id={it.id} command={command.name} form={form} schema={command.form} /> : undefined}
        onSubmit={(form, key) => give.mutateAsync({ name: command.name, form, key }).then(onClose)}
      />
    </Modal>
  );
}
