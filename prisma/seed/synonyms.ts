/**
 * Words that mean the same to buyers, for an officer to add to. One word in two scripts or spellings needs no entry: the
 * search folds those by itself.
 */
export const SYNONYMS: readonly (readonly string[])[] = [
  ['candy', 'toffee', 'टॉफी', 'goli'],
  ['bag', 'jhola', 'thaila', 'झोला', 'थैला'],
  ['pickle', 'achar', 'अचार'],
  ['honey', 'shahad', 'madhu', 'शहद'],
  ['soap', 'sabun', 'साबुन'],
  ['lamp', 'diya', 'deepak', 'दीया', 'दीपक'],
  ['incense', 'agarbatti', 'dhoop', 'अगरबत्ती'],
  ['turmeric', 'haldi', 'हल्दी'],
  ['chilli', 'mirch', 'मिर्च'],
  ['mango', 'aam', 'आम'],
  ['lemon', 'nimbu', 'नींबू'],
  ['garlic', 'lahsun', 'लहसुन'],
  ['ginger', 'adrak', 'अदरक'],
  ['millet', 'mota anaj', 'मोटा अनाज'],
  ['finger millet', 'ragi', 'mandua', 'kodra'],
  ['sesame', 'til', 'तिल'],
  ['snack', 'namkeen', 'नमकीन', 'नाश्ता'],
  ['sweet', 'mithai', 'मिठाई'],
  ['towel', 'gamcha', 'गमछा', 'तौलिया'],
  ['shawl', 'stole', 'शॉल'],
  ['rug', 'dari', 'दरी', 'mat', 'चटाई'],
  ['basket', 'tokri', 'dalia', 'टोकरी'],
  ['jaggery', 'gur', 'गुड़'],
  ['oil', 'tel', 'तेल'],
  ['colour', 'gulal', 'rang', 'गुलाल'],
  ['purse', 'batua', 'pouch', 'बटुआ'],
];
