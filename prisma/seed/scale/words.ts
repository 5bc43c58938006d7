import type { CategorySlug } from '../categories.ts';

/** The kinds of goods that are invented. */
type Invented = Extract<CategorySlug, 'pickle' | 'amla-candy' | 'papad' | 'honey' | 'spices' | 'millet-snacks' | 'bags' | 'handloom'>;

type Pair = readonly [en: string, hi: string];

/** What goods of a kind are made of or from, the commonest first. */
export const STUFFS: Readonly<Record<Invented, readonly Pair[]>> = {
  pickle: [['Mango', 'आम'], ['Lemon', 'नींबू'], ['Green chilli', 'हरी मिर्च'], ['Red chilli', 'लाल मिर्च'], ['Mixed', 'मिला-जुला'], ['Jackfruit', 'कटहल'], ['Garlic', 'लहसुन'], ['Ginger', 'अदरक'], ['Carrot', 'गाजर'], ['Bamboo shoot', 'बाँस'], ['Tamarind', 'इमली'], ['Gooseberry', 'आँवला']],
  'amla-candy': [['Amla', 'आँवला'], ['Spiced amla', 'चटपटा आँवला'], ['Honey amla', 'शहद आँवला'], ['Jaggery amla', 'गुड़ आँवला']],
  papad: [['Moong', 'मूँग'], ['Urad', 'उड़द'], ['Potato', 'आलू'], ['Rice', 'चावल'], ['Sago', 'साबूदाना'], ['Garlic', 'लहसुन']],
  honey: [['Mustard', 'सरसों'], ['Litchi', 'लीची'], ['Forest', 'जंगली'], ['Tulsi', 'तुलसी'], ['Acacia', 'बबूल']],
  spices: [['Turmeric', 'हल्दी'], ['Chilli', 'मिर्च'], ['Coriander', 'धनिया'], ['Cumin', 'जीरा'], ['Garam masala', 'गरम मसाला'], ['Pepper', 'काली मिर्च'], ['Fenugreek', 'मेथी']],
  'millet-snacks': [['Ragi', 'रागी'], ['Bajra', 'बाजरा'], ['Jowar', 'ज्वार'], ['Makhana', 'मखाना'], ['Sattu', 'सत्तू'], ['Kodo', 'कोदो']],
  bags: [['Jute', 'जूट'], ['Cotton', 'सूती'], ['Block print', 'छपाई'], ['Madhubani', 'मधुबनी'], ['Patchwork', 'पैबंद']],
  handloom: [['Wool', 'ऊनी'], ['Cotton', 'सूती'], ['Silk', 'रेशमी'], ['Khadi', 'खादी'], ['Pashmina', 'पश्मीना']],
};

/** What the goods of a kind are called. */
export const FORMS: Readonly<Record<Invented, readonly Pair[]>> = {
  pickle: [['pickle', 'अचार'], ['chutney', 'चटनी']],
  'amla-candy': [['candy', 'कैंडी'], ['murabba', 'मुरब्बा']],
  papad: [['papad', 'पापड़'], ['badi', 'बड़ी']],
  honey: [['honey', 'शहद']],
  spices: [['powder', 'पाउडर'], ['masala', 'मसाला']],
  'millet-snacks': [['laddoo', 'लड्डू'], ['biscuit', 'बिस्कुट'], ['namkeen', 'नमकीन']],
  bags: [['bag', 'थैला'], ['pouch', 'बटुआ'], ['basket', 'टोकरी']],
  handloom: [['stole', 'स्टोल'], ['gamcha', 'गमछा'], ['dari', 'दरी'], ['shawl', 'शॉल']],
};

/** How a name praises what it names. */
export const PRAISES: readonly Pair[] = [
  ['Homemade', 'घर का बना'], ['Fresh', 'ताज़ा'], ['Village', 'गाँव का'], ['Pure', 'शुद्ध'], ['Sun-dried', 'धूप में सूखा'], ['Traditional', 'देसी'], ['Sweet', 'मीठा'], ['Hot', 'तीखा'],
  ['Hand-made', 'हाथ का बना'], ['Grandmother’s', 'दादी का'], ['Stone-ground', 'सिल पर पिसा'], ['Organic', 'जैविक'], ['Festive', 'त्योहारी'], ['Roasted', 'भुना'],
];

/** Beginnings and ends of the names groups and their goods go by: 1,600 of them, most of them rare. */
export const NAME_BEGINNINGS: readonly Pair[] = [
  ['Ram', 'राम'], ['Sita', 'सीता'], ['Gan', 'गण'], ['Lakh', 'लख'], ['Dev', 'देव'], ['Sur', 'सुर'], ['Man', 'मन'], ['Kam', 'कम'], ['Jay', 'जय'], ['Vij', 'विज'],
  ['Sun', 'सुन'], ['Chand', 'चंद'], ['Roop', 'रूप'], ['Phool', 'फूल'], ['Neel', 'नील'], ['Tar', 'तार'], ['Bhag', 'भाग'], ['Gul', 'गुल'], ['Kir', 'किर'], ['Lal', 'लाल'],
  ['Mad', 'मद'], ['Nar', 'नर'], ['Par', 'पार'], ['Raj', 'राज'], ['Sag', 'साग'], ['Tej', 'तेज'], ['Ud', 'उद'], ['Vas', 'वस'], ['Yash', 'यश'], ['Bas', 'बस'],
  ['Dhan', 'धन'], ['Hem', 'हेम'], ['Ind', 'इंद'], ['Jag', 'जग'], ['Kal', 'कल'], ['Mohan', 'मोहन'], ['Nand', 'नंद'], ['Pun', 'पुन'], ['Rukm', 'रुक्म'], ['Shyam', 'श्याम'],
];
export const NAME_ENDS: readonly Pair[] = [
  ['vati', 'वती'], ['mala', 'माला'], ['lata', 'लता'], ['dhara', 'धारा'], ['priya', 'प्रिया'], ['shakti', 'शक्ति'], ['jyoti', 'ज्योति'], ['puri', 'पुरी'], ['gaon', 'गाँव'], ['kiran', 'किरण'],
  ['mati', 'मती'], ['sudha', 'सुधा'], ['kala', 'कला'], ['rani', 'रानी'], ['devi', 'देवी'], ['vani', 'वाणी'], ['shri', 'श्री'], ['bhoomi', 'भूमि'], ['asha', 'आशा'], ['ganga', 'गंगा'],
  ['narmada', 'नर्मदा'], ['kosi', 'कोसी'], ['tulsi', 'तुलसी'], ['kamal', 'कमल'], ['sagar', 'सागर'], ['chaya', 'छाया'], ['deep', 'दीप'], ['mitra', 'मित्रा'], ['seva', 'सेवा'], ['nidhi', 'निधि'],
  ['van', 'वन'], ['tara', 'तारा'], ['mukti', 'मुक्ति'], ['sneha', 'स्नेहा'], ['prerna', 'प्रेरणा'], ['ekta', 'एकता'], ['unnati', 'उन्नति'], ['pragati', 'प्रगति'], ['vikas', 'विकास'], ['sangini', 'संगिनी'],
];

/** Which share of all goods each kind has, in thousandths: a few kinds have most. */
export const SHARES: Readonly<Record<Invented, number>> = { pickle: 300, spices: 200, bags: 150, handloom: 130, 'millet-snacks': 90, papad: 60, honey: 50, 'amla-candy': 20 };
