import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLang } from '../../app/i18n.js';
import { useCommand, type CommandOffer, type Engagement } from '../../app/queries.js';
import { LazyCommandForm } from '../../shared/form/lazy-command-form.js';
import { Panel } from '../../shared/panel.js';
import { initialOf, mainCommand, stepCommands } from './commands.js';
import { Outcome } from './outcome.js';
import classes from './engagement.module.css';

interface Props {
  it: Engagement;
  wanted?: string;
  onWant: (name: string | undefined) => void;
}

/** Not this reader's to do, whatever the state: then it says whose it is. */
const isOthers = ({ why }: CommandOffer): boolean => why?.code.endsWith('ACTOR_NOT_ALLOWED') === true && othersOf({ why }).length > 0;
const othersOf = ({ why }: Pick<CommandOffer, 'why'>): string[] => (Array.isArray(why?.facts?.['allowed']) ? why.facts['allowed'].filter((role): role is string => typeof role === 'string') : []);

/** The step that is open: its form, what submitting will cause, and what else is possible now or not. */
export function OpenStep({ it, wanted, onWant }: Props) {
  const { t } = useTranslation();
  const lang = useLang();
  const command = useCommand(it.id);
  const main = mainCommand(it, wanted);
  const others = stepCommands(it).filter((each) => each.possible && each.name !== main?.name);
  const index = it.steps.findIndex(({ status }) => status === 'now');
  const step = it.steps[index];
  const later = stepCommands(it).filter((each) => !each.possible && each.name !== main?.name);
  return (
    <Panel
      title={
        <>
          {index + 1}　{step?.title[lang]}
          {main && ` — ${main.title[lang]}`}
        </>
      }
      className="no-print"
    >
      {it.pending.length > 0 && <p className={classes.hint}>{t('staff.engagement.pending')}</p>}
      {main?.possible && main.form ? (
        <LazyCommandForm
          key={main.name}
          schema={main.form}
          initial={initialOf(main, it)}
          submit={main.title[lang]}
          place={{ engagement: it.id, command: main.name, simulation: it.simulation, ...(main.slots !== undefined && { slots: main.slots }) }}
          // Previews are asked at the real time, which says nothing about a simulation's.
          outcome={it.simulation ? undefined : (form) => <Outcome id={it.id} command={main.name} form={form} schema={main.form} />}
          onSubmit={(form, key) => command.mutateAsync({ name: main.name, form, key }).then(() => onWant(undefined))}
        />
      ) : (
        main && (
          <p className={classes.why}>
            {isOthers(main) ? t('staff.engagement.othersTurn', { who: othersOf(main).map((role) => t(`shared.role.${role}`)).join(lang === 'ja' ? '・' : ', ') }) : main.why?.detail[lang]}
            {main.why?.rule !== undefined && <small>{main.why.rule}</small>}
          </p>
        )
      )}
      {others.length > 0 && (
        <div className={classes.others}>
          <span className={classes.hint}>{t('staff.engagement.alsoPossible')}</span>
          {others.map(({ name, title }) => (
            <Button key={name} size="xs" variant="default" onClick={() => onWant(name)}>
              {title[lang]}
            </Button>
          ))}
        </div>
      )}
      {later.length > 0 && (
        <details className={classes.later}>
          <summary>{t('staff.engagement.notNow', { count: later.length })}</summary>
          <dl>
            {later.map(({ name, title, why }) => (
              <div key={name}>
                <dt>{title[lang]}</dt>
                <dd>
                  {why?.detail[lang]} {why?.rule !== undefined && <small>{why.rule}</small>}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </Panel>
  );
}
