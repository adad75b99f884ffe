"""Drawn documents with known fields: tickets, invoices, receipts, cards, passports, forms, in two sets of templates."""
