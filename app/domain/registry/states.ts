/**
 * The 28 states and 8 union territories. `code` is the GST state code (first two digits of a GSTIN), `iso` the
 * subdivision of ISO 3166-2:IN as revised in 2023. Daman and Diu's own code 25 went with its merger into 26 in 2020;
 * 28 was Andhra Pradesh before Telangana left it.
 */
export const STATES = [
  { code: '01', iso: 'JK', nameEn: 'Jammu and Kashmir', nameHi: 'जम्मू और कश्मीर', unionTerritory: true },
  { code: '02', iso: 'HP', nameEn: 'Himachal Pradesh', nameHi: 'हिमाचल प्रदेश', unionTerritory: false },
  { code: '03', iso: 'PB', nameEn: 'Punjab', nameHi: 'पंजाब', unionTerritory: false },
  { code: '04', iso: 'CH', nameEn: 'Chandigarh', nameHi: 'चंडीगढ़', unionTerritory: true },
  { code: '05', iso: 'UK', nameEn: 'Uttarakhand', nameHi: 'उत्तराखंड', unionTerritory: false },
  { code: '06', iso: 'HR', nameEn: 'Haryana', nameHi: 'हरियाणा', unionTerritory: false },
  { code: '07', iso: 'DL', nameEn: 'Delhi', nameHi: 'दिल्ली', unionTerritory: true },
  { code: '08', iso: 'RJ', nameEn: 'Rajasthan', nameHi: 'राजस्थान', unionTerritory: false },
  { code: '09', iso: 'UP', nameEn: 'Uttar Pradesh', nameHi: 'उत्तर प्रदेश', unionTerritory: false },
  { code: '10', iso: 'BR', nameEn: 'Bihar', nameHi: 'बिहार', unionTerritory: false },
  { code: '11', iso: 'SK', nameEn: 'Sikkim', nameHi: 'सिक्किम', unionTerritory: false },
  { code: '12', iso: 'AR', nameEn: 'Arunachal Pradesh', nameHi: 'अरुणाचल प्रदेश', unionTerritory: false },
  { code: '13', iso: 'NL', nameEn: 'Nagaland', nameHi: 'नागालैंड', unionTerritory: false },
  { code: '14', iso: 'MN', nameEn: 'Manipur', nameHi: 'मणिपुर', unionTerritory: false },
  { code: '15', iso: 'MZ', nameEn: 'Mizoram', nameHi: 'मिज़ोरम', unionTerritory: false },
  { code: '16', iso: 'TR', nameEn: 'Tripura', nameHi: 'त्रिपुरा', unionTerritory: false },
  { code: '17', iso: 'ML', nameEn: 'Meghalaya', nameHi: 'मेघालय', unionTerritory: false },
  { code: '18', iso: 'AS', nameEn: 'Assam', nameHi: 'असम', unionTerritory: false },
  { code: '19', iso: 'WB', nameEn: 'West Bengal', nameHi: 'पश्चिम बंगाल', unionTerritory: false },
  { code: '20', iso: 'JH', nameEn: 'Jharkhand', nameHi: 'झारखंड', unionTerritory: false },
  { code: '21', iso: 'OD', nameEn: 'Odisha', nameHi: 'ओडिशा', unionTerritory: false },
  { code: '22', iso: 'CG', nameEn: 'Chhattisgarh', nameHi: 'छत्तीसगढ़', unionTerritory: false },
  { code: '23', iso: 'MP', nameEn: 'Madhya Pradesh', nameHi: 'मध्य प्रदेश', unionTerritory: false },
  { code: '24', iso: 'GJ', nameEn: 'Gujarat', nameHi: 'गुजरात', unionTerritory: false },
  { code: '26', iso: 'DH', nameEn: 'Dadra and Nagar Haveli and Daman and Diu', nameHi: 'दादरा और नगर हवेली और दमन और दीव', unionTerritory: true },
  { code: '27', iso: 'MH', nameEn: 'Maharashtra', nameHi: 'महाराष्ट्र', unionTerritory: false },
  { code: '29', iso: 'KA', nameEn: 'Karnataka', nameHi: 'कर्नाटक', unionTerritory: false },
  { code: '30', iso: 'GA', nameEn: 'Goa', nameHi: 'गोवा', unionTerritory: false },
  { code: '31', iso: 'LD', nameEn: 'Lakshadweep', nameHi: 'लक्षद्वीप', unionTerritory: true },
  { code: '32', iso: 'KL', nameEn: 'Kerala', nameHi: 'केरल', unionTerritory: false },
  { code: '33', iso: 'TN', nameEn: 'Tamil Nadu', nameHi: 'तमिलनाडु', unionTerritory: false },
  { code: '34', iso: 'PY', nameEn: 'Puducherry', nameHi: 'पुदुचेरी', unionTerritory: true },
  { code: '35', iso: 'AN', nameEn: 'Andaman and Nicobar Islands', nameHi: 'अंडमान और निकोबार द्वीपसमूह', unionTerritory: true },
  { code: '36', iso: 'TS', nameEn: 'Telangana', nameHi: 'तेलंगाना', unionTerritory: false },
  { code: '37', iso: 'AP', nameEn: 'Andhra Pradesh', nameHi: 'आंध्र प्रदेश', unionTerritory: false },
  { code: '38', iso: 'LA', nameEn: 'Ladakh', nameHi: 'लद्दाख', unionTerritory: true },
] as const;

export type State = (typeof STATES)[number];
export type StateCode = State['code'];

const byCode = new Map<string, State>(STATES.map((state) => [state.code, state]));

export function isStateCode(text: string): text is StateCode {
  return byCode.has(text);
}

export function stateOf(code: StateCode): State {
  const state = byCode.get(code);
  if (!state) throw new Error(`No state has the code ${code}`);
  return state;
}

export function stateName(code: StateCode, language: 'en' | 'hi'): string {
  const state = stateOf(code);
  return language === 'hi' ? state.nameHi : state.nameEn;
}
