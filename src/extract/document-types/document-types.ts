import { airItinerary } from './air-itinerary.ts';
import { bankCard } from './bank-card.ts';
import { bankSlip } from './bank-slip.ts';
import { businessLicence } from './business-licence.ts';
import type { DocumentType } from './document-type.ts';
import { drivingLicence } from './driving-licence.ts';
import { hotelBill } from './hotel-bill.ts';
import { householdRegister } from './household-register.ts';
import { identityCard } from './identity-card.ts';
import { labReport } from './lab-report.ts';
import { receipt } from './receipt.ts';
import { taxiSlip } from './taxi-slip.ts';
import { trainTicket } from './train-ticket.ts';
import { travelDocument } from './travel-document.ts';
import { vatInvoice } from './vat-invoice.ts';
import { vehicleLicence } from './vehicle-licence.ts';
import { waybill } from './waybill.ts';

/** The types of document that are known; adding one is adding a file and naming it here. */
export const documentTypes: readonly DocumentType[] = [
  trainTicket,
  vatInvoice,
  travelDocument,
  identityCard,
  householdRegister,
  drivingLicence,
  vehicleLicence,
  businessLicence,
  bankCard,
  bankSlip,
  airItinerary,
  taxiSlip,
  waybill,
  hotelBill,
  labReport,
  receipt,
];
