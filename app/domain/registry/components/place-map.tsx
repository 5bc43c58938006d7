import { MAP_HEIGHT, MAP_OUTLINE, MAP_WIDTH, type MapSpot } from '../india-map.ts';

/** India with one place on it. `words` say the same for who does not see it. */
export function PlaceMap({ spot, words, className = '' }: { readonly spot: MapSpot; readonly words: string; readonly className?: string }) {
  return (
    <svg viewBox={`-4 -4 ${MAP_WIDTH + 8} ${MAP_HEIGHT + 8}`} role="img" aria-label={words} className={className}>
      <polygon points={MAP_OUTLINE} className="fill-cotton-dark stroke-ink-soft" strokeWidth="1.2" strokeLinejoin="round" />
      <circle cx={spot.x} cy={spot.y} r={spot.vague ? 22 : 11} className="fill-turmeric" opacity="0.55" />
      {!spot.vague && <circle cx={spot.x} cy={spot.y} r="4.5" className="fill-madder stroke-white" strokeWidth="1.5" />}
    </svg>
  );
}
