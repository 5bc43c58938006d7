/** What the payment pages say, in the two languages of the shop. */
export interface Words {
  lang: 'en' | 'hi';
  money: Intl.NumberFormat;
  title: string;
  banner: string;
  total: string;
  items: string;
  quantity: (count: number) => string;
  card: string;
  email: string;
  number: string;
  expiry: string;
  cvc: string;
  name: string;
  pay: (amount: string) => string;
  decline: string;
  close: string;
  upi: string;
  upiPay: (amount: string) => string;
  upiWaitTitle: string;
  upiWaitText: (amount: string) => string;
  upiOtherWay: string;
  upiApprove: string;
  upiRefuse: string;
  upiPaysLater: string;
  upiRefusesLater: string;
  testCards: string;
  testCardUses: { pays: string; declined: string; poor: string; asks: string; cvc: string; expired: string };
  wrong: { email: string; number: string; expiry: string; expired: string; cvc: string };
  declines: Readonly<Record<string, string>>;
  authenticateTitle: string;
  authenticateText: string;
  authenticateComplete: string;
  authenticateFail: string;
  paidTitle: string;
  expiredTitle: string;
  expiredText: string;
  backToShop: string;
  unknownTitle: string;
}

const en: Words = {
  lang: 'en',
  money: new Intl.NumberFormat('en-IN', { style: 'currency', currency: 'INR' }),
  title: 'Pay for your order',
  banner: 'Test payment page. No real money moves. Never type a real card number here.',
  total: 'Total',
  items: 'Your order',
  quantity: (count) => `Quantity ${count}`,
  card: 'Pay by card',
  email: 'E-mail',
  number: 'Card number',
  expiry: 'Expiry (MM/YY)',
  cvc: 'CVC',
  name: 'Name on card (optional)',
  pay: (amount) => `Pay ${amount}`,
  decline: 'Decline',
  close: 'Close and go back to the shop',
  upi: 'Pay by UPI',
  upiPay: (amount) => `Pay ${amount} by UPI`,
  upiWaitTitle: 'Open your UPI app',
  upiWaitText: (amount) => `Your app asks you to approve ${amount}. On a real page you would do so on your phone; here, choose what happens.`,
  upiOtherWay: 'Pay another way',
  upiApprove: 'Approve in the UPI app',
  upiRefuse: 'Refuse in the UPI app',
  upiPaysLater: 'Bank answers later: paid',
  upiRefusesLater: 'Bank answers later: not paid',
  testCards: 'Test cards',
  testCardUses: {
    pays: 'pays',
    declined: 'is declined',
    poor: 'has insufficient funds',
    asks: 'asks for 3-D Secure',
    cvc: 'has a wrong CVC',
    expired: 'has expired',
  },
  wrong: {
    email: 'Type an e-mail address such as name@example.com.',
    number: 'This card number is not valid. Check the digits.',
    expiry: 'Type the expiry date as MM/YY, for example 12/34.',
    expired: 'This date is in the past. Use a card that is still valid.',
    cvc: 'Type the 3 digits on the back of the card (4 on American Express).',
  },
  declines: {
    generic: 'Your card was declined. Nothing was charged. Try another card.',
    insufficient_funds: 'The card has too little money. Nothing was charged. Try another card.',
    expired_card: 'The card has expired. Nothing was charged. Try another card.',
    incorrect_cvc: 'The CVC is wrong. Nothing was charged. Check it and try again.',
    processing_error: 'The bank could not be reached. Nothing was charged. Try again in a moment.',
    payment_intent_authentication_failure:
      'The bank could not confirm that it is you. Nothing was charged. Try again or use another card.',
    test_mode_live_card: 'This page takes test cards only. Nothing was charged. Use one from the list below.',
    upi: 'The UPI payment was refused. Nothing was charged. Try again or pay by card.',
  },
  authenticateTitle: 'Your bank asks: is it you?',
  authenticateText: 'A real bank would now ask for a code (3-D Secure). Choose how this test should end.',
  authenticateComplete: 'Complete',
  authenticateFail: 'Fail',
  paidTitle: 'This order is paid',
  expiredTitle: 'The time to pay is over',
  expiredText: 'Nothing was charged. Go back to the shop and order again.',
  backToShop: 'Back to the shop',
  unknownTitle: 'There is no such payment page',
};

const hi: Words = {
  lang: 'hi',
  money: new Intl.NumberFormat('hi-IN', { style: 'currency', currency: 'INR' }),
  title: 'अपने ऑर्डर का भुगतान करें',
  banner: 'यह जाँच के लिए बना भुगतान पेज है। असली पैसा नहीं कटता। यहाँ असली कार्ड नंबर कभी न डालें।',
  total: 'कुल',
  items: 'आपका ऑर्डर',
  quantity: (count) => `संख्या ${count}`,
  card: 'कार्ड से भुगतान',
  email: 'ई-मेल',
  number: 'कार्ड नंबर',
  expiry: 'कब तक मान्य (MM/YY)',
  cvc: 'CVC',
  name: 'कार्ड पर लिखा नाम (ज़रूरी नहीं)',
  pay: (amount) => `${amount} चुकाएँ`,
  decline: 'अस्वीकार करें',
  close: 'बंद करें और दुकान पर लौटें',
  upi: 'UPI से भुगतान',
  upiPay: (amount) => `UPI से ${amount} चुकाएँ`,
  upiWaitTitle: 'अपना UPI ऐप खोलें',
  upiWaitText: (amount) => `आपका ऐप ${amount} की मंज़ूरी माँग रहा है। असली पेज पर आप यह फ़ोन में करतीं; यहाँ चुनें कि क्या हो।`,
  upiOtherWay: 'किसी और तरीके से चुकाएँ',
  upiApprove: 'UPI ऐप में मंज़ूर करें',
  upiRefuse: 'UPI ऐप में मना करें',
  upiPaysLater: 'बैंक बाद में बताए: पैसा मिला',
  upiRefusesLater: 'बैंक बाद में बताए: पैसा नहीं मिला',
  testCards: 'जाँच के कार्ड',
  testCardUses: {
    pays: 'भुगतान हो जाता है',
    declined: 'बैंक मना करता है',
    poor: 'खाते में पैसे कम हैं',
    asks: '3-D Secure पूछता है',
    cvc: 'CVC गलत है',
    expired: 'कार्ड पुराना हो चुका है',
  },
  wrong: {
    email: 'ई-मेल पता लिखें, जैसे name@example.com',
    number: 'यह कार्ड नंबर सही नहीं है। अंक जाँच लें।',
    expiry: 'तारीख MM/YY में लिखें, जैसे 12/34',
    expired: 'यह तारीख निकल चुकी है। चालू कार्ड इस्तेमाल करें।',
    cvc: 'कार्ड के पीछे के 3 अंक लिखें (American Express पर 4)।',
  },
  declines: {
    generic: 'कार्ड अस्वीकार हुआ। पैसा नहीं कटा। दूसरा कार्ड आज़माएँ।',
    insufficient_funds: 'खाते में पैसे कम हैं। पैसा नहीं कटा। दूसरा कार्ड आज़माएँ।',
    expired_card: 'कार्ड की तारीख निकल चुकी है। पैसा नहीं कटा। दूसरा कार्ड आज़माएँ।',
    incorrect_cvc: 'CVC गलत है। पैसा नहीं कटा। जाँचकर फिर कोशिश करें।',
    processing_error: 'बैंक से संपर्क नहीं हुआ। पैसा नहीं कटा। थोड़ी देर में फिर कोशिश करें।',
    payment_intent_authentication_failure:
      'बैंक पहचान की पुष्टि नहीं कर सका। पैसा नहीं कटा। फिर कोशिश करें या दूसरा कार्ड लें।',
    test_mode_live_card: 'यहाँ सिर्फ़ जाँच के कार्ड चलते हैं। पैसा नहीं कटा। नीचे की सूची से कार्ड लें।',
    upi: 'UPI भुगतान मना हुआ। पैसा नहीं कटा। फिर कोशिश करें या कार्ड से चुकाएँ।',
  },
  authenticateTitle: 'आपका बैंक पूछ रहा है: क्या यह आप हैं?',
  authenticateText: 'असली बैंक अब एक कोड पूछता (3-D Secure)। चुनें कि यह जाँच कैसे पूरी हो।',
  authenticateComplete: 'पूरा करें',
  authenticateFail: 'असफल करें',
  paidTitle: 'इस ऑर्डर का भुगतान हो चुका है',
  expiredTitle: 'भुगतान का समय खत्म हो गया',
  expiredText: 'पैसा नहीं कटा। दुकान पर लौटकर फिर से ऑर्डर करें।',
  backToShop: 'दुकान पर लौटें',
  unknownTitle: 'ऐसा कोई भुगतान पेज नहीं है',
};

/** The session's own language; with `auto` or none, the browser's. */
export function wordsFor(locale: string | null, acceptLanguage = ''): Words {
  if (locale === null || locale === 'auto') return acceptLanguage.toLowerCase().startsWith('hi') ? hi : en;
  return locale === 'hi-IN' ? hi : en;
}

/** Why a payment did not go through, in the customer's language. */
export function declineText(words: Words, code: string, declineCode: string | null): string {
  const { declines } = words;
  return declines[declineCode ?? ''] ?? declines[code] ?? declines['generic'] ?? '';
}
