/**
 * What sets goods of a kind apart, by the names `Category.attributes` holds, and what each may be. A product keeps them
 * as "heat=hot"; their words are in the message files under `catalogue.attribute`.
 */
export const ATTRIBUTES = {
  heat: ['mild', 'medium', 'hot'],
  oil: ['mustard', 'sesame', 'none'],
  sweet: ['jaggery', 'sugar', 'honey', 'none'],
  fabric: ['cotton', 'jute', 'wool', 'silk'],
  scent: ['neem', 'rose', 'lemon', 'sandal', 'none'],
} as const;

export type AttributeName = keyof typeof ATTRIBUTES;

type Values = { readonly [Name in AttributeName]: `${Name}=${(typeof ATTRIBUTES)[Name][number]}` };
/** One attribute of a product, as it is kept. */
export type Attribute = Values[AttributeName];
