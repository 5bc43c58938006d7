/** One set of line icons, drawn on a 24-point grid. An icon always stands beside a word, so it is hidden from screen readers. */
const PATHS = {
  mark: 'M4 10l8-6 8 6M6 9v10h12V9M9 19v-5a3 3 0 0 1 6 0v5',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5L21 21',
  basket: 'M4 10h16l-1.6 9H5.6L4 10zM8 10l3-6M16 10l-3-6',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 21c1-5 4-7 8-7s7 2 8 7',
  pin: 'M12 21c4-5 7-8 7-12a7 7 0 0 0-14 0c0 4 3 7 7 12zM12 7a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
  truck: 'M2 6h12v10H2zM14 10h4l4 3v3h-8zM6 16a2 2 0 1 0 .1 0M18 16a2 2 0 1 0 .1 0',
  check: 'M4 12l6 6L20 6',
  cross: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  camera: 'M3 8h4l2-3h6l2 3h4v11H3zM12 10a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z',
  box: 'M3 8l9-5 9 5v9l-9 5-9-5zM3 8l9 5 9-5M12 13v9',
  rupee: 'M7 5h10M7 9h10M8 5c7 0 7 8 0 8l8 7',
  phone: 'M6 3h4l2 5-3 2a12 12 0 0 0 5 5l2-3 5 2v4c-9 3-19-7-15-15z',
  warning: 'M12 4l9 16H3zM12 10v5M12 17.5v.5',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l2 1H4zM10 20h4',
  print: 'M7 9V4h10v5M5 9h14v8H5zM8 14h8v6H8z',
  clock: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 8v5l3 2',
  leaf: 'M5 19C4 9 10 4 20 4c0 10-5 16-15 15zM5 19l8-8',
  back: 'M15 5l-7 7 7 7',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.1M4 12h.1M4 18h.1',
  language: 'M3 6h10M8 4v2M11 6c-1 4-4 7-7 9M5.5 9c1 3 4 5 6 6M12 20l4.5-11L21 20M13.7 16.5h5.6',
  share: 'M12 15V3M8 7l4-4 4 4M5 12v8h14v-8',
  star: 'M12 3l2.8 5.8 6.2.9-4.5 4.4 1.1 6.3-5.6-3-5.6 3 1.1-6.3L3 9.7l6.2-.9z',
  heart: 'M12 20C5 15 3 12 3 8.5a4.5 4.5 0 0 1 9-1 4.5 4.5 0 0 1 9 1C21 12 19 15 12 20z',
  lock: 'M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, className = 'size-6' }: { name: IconName; className?: string }) {
  return (
    <svg viewBox="0 0 24 24" className={`${className} shrink-0`} fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
