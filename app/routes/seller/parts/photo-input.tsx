import { useEffect, useState, type ChangeEvent } from 'react';
import { useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import { PHOTOS_AT_ONCE } from '#app/domain/catalogue/photos.ts';

/** Takes photos from the camera or from the phone. Where scripts run, they are shown before they are sent. */
export function PhotoInput({ describedBy }: { readonly describedBy?: string | undefined }) {
  const t = useT();
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <OneInput id="photo-camera" icon="camera" label={t('seller.takePhoto')} capture describedBy={describedBy} />
      <OneInput id="photo-gallery" icon="box" label={t('seller.choosePhotos', { count: PHOTOS_AT_ONCE })} describedBy={describedBy} />
    </div>
  );
}

interface OneInputProps {
  readonly id: string;
  readonly icon: 'camera' | 'box';
  readonly label: string;
  readonly capture?: boolean;
  readonly describedBy?: string | undefined;
}

function OneInput({ id, icon, label, capture = false, describedBy }: OneInputProps) {
  const [shown, setShown] = useState<readonly string[]>([]);
  useEffect(() => () => shown.forEach((url) => URL.revokeObjectURL(url)), [shown]);
  const show = ({ target }: ChangeEvent<HTMLInputElement>) => setShown([...(target.files ?? [])].slice(0, PHOTOS_AT_ONCE).map((file) => URL.createObjectURL(file)));
  return (
    <div className="card p-3">
      <label htmlFor={id} className="mb-2 flex min-h-12 cursor-pointer items-center gap-3 font-semibold">
        <Icon name={icon} className="size-8 text-madder" /> {label}
      </label>
      <input
        id={id}
        type="file"
        name="photos"
        accept="image/*"
        multiple={!capture}
        {...(capture ? { capture: 'environment' as const } : {})}
        aria-describedby={describedBy}
        onChange={show}
        className="block min-h-12 w-full text-sm file:me-3 file:min-h-12 file:rounded-card file:border file:border-ink-soft file:bg-white file:px-3 file:font-semibold"
      />
      {shown.length > 0 && (
        <div className="mt-2 grid grid-cols-3 gap-2">
          {shown.map((url) => (
            <img key={url} src={url} alt="" className="aspect-square w-full rounded-card object-cover" />
          ))}
        </div>
      )}
    </div>
  );
}
