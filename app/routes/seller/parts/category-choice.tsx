import type { CategoryChoice } from '#app/domain/catalogue/seller-queries.server.ts';
import { Picture } from '#app/domain/media/components/picture.tsx';
import { useT } from '#app/i18n/use-language.ts';
import { fieldValue, type FormState } from '#app/lib/forms.ts';
import { useErrorText } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';

interface Props {
  readonly categories: readonly CategoryChoice[];
  readonly form: FormState | undefined;
  readonly known?: string;
}

/** What kind of goods it is, chosen by picture. */
export function CategoryChoiceField({ categories, form, known }: Props) {
  const t = useT();
  const text = useErrorText();
  const codes = form?.errors['categoryId'] ?? [];
  const chosen = fieldValue(form, 'categoryId', known);
  return (
    <fieldset className="mb-6" aria-describedby={codes.length > 0 ? 'category-error' : undefined}>
      <legend className="mb-2 font-semibold">{t('seller.whichKind')}</legend>
      {codes.length > 0 && (
        <p id="category-error" className="mb-2 font-semibold text-madder">
          {codes.map(text).join(' ')}
        </p>
      )}
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {categories.map(({ id, name, image }) => (
          <label key={id} className="card flex cursor-pointer flex-col overflow-hidden has-checked:border-neem has-checked:bg-neem-light has-checked:outline-3 has-checked:outline-neem">
            {image ? (
              <Picture image={image} alt="" sizes="(min-width: 40rem) 12rem, 45vw" className="aspect-square w-full object-cover" />
            ) : (
              <span className="flex aspect-square items-center justify-center bg-cotton-dark text-ink-soft">
                <Icon name="box" className="size-12" />
              </span>
            )}
            <span className="flex min-h-12 items-center gap-2 p-2">
              <input type="radio" name="categoryId" value={id} defaultChecked={id === chosen} className="size-5 shrink-0 accent-neem" />
              <span className="font-semibold">{name}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
