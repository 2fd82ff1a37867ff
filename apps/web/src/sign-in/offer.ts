import type { Me } from '../app/session.js';

/** Who goes by mailed links and has said so; asked again on another device only. */
const SKIPPED = 'dandori-password-skipped';

/** Whether a person who has just come in by a mailed link is to be offered a password. */
export const isPasswordOffered = ({ id, session }: Me): boolean => session !== null && !session.passwordIsSet && session.mayChoosePassword && localStorage.getItem(SKIPPED) !== id;

export const skipPassword = ({ id }: Me): void => localStorage.setItem(SKIPPED, id);
