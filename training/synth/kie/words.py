"""What invoices and forms print in seven languages: labels, hints, sentences around them and values."""
from __future__ import annotations

import random
from dataclasses import dataclass, field

from . import content as c


@dataclass(frozen=True)
class Language:
    """Each list holds ways to print one label; `form` rows are (key, labels, hint, value)."""
    invoice: dict[str, list[str]]
    columns: dict[str, list[str]]
    form: list[tuple[str, list[str], str, str]]
    titles: list[str]
    around: list[str]
    streets: list[str]
    towns: list[str]
    firms: list[str]
    goods: list[str]
    date: str
    decimal: str = ','
    people: list[str] = field(default_factory=list)


WORDS = {
    'en': Language(
        {'number': ['Invoice no.', 'Invoice number', 'Invoice #', 'Bill no.'], 'date': ['Invoice date', 'Date', 'Date of issue'], 'due': ['Due date', 'Payment due', 'Pay by'], 'customer': ['Customer no.', 'Client number'], 'seller': ['Seller', 'From', 'Supplier'], 'buyer': ['Buyer', 'Bill to', 'Customer'], 'vat_id': ['VAT no.', 'VAT number', 'Tax ID'], 'net': ['Subtotal', 'Net amount', 'Total net'], 'tax': ['VAT', 'Tax'], 'total': ['Total', 'Amount due', 'Total due', 'Grand total'], 'phone': ['Phone', 'Tel.'], 'email': ['E-mail', 'Email']},
        {'description': ['Description', 'Item', 'Article'], 'quantity': ['Qty', 'Quantity'], 'unit_price': ['Unit price', 'Price', 'Rate'], 'amount': ['Amount', 'Total', 'Line total']},
        [('last_name', ['Surname', 'Last name', 'Family name'], '', 'person1'), ('first_name', ['First name', 'Given name', 'Forename'], '', 'person0'), ('date_of_birth', ['Date of birth', 'Born on'], 'DD/MM/YYYY', 'date'), ('nationality', ['Nationality'], '', 'British'), ('address', ['Address', 'Street and number'], 'street, house number', 'street'), ('town', ['Town', 'City'], '', 'town'), ('postcode', ['Postcode', 'ZIP code'], '', 'digits5'), ('phone', ['Telephone', 'Phone number'], 'with area code', 'phone'), ('email', ['E-mail', 'Email address'], 'in capital letters', 'email'), ('occupation', ['Occupation', 'Profession'], '', 'Carpenter'), ('date', ['Date'], '', 'date'), ('iban', ['IBAN', 'Account (IBAN)'], '', 'iban')],
        ['Application for a library card', 'Registration form', 'Change of address', 'Membership form'],
        ['Please complete this form in block letters.', 'Send both pages to the town hall by the date shown overleaf.', 'Your name and address are kept for two years.', 'The total is payable within 14 days of the invoice date.', 'For office use only', 'Thank you for your order.', 'Signature of the applicant'],
        ['14 Mill Lane', '77 Dock Road', '3 Abbey Walk', '210 High Street'], ['Leeds LS1 4DY', 'Bristol BS2 8QR', 'Norwich NR3 1AB'], ['Harbour Tools Ltd', 'Northgate Printing Co.', 'Pennine Bikes Ltd', 'Ashdown & Partners LLP'], ['Desk lamp', 'Canvas bag, large', 'Oak shelf 80 cm', 'Garden hose 25 m', 'Printer paper A4', 'Consulting, half day'], '%d %b %Y', '.'),
    'de': Language(
        {'number': ['Rechnungsnummer', 'Rechnung Nr.', 'Rechnungs-Nr.', 'Beleg-Nr.'], 'date': ['Rechnungsdatum', 'Datum'], 'due': ['Fällig am', 'Zahlbar bis', 'Fälligkeit'], 'customer': ['Kundennummer', 'Kunden-Nr.'], 'seller': ['Verkäufer', 'Rechnungssteller', 'Lieferant'], 'buyer': ['Käufer', 'Rechnung an', 'Kunde', 'Rechnungsempfänger'], 'vat_id': ['USt-IdNr.', 'USt-ID', 'Steuernummer'], 'net': ['Nettobetrag', 'Zwischensumme', 'Summe netto'], 'tax': ['MwSt.', 'USt.', 'Umsatzsteuer'], 'total': ['Gesamtbetrag', 'Rechnungsbetrag', 'Zu zahlen', 'Endbetrag', 'Bruttobetrag'], 'phone': ['Telefon', 'Tel.'], 'email': ['E-Mail']},
        {'description': ['Bezeichnung', 'Beschreibung', 'Artikel'], 'quantity': ['Menge', 'Anzahl'], 'unit_price': ['Einzelpreis', 'Preis'], 'amount': ['Betrag', 'Gesamt', 'Gesamtpreis']},
        [('last_name', ['Nachname', 'Familienname', 'Name'], '', 'person1'), ('first_name', ['Vorname', 'Vorname(n)'], '', 'person0'), ('date_of_birth', ['Geburtsdatum', 'geboren am'], 'TT.MM.JJJJ', 'date'), ('nationality', ['Staatsangehörigkeit'], '', 'deutsch'), ('address', ['Anschrift', 'Adresse', 'Straße, Hausnummer'], '', 'street'), ('town', ['Wohnort', 'Ort'], '', 'town'), ('postcode', ['PLZ', 'Postleitzahl'], '', 'digits5'), ('phone', ['Telefon', 'Telefonnummer'], 'mit Vorwahl', 'phone'), ('email', ['E-Mail', 'E-Mail-Adresse'], 'in Druckbuchstaben', 'email'), ('occupation', ['Beruf'], '', 'Tischler'), ('date', ['Datum'], '', 'date'), ('iban', ['IBAN'], '', 'iban')],
        ['Anmeldung zum Schwimmkurs', 'Antrag auf Mitgliedschaft', 'Mitteilung der Adressänderung', 'Aufnahmeantrag'],
        ['Bitte in Druckbuchstaben ausfüllen.', 'Senden Sie beide Seiten an das Rathaus Ihrer Stadt.', 'Name und Anschrift werden zwei Jahre gespeichert.', 'Bitte überweisen Sie den Rechnungsbetrag innerhalb von 14 Tagen.', 'Wird vom Amt ausgefüllt', 'Vielen Dank für Ihren Auftrag.', 'Unterschrift des Antragstellers'],
        ['Lindenstraße 22', 'Am Markt 5', 'Kirchweg 108', 'Bergstraße 3a'], ['50667 Köln', '01067 Dresden', '79098 Freiburg'], ['Brenner & Sohn GmbH', 'Kessler Metallbau GmbH', 'Hofmann Druck KG', 'Elektro Sander e.K.'], ['Schrauben M6', 'Schreibtischlampe', 'Kupferkabel 2,5 mm', 'Regalboden Eiche', 'Beratung vor Ort', 'Reinigung'], '%d.%m.%Y'),
    'fr': Language(
        {'number': ['Facture n°', 'Numéro de facture', 'N° de facture', 'Facture no'], 'date': ['Date de facture', 'Date', "Date d'émission"], 'due': ["Date d'échéance", 'Échéance', 'À payer avant le'], 'customer': ['N° client', 'Numéro de client', 'Code client'], 'seller': ['Vendeur', 'Fournisseur', 'Émetteur'], 'buyer': ['Acheteur', 'Client', 'Facturé à'], 'vat_id': ['N° TVA', 'Numéro de TVA', 'TVA intracommunautaire'], 'net': ['Total HT', 'Montant HT', 'Sous-total'], 'tax': ['TVA', 'Montant TVA'], 'total': ['Total TTC', 'Net à payer', 'Montant TTC', 'Total à payer'], 'phone': ['Téléphone', 'Tél.'], 'email': ['E-mail', 'Courriel']},
        {'description': ['Désignation', 'Description', 'Libellé'], 'quantity': ['Quantité', 'Qté'], 'unit_price': ['Prix unitaire', 'P.U. HT', 'Prix'], 'amount': ['Montant', 'Montant HT', 'Total']},
        [('last_name', ['Nom', 'Nom de famille'], '', 'person1'), ('first_name', ['Prénom', 'Prénom(s)'], '', 'person0'), ('date_of_birth', ['Date de naissance', 'Né(e) le'], 'JJ/MM/AAAA', 'date'), ('nationality', ['Nationalité'], '', 'française'), ('address', ['Adresse', 'Domicile'], 'numéro et rue', 'street'), ('town', ['Ville', 'Commune'], '', 'town'), ('postcode', ['Code postal'], '', 'digits5'), ('phone', ['Téléphone', 'Tél.'], '', 'phone'), ('email', ['Courriel', 'Adresse e-mail'], 'en majuscules', 'email'), ('occupation', ['Profession'], '', 'Menuisier'), ('date', ['Date', 'Fait le'], '', 'date'), ('iban', ['IBAN'], '', 'iban')],
        ["Demande d'inscription", 'Bulletin d’adhésion', "Formulaire de changement d'adresse", 'Fiche de renseignements'],
        ['Veuillez remplir ce formulaire en majuscules.', 'À renvoyer à la mairie de votre ville avant la date indiquée.', 'Votre nom et votre adresse sont conservés deux ans.', 'Le montant total est à régler dans les 14 jours.', "Réservé à l'administration", 'Merci de votre confiance.', 'Signature du demandeur'],
        ['8 rue des Carmes', '14 avenue Foch', '27 quai Saint-Pierre', '3 place du Marché'], ['69002 Lyon', '33000 Bordeaux', '44000 Nantes'], ['Maison Lefort SARL', 'Atelier Roux SAS', 'Boulangerie Marchal', 'Imprimerie Duval SA'], ['Lampe de bureau', 'Papier A4', 'Étagère chêne 80 cm', 'Câble cuivre 2,5 mm', 'Nettoyage des locaux', 'Sac toile'], '%d/%m/%Y'),
    'es': Language(
        {'number': ['Factura n.º', 'Número de factura', 'Nº factura', 'N.º de factura'], 'date': ['Fecha de factura', 'Fecha', 'Fecha de emisión'], 'due': ['Vencimiento', 'Fecha de vencimiento'], 'customer': ['Nº cliente', 'Número de cliente'], 'seller': ['Vendedor', 'Proveedor', 'Emisor'], 'buyer': ['Comprador', 'Cliente', 'Facturar a'], 'vat_id': ['NIF', 'CIF'], 'net': ['Base imponible', 'Subtotal', 'Importe neto'], 'tax': ['IVA', 'Cuota IVA'], 'total': ['Total', 'Total factura', 'Total a pagar', 'Importe total'], 'phone': ['Teléfono', 'Tel.'], 'email': ['Correo electrónico', 'E-mail']},
        {'description': ['Descripción', 'Concepto', 'Artículo'], 'quantity': ['Cantidad', 'Cant.'], 'unit_price': ['Precio unitario', 'Precio'], 'amount': ['Importe', 'Total']},
        [('last_name', ['Apellidos', 'Apellido'], '', 'person1'), ('first_name', ['Nombre'], '', 'person0'), ('date_of_birth', ['Fecha de nacimiento'], 'DD/MM/AAAA', 'date'), ('nationality', ['Nacionalidad'], '', 'española'), ('address', ['Dirección', 'Domicilio'], 'calle y número', 'street'), ('town', ['Ciudad', 'Localidad', 'Población'], '', 'town'), ('postcode', ['Código postal', 'C.P.'], '', 'digits5'), ('phone', ['Teléfono', 'Teléfono móvil'], '', 'phone'), ('email', ['Correo electrónico', 'E-mail'], 'en mayúsculas', 'email'), ('occupation', ['Profesión', 'Ocupación'], '', 'Carpintero'), ('date', ['Fecha'], '', 'date'), ('iban', ['IBAN'], '', 'iban')],
        ['Solicitud de inscripción', 'Hoja de afiliación', 'Cambio de domicilio', 'Ficha de socio'],
        ['Rellene este formulario en letras mayúsculas.', 'Entregue ambas páginas en el ayuntamiento de su ciudad.', 'Su nombre y dirección se guardan dos años.', 'El importe total se abonará antes del vencimiento.', 'A rellenar por la administración', 'Gracias por su compra.', 'Firma del solicitante'],
        ['Calle Mayor 5', 'Avenida del Puerto 41', 'Plaza Nueva 2', 'Calle Real 118'], ['28013 Madrid', '46002 Valencia', '41001 Sevilla'], ['Papeles Duero S.L.', 'Talleres Iruña S.A.', 'Panadería Robledo', 'Muebles Ortega S.L.'], ['Lámpara de mesa', 'Papel A4', 'Estante de roble', 'Cable de cobre', 'Servicio de limpieza', 'Bolsa de lona'], '%d/%m/%Y'),
    'it': Language(
        {'number': ['Fattura n.', 'Numero fattura', 'N. fattura'], 'date': ['Data fattura', 'Data', 'Data emissione'], 'due': ['Scadenza', 'Data scadenza', 'Da pagare entro'], 'customer': ['Codice cliente', 'N. cliente'], 'seller': ['Venditore', 'Fornitore', 'Cedente'], 'buyer': ['Acquirente', 'Cliente', 'Cessionario'], 'vat_id': ['Partita IVA', 'P.IVA'], 'net': ['Imponibile', 'Totale imponibile', 'Totale netto'], 'tax': ['IVA', 'Imposta'], 'total': ['Totale', 'Totale fattura', 'Totale da pagare', 'Totale documento'], 'phone': ['Telefono', 'Tel.'], 'email': ['E-mail', 'Posta elettronica']},
        {'description': ['Descrizione', 'Articolo', 'Causale'], 'quantity': ['Quantità', 'Q.tà'], 'unit_price': ['Prezzo unitario', 'Prezzo'], 'amount': ['Importo', 'Totale']},
        [('last_name', ['Cognome'], '', 'person1'), ('first_name', ['Nome'], '', 'person0'), ('date_of_birth', ['Data di nascita', 'Nato/a il'], 'GG/MM/AAAA', 'date'), ('nationality', ['Nazionalità', 'Cittadinanza'], '', 'italiana'), ('address', ['Indirizzo', 'Residenza'], 'via e numero civico', 'street'), ('town', ['Città', 'Comune'], '', 'town'), ('postcode', ['CAP', 'Codice postale'], '', 'digits5'), ('phone', ['Telefono', 'Cellulare'], '', 'phone'), ('email', ['E-mail', 'Indirizzo e-mail'], 'in stampatello', 'email'), ('occupation', ['Professione'], '', 'Falegname'), ('date', ['Data'], '', 'date'), ('iban', ['IBAN'], '', 'iban')],
        ['Domanda di iscrizione', 'Modulo di adesione', 'Cambio di residenza', 'Scheda socio'],
        ['Compilare il modulo in stampatello.', 'Consegnare entrambe le pagine al municipio della propria città.', 'Nome e indirizzo sono conservati per due anni.', 'Il totale va pagato entro la scadenza indicata.', "Riservato all'ufficio", 'Grazie per il vostro ordine.', 'Firma del richiedente'],
        ['Via Garibaldi 31', 'Corso Italia 8', 'Piazza Dante 2', 'Viale Europa 140'], ['40121 Bologna', '10121 Torino', '50122 Firenze'], ['Officine Rinaldi S.r.l.', 'Tipografia Conti S.a.s.', 'Panificio Serra', 'Legnami Ferri S.p.A.'], ['Lampada da tavolo', 'Carta A4', 'Mensola in rovere', 'Cavo di rame', 'Servizio di pulizia', 'Borsa di tela'], '%d/%m/%Y'),
    'nl': Language(
        {'number': ['Factuurnummer', 'Factuurnr.', 'Factuur nr.'], 'date': ['Factuurdatum', 'Datum'], 'due': ['Vervaldatum', 'Te betalen voor', 'Uiterste betaaldatum'], 'customer': ['Klantnummer', 'Debiteurnummer'], 'seller': ['Verkoper', 'Leverancier', 'Afzender'], 'buyer': ['Koper', 'Klant', 'Factuur aan'], 'vat_id': ['BTW-nummer', 'Btw-nr.', 'BTW-id'], 'net': ['Subtotaal', 'Totaal excl. btw', 'Nettobedrag'], 'tax': ['BTW', 'Btw'], 'total': ['Totaal', 'Te betalen', 'Totaal incl. btw', 'Totaalbedrag'], 'phone': ['Telefoon', 'Tel.'], 'email': ['E-mail']},
        {'description': ['Omschrijving', 'Artikel', 'Beschrijving'], 'quantity': ['Aantal', 'Hoeveelheid'], 'unit_price': ['Stukprijs', 'Prijs', 'Eenheidsprijs'], 'amount': ['Bedrag', 'Totaal']},
        [('last_name', ['Achternaam', 'Naam'], '', 'person1'), ('first_name', ['Voornaam', 'Voornamen'], '', 'person0'), ('date_of_birth', ['Geboortedatum'], 'DD-MM-JJJJ', 'date'), ('nationality', ['Nationaliteit'], '', 'Nederlandse'), ('address', ['Adres', 'Straat en huisnummer'], '', 'street'), ('town', ['Woonplaats', 'Plaats'], '', 'town'), ('postcode', ['Postcode'], '', 'digits5'), ('phone', ['Telefoon', 'Telefoonnummer'], '', 'phone'), ('email', ['E-mail', 'E-mailadres'], 'in blokletters', 'email'), ('occupation', ['Beroep'], '', 'Timmerman'), ('date', ['Datum'], '', 'date'), ('iban', ['IBAN', 'Rekeningnummer (IBAN)'], '', 'iban')],
        ['Aanvraag lidmaatschap', 'Inschrijfformulier', 'Adreswijziging', 'Aanmelding cursus'],
        ['Vul dit formulier in blokletters in.', 'Stuur beide bladzijden naar het stadhuis van uw woonplaats.', 'Naam en adres worden twee jaar bewaard.', 'Het totaalbedrag dient voor de vervaldatum te worden betaald.', 'In te vullen door de gemeente', 'Bedankt voor uw bestelling.', 'Handtekening aanvrager'],
        ['Kerkstraat 107', 'Dorpsweg 4', 'Nieuwe Gracht 55', 'Lange Laan 12'], ['2011 AB Haarlem', '3511 KL Utrecht', '9712 HM Groningen'], ['De Linde Bakkerij BV', 'Drukkerij Vos BV', 'Fietshuis Brink', 'Van Dam Installaties BV'], ['Bureaulamp', 'Papier A4', 'Eiken plank 80 cm', 'Koperdraad 2,5 mm', 'Schoonmaak kantoor', 'Linnen tas'], '%d-%m-%Y'),
    'zh': Language(
        {'number': ['发票号码', '单据编号', '账单编号'], 'date': ['开票日期', '日期'], 'due': ['付款期限', '到期日'], 'customer': ['客户编号'], 'seller': ['销售方', '卖方', '供应商'], 'buyer': ['购买方', '买方', '客户'], 'vat_id': ['纳税人识别号', '税号'], 'net': ['小计', '不含税金额'], 'tax': ['税额', '增值税'], 'total': ['合计', '价税合计', '总计', '应付金额'], 'phone': ['电话', '联系电话'], 'email': ['邮箱', '电子邮箱']},
        {'description': ['品名', '项目名称', '商品名称'], 'quantity': ['数量'], 'unit_price': ['单价'], 'amount': ['金额']},
        [('last_name', ['姓名', '申请人姓名'], '', 'person'), ('first_name', ['曾用名'], '', 'person'), ('date_of_birth', ['出生日期', '出生年月'], '年 月 日', 'date'), ('nationality', ['国籍'], '', '中国'), ('address', ['地址', '通讯地址', '家庭住址'], '', 'street'), ('town', ['城市', '所在城市'], '', 'town'), ('postcode', ['邮编', '邮政编码'], '', 'digits6'), ('phone', ['联系电话', '手机号码'], '', 'phone'), ('email', ['邮箱', '电子邮箱'], '', 'email'), ('occupation', ['职业'], '', '教师'), ('date', ['日期', '填表日期'], '', 'date'), ('iban', ['银行账号'], '', 'digits16')],
        ['入会申请表', '报名登记表', '信息变更表', '个人资料表'],
        ['请用正楷填写本表。', '请将两页一并寄至所在城市的市政厅。', '姓名和地址保存两年。', '请于到期日前支付合计金额。', '以下由工作人员填写', '感谢您的惠顾。', '申请人签名'],
        ['人民路18号', '建设大道205号', '文化街3号', '中山路66号'], ['杭州', '成都', '武汉'], ['杭州云帆科技有限公司', '上海明德贸易有限公司', '成都锦城食品有限公司'], ['打印纸', '办公椅', '文件夹', '签字笔', '咨询服务', '台灯'], '%Y年%m月%d日', '.'),
}

MONTHS = ('Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')


def day(r: random.Random, words: Language) -> str:
    y, m, d = c.date(r, 2016, 2026)
    return words.date.replace('%Y', str(y)).replace('%m', '%02d' % m).replace('%d', '%02d' % d).replace('%b', MONTHS[m - 1])


def money(v: float, words: Language) -> str:
    whole, cents = ('%.2f' % v).split('.')
    group = {'.': ',', ',': '.'}[words.decimal]
    parts = []
    while len(whole) > 3:
        parts.insert(0, whole[-3:])
        whole = whole[:-3]
    return group.join([whole, *parts]) + words.decimal + cents


def value(r: random.Random, sort: str, words: Language) -> str:
    """What somebody writes into a field of a form."""
    if sort == 'date':
        return day(r, words)
    if sort.startswith('person'):
        return c.name(r) if sort == 'person' else r.choice(c.FIRST if sort == 'person0' else c.LAST)
    if sort.startswith('digits'):
        return c.digits(r, int(sort[6:]))
    return {'street': lambda: r.choice(words.streets), 'town': lambda: r.choice(words.towns).split(' ', 1)[-1] if words.decimal == ',' else r.choice(words.towns).split()[0],
            'phone': lambda: c.phone(r) if words.date.startswith('%Y') else '0%s %s %s' % (c.digits(r, 3), c.digits(r, 3), c.digits(r, 3)),
            'email': lambda: '%s.%s@example.org' % (r.choice(c.FIRST).lower(), r.choice(c.LAST).lower()),
            'iban': lambda: 'DE%s %s %s %s %s %s' % (c.digits(r, 2), *(c.digits(r, 4) for _ in range(4)), c.digits(r, 2))}.get(sort, lambda: sort)()
