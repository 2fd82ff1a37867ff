import classes from './keys.module.css';

/** Which keys do what, for those who would rather not reach for the mouse. */
export function Keys({ keys }: { keys: readonly { keys: readonly string[]; does: string }[] }) {
  return (
    <div className={classes.root}>
      {keys.map(({ keys: each, does }) => (
        <span key={does}>
          {each.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {does}
        </span>
      ))}
    </div>
  );
}
