import type { MessageKey } from '../i18n/t.ts';

type PresetName = Extract<MessageKey, `preset.${string}`> extends `preset.${infer Name}` ? Name : never;

/** Schemas of papers that are read often. */
export const presets: readonly { readonly name: PresetName; readonly schema: object }[] = [
  {
    name: 'receipt',
    schema: { store: { name: '', address: '' }, date: 'YYYY-MM-DD', items: [{ name: '', amount: '' }], total: '' },
  },
  {
    name: 'invoice',
    schema: {
      invoice_number: '',
      date: 'YYYY-MM-DD',
      seller: '',
      buyer: '',
      items: [{ description: '', quantity: '', amount: '' }],
      tax: '',
      total: '',
    },
  },
  { name: 'identity', schema: { name: '', sex: '', birth: 'YYYY-MM-DD', number: '', address: '' } },
  {
    name: 'ticket',
    schema: {
      train_number: '',
      departure_station: '',
      arrival_station: '',
      date: '',
      seat: '',
      price: '',
      passenger: '',
    },
  },
];
