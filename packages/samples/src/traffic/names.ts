/** Names as people have them: other scripts, marks and apostrophes are ordinary. */
export const givenNames = [
  'Ada',
  'Zoë',
  'José',
  'Łukasz',
  'Siân',
  'Søren',
  'Grace',
  'Edsger',
  'Barbara',
  'Noor',
  'Íñigo',
  'Αθηνά',
  'Ольга',
  'Chiara',
  'Jürgen',
  'Fatima',
  'Tomás',
  'Aoife',
  'Mehmet',
  'Renée',
  'Kwame',
  'Ingrid',
];

export const familyNames = [
  'Byron',
  'Müller',
  'Núñez',
  'Żak',
  'O’Connor',
  'Ørsted',
  'Hopper',
  'van Dijk',
  'Liskov',
  'Haddad',
  'Παππά',
  'Иванова',
  'Rossi',
  'Yılmaz',
  'Ferreira',
  'Ní Bhriain',
  'Mensah',
  'Dubois',
  'Šimek',
  'de la Cruz',
];

export const wholeNames = [
  '李明',
  '山田 花子',
  'नेहा शर्मा',
  'محمد علي',
  'Nguyễn Thị Hoa',
  '🦊 Fox & Sons GmbH',
];

export const depositReasons = [
  'Salary',
  'Cash at the counter',
  'Refund',
  'Rent received',
  'Transfer from savings',
  'Birthday 🎂',
  'Gehalt März',
  '',
];

export const withdrawalReasons = [
  'Cash',
  'Groceries',
  'Rent',
  'Electricity',
  'Café Meridian',
  'Train ticket',
  'Miete',
  'Mobile phone',
  'Libro usado',
  '',
];

export const freezeReasons = [
  'Card reported lost',
  'Unusual activity',
  'Court order',
  'Address unconfirmed',
];
export const closeReasons = ['Customer moved abroad', 'Customer’s wish', 'Account unused'];
export const cancelReasons = [
  'Changed my mind',
  'Ordered twice',
  'Found it cheaper',
  'Arrives too late',
];

export const productNames = [
  'Field Notebook A5',
  'Café Filter No. 4',
  'Straßenkarte Köln',
  '抹茶 100 g',
  'Linen Apron',
  'Brass Compass',
  'Desk Lamp Ø 20 cm',
  'Merino Scarf',
  'Crème brûlée Torch',
  'Bicycle Bell',
  'Fountain Pen F',
  'Ink “Midnight”',
  'Wool Blanket',
  'Enamel Mug',
  'Chess Clock',
  'Seed Potatoes 2 kg',
  'Walnut Board',
  'Rain Cape',
  'Tea Strainer',
  'Pocket Torch',
  'Beeswax Candle',
  'Copper Kettle',
  'Cast-iron Pan',
  'Leather Strap',
  'Letter Scale',
];

export const productVariants = [
  '',
  ' · small',
  ' · large',
  ' · set of 3',
  ' · second choice',
  ' · gift box',
];

export const carriers = ['DHL', 'PostNL', 'La Poste', 'Correos', 'Royal Mail'];
