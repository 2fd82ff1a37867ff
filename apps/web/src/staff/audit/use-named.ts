import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLang } from '../../app/i18n.js';
import { peopleQuery, pipelinesQuery } from '../../app/queries.js';
import { useWords } from '../../panels/words.js';
import { auditWords } from './audit.words.js';

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const ROLES = ['customer', 'staff', 'manager', 'finance', 'public', 'system'] as const;

/** Codes of the audit in words: who, what, to what; the code of what was done to a person is a role. A code that has none is undefined, and stands for itself. */
export function useNamed(): { actor: (code: string) => string | undefined; action: (code: string) => string | undefined; subject: (code: string) => string | undefined; code: (action: string, code: string) => string } {
  const { t, i18n } = useTranslation();
  const w = useWords(auditWords);
  const lang = useLang();
  const { data: pipelines } = useQuery(pipelinesQuery);
  const { data: people } = useQuery(peopleQuery);
  const nameOf = (id: string): string | undefined => people?.find((each) => each.id === id)?.name;
  return {
    actor: (code) => {
      const [kind = '', id = ''] = split(code);
      const role = ROLES.find((each) => each === kind);
      return nameOf(id) ?? (role ? t(`shared.role.${role}`) : kind === 'database' ? w.database : kind === 'unknown' ? w.unknown : undefined);
    },
    code: (action, code) => {
      const role = action.startsWith('person.') ? ROLES.find((each) => each === code) : undefined;
      return role ? t(`shared.role.${role}`) : code;
    },
    action: (code) => {
      const [kind, ...rest] = code.split('.');
      const [pipeline, name = ''] = rest;
      if (kind === 'sign-in') return i18n.exists(`staff.signIn.${pipeline}`) ? t(`staff.signIn.${pipeline}` as 'staff.signIn.link') : undefined;
      if (kind !== 'command') return w.actions[code];
      return pipelines?.find(({ id }) => id === pipeline)?.commands.find((each) => each.name === kebab(name))?.title[lang] ?? w.actions[`command.${name.replace(/Charge$/, '')}`];
    },
    subject: (code) => {
      const [kind = '', id = ''] = split(code);
      return (kind === 'user' ? nameOf(id) : undefined) ?? w.subjects[kind];
    },
  };
}

/** `<kind>:<id>`; an id may have colons of its own. */
export const split = (code: string): [kind: string, id: string] => [code.slice(0, code.indexOf(':') === -1 ? undefined : code.indexOf(':')), code.includes(':') ? code.slice(code.indexOf(':') + 1) : ''];
