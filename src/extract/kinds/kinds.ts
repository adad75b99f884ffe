import { bankCard } from './bank-card.ts';
import { bankSlip } from './bank-slip.ts';
import { businessLicence } from './business-licence.ts';
import { hotelBill, labReport } from './hotel-and-hospital.ts';
import type { Kind } from './kind.ts';
import { receipt } from './receipt.ts';
import { trainTicket } from './train-ticket.ts';
import { travelDocument } from './travel-document.ts';
import { vatInvoice } from './vat-invoice.ts';
import { waybill } from './waybill.ts';

/** The kinds of document that are known; adding one is adding a file and naming it here. */
export const kinds: readonly Kind[] = [
  trainTicket,
  vatInvoice,
  travelDocument,
  businessLicence,
  bankCard,
  bankSlip,
  waybill,
  hotelBill,
  labReport,
  receipt,
];
