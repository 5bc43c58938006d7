import type { Category, Product } from '#app/generated/prisma/client.ts';
import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { slugWith } from '#app/lib/slug.ts';
import { withGoods, type GoodsRefusal } from './goods-access.server.ts';
import type { DetailsForm, NameForm } from './listing-forms.ts';

type Update = Promise<Result<undefined, GoodsRefusal>>;

/** Writes what changed and, once buyers know the goods, that it changed. */
async function change(tx: DbOrTransaction, scope: SellerScope, product: Product, data: Partial<Product>): Update {
  await tx.product.update({ where: { id: product.id }, data });
  if (product.publishedAt) {
    const fields = Object.keys(data).filter((key) => JSON.stringify(data[key as keyof Product]) !== JSON.stringify(product[key as keyof Product]));
    if (fields.length > 0) await recordAudit(tx, { action: 'change-product', subject: { kind: 'product', id: product.id }, by: { personId: scope.member.id }, fields });
  }
  return ok();
}

/** Names the goods. The address follows the English name; where buyers knew the old one, it leads on to the new. */
export function nameProduct(scope: SellerScope, productId: string, { nameEn, nameHi }: NameForm): Update {
  return withGoods(scope, productId, (tx, product) => {
    const slug = nameEn === product.nameEn ? product.slug : slugWith(nameEn, product.id, 'goods');
    return change(tx, scope, product, { nameEn, nameHi, slug });
  });
}

/** Writes the declarations, the story and what buyers find it by. The form was read by the schema of the product's own category. */
export function declareProduct(scope: SellerScope, productId: string, details: DetailsForm): Update {
  return withGoods(scope, productId, async (tx, product) => {
    const festivals = await tx.festival.findMany({ where: { slug: { in: details.festivals } }, select: { slug: true }, orderBy: { position: 'asc' } });
    return change(tx, scope, product, { ...details, festivals: festivals.map(({ slug }) => slug), ...translated(scope, product, details) });
  });
}

/** Whose the words of the story are: the member writes in her language, and what she adds in the other one is her translation. */
function translated({ member: { language } }: SellerScope, product: Product, details: DetailsForm): Pick<Product, 'translatedByEn' | 'translatedByHi'> {
  const [own, other] = language === 'hi' ? (['Hi', 'En'] as const) : (['En', 'Hi'] as const);
  const [ownText, otherText] = [details[`description${own}`], details[`description${other}`]];
  const kept = (ending: 'En' | 'Hi', text: string, by: string) => (text === product[`description${ending}`] ? product[`translatedBy${ending}`] : by);
  const of = { [own]: kept(own, ownText, ''), [other]: otherText === '' || ownText === '' ? '' : kept(other, otherText, 'member') } as Record<'En' | 'Hi', string>;
  return { translatedByEn: of.En, translatedByHi: of.Hi };
}

/** Puts a draft into another category. Refuses goods that were published: tax and rules of past orders hang on it. */
export function moveToCategory(scope: SellerScope, productId: string, categoryId: Category['id']): Promise<Result<undefined, GoodsRefusal | 'category-fixed' | 'category-unknown'>> {
  return withGoods(scope, productId, async (tx, product) => {
    if (product.publishedAt) return err('category-fixed');
    if (!(await tx.category.findUnique({ where: { id: categoryId, children: { none: {} } }, select: { id: true } }))) return err('category-unknown');
    return change(tx, scope, product, { categoryId });
  });
}
