/**
 * What sets goods of a kind apart, by the names `Category.attributes` holds, and what each may be. A product keeps them
 * as "heat=hot"; their words are in the message files under `catalogue.attribute`.
 */
export const ATTRIBUTES = {
  heat: ['mild', 'medium', 'hot'],
  oil: ['mustard', 'sesame', 'groundnut', 'none'],
  sweet: ['jaggery', 'sugar', 'honey', 'none'],
  fabric: ['cotton', 'jute', 'wool', 'silk', 'grass', 'bamboo'],
  scent: ['neem', 'rose', 'lemon', 'sandal', 'marigold', 'turmeric', 'jasmine', 'none'],
  colour: ['natural', 'red', 'yellow', 'green', 'blue', 'pink', 'white', 'many'],
  size: ['small', 'medium', 'large'],
} as const;

export type AttributeName = keyof typeof ATTRIBUTES;

type Values = { readonly [Name in AttributeName]: `${Name}=${(typeof ATTRIBUTES)[Name][number]}` };
/** One attribute of a product, as it is kept. */
export type Attribute = Values[AttributeName];

const NAMES = Object.keys(ATTRIBUTES) as readonly AttributeName[];

/** The attributes a category asks for; names we don't know are none of ours. */
export function attributesOf(names: readonly string[]): AttributeName[] {
  return NAMES.filter((name) => names.includes(name));
}

/** What a product says of itself, in the order of the list; what its category does not ask, or nobody knows, is left out. */
export function saidOf(names: readonly string[], kept: readonly string[]): Attribute[] {
  return attributesOf(names).flatMap((name) => ATTRIBUTES[name].map((value) => `${name}=${value}` as Attribute).filter((attribute) => kept.includes(attribute)));
}

/** "heat" of "heat=hot". */
export const attributeName = (attribute: Attribute): AttributeName => attribute.slice(0, attribute.indexOf('=')) as AttributeName;

type Keys = { readonly [Name in AttributeName]: `${Name}.${(typeof ATTRIBUTES)[Name][number]}` };
/** Where the words of "heat=hot" stand in the message files: "heat.hot". */
export const attributeKey = (attribute: Attribute): Keys[AttributeName] => attribute.replace('=', '.') as Keys[AttributeName];
