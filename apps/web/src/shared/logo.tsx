/** Steps laid out in order: 段取り. */
export function Logo({ size = 22 }: { size?: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden style={{ flex: 'none' }}>
      <rect width="24" height="24" rx="5.5" fill="var(--d-accent)" />
      <g fill="var(--d-on-accent)">
        <rect x="5" y="15.6" width="14" height="2.6" rx="1.3" />
        <rect x="8.2" y="10.7" width="10.8" height="2.6" rx="1.3" opacity=".86" />
        <rect x="11.4" y="5.8" width="7.6" height="2.6" rx="1.3" opacity=".7" />
      </g>
    </svg>
  );
}
