/** Wend's mark, in the accent. */
export function Logo({ className }: { className?: string | undefined }) {
  return (
    <svg
      width="22"
      height="22"
      viewBox="0 0 22 22"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      className={className}
    >
      <path d="M3 5.5c0 8 5 11 5 11s3-4.5 3-9c0 4.5 3 9 3 9s5-3 5-11" />
    </svg>
  );
}
