import classes from './segments.module.css';

interface Props<T extends string> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly { value: T; label: string; count?: number }[];
}

/** A choice between a few views, each with how much is in it. */
export function Segments<T extends string>({ label, value, onChange, options }: Props<T>) {
  return (
    <div className={classes.root} role="group" aria-label={label}>
      {options.map((each) => (
        <button key={each.value} type="button" className={classes.option} aria-pressed={each.value === value} onClick={() => onChange(each.value)}>
          {each.label}
          {each.count !== undefined && <small>{each.count}</small>}
        </button>
      ))}
    </div>
  );
}
