import { concepts } from '../concept.ts';

/** Amounts of receipts, invoices and tickets. */
export const money = concepts(`
total amount
  合计|总计|总金额|总价|应付金额|应付|应收|应收金额|实付|实付金额|实收金额|合计金额|金额合计|消费金额|消费合计|总额|付款金额|支付金额|订单金额|总价款
  total|total amount|grand total|total due|amount due|net total|nett total|final total|total payable|total amt payable|amount payable|total amt|rounded total|total rounded|round total|total sales|total rm|total sales inclusive gst|total sales incl gst|total incl gst|total with vat|total paid with vat|total including vat|total incl vat|total inclusive gst|total inclusive of gst|total gst incl|total amt incl gst|total with gst|total amount incl gst|total after rounding|total rm incl of gst|balance due|amount paid|total price|total to pay|bill total|invoice total|sum total|total cost|order total|total charge|total charged|payable|invoice amount|amount to pay|to pay|total amount due|please pay|pay this amount
  gesamtbetrag|gesamtsumme|summe|zu zahlen|rechnungsbetrag|endbetrag|bruttobetrag|gesamt|summe brutto|zahlbetrag|zu zahlender betrag|montant total|total ttc|net à payer|montant ttc|montant à payer|total à payer|total général|importe total|total a pagar|total factura|importe a pagar|total con iva|importo totale|totale|totale fattura|totale da pagare|totale documento|netto a pagare|totaal|te betalen|totaalbedrag|totaal incl. btw|totaal inclusief btw|te betalen bedrag|factuurbedrag|total com iva|valor total|do zapłaty|kwota do zapłaty|wartość brutto|att betala|totalt|summa|итого|всего|合計|総額|합계|총액
subtotal amount 小计|商品小计|不含税小计
  subtotal|sub total|sub-total|total excl gst|total excluding gst|total exclusive gst|sub total exclusive gst|sub total excl gst|total before tax|total without vat|total without tax|net|net amount|total net|amount before tax|merchandise subtotal|goods total
  zwischensumme|nettobetrag|summe netto|netto|nettosumme|gesamt netto|sous-total|total ht|montant ht|total hors taxes|subtotale|imponibile|totale imponibile|totale netto|base imponible|importe neto|subtotaal|totaal excl. btw|totaal exclusief btw|wartość netto|小計|소계
tax amount 税额|税金|增值税额|合计税额|税费|服务税
  tax|tax amount|sales tax|vat|gst|gst amount|vat amount|service tax|tax1|gst 6|total tax|total gst|hst|pst|sst
  mwst|ust|mehrwertsteuer|umsatzsteuer|mwst.-betrag|tva|montant tva|total tva|iva|imposta|importo iva|cuota iva|importe iva|btw|btw-bedrag|totaal btw|podatek|kwota vat|moms|税|消費税|부가세
tax_rate percent 税率|税率/征收率
  tax rate|vat rate|gst rate|rate
  steuersatz|mwst-satz|taux tva|taux de tva|aliquota|tipo iva|btw-tarief|btw %|stawka vat
amount_before_tax amount 不含税金额|不含税价|未税金额|金额(不含税)|不含税总价|合计不含税金额
  amount excluding tax|pre-tax amount|net amount before tax|taxable amount
amount_in_words amountWords 大写|金额大写|价税合计大写|合计大写|人民币大写|大写金额|合计金额大写
  amount in words|total in words|in words
amount_with_tax amount 价税合计|价税合计小写|含税金额|含税总价|价税总计
  total including tax|amount including tax|total incl tax|total with tax
amount_in_figures amount 小写|金额小写|小写金额|in figures|amount in figures
fare amount 票价|车票价格|票款|票面价格|全价|票面金额
  ticket price|fare|ticket fare|price of ticket|airfare|ticket amount
price amount 价格|单价|售价|优惠价
  price|unit price|u.price|price each|rate per unit|unit cost|individual price|rate
  preis|einzelpreis|stückpreis|prix|prix unitaire|p.u.|p.u. ht|prix unitaire ht|precio|precio unitario|prezzo|prezzo unitario|prijs|stukprijs|eenheidsprijs|prijs per stuk|cena|単価|단가
amount amount 金额|款项|交易金额|付款|费用
  amount|amt|sum|value|line total|charge
  betrag|montant|importe|importo|bedrag|kwota|belopp|金額|금액
cash amount 现金|收现|现金支付|收款|实收|收您
  cash|cash paid|cash tendered|tendered|tender|amount tendered|cash received|paid|received amount|tendered-cash
  bar|espèces|efectivo|contanti|お預り|현금
change amount 找零|找赎|找续|应找|change|change due|cash change|your change|rückgeld|rendu|cambio|resto|お釣り|거스름돈
rounding amount 抹零|舍入|去零
  rounding|rounding adj|rounding adjustment|rounding adjustments|round adj|rounding adjusment|rounding amount
discount amount 折扣|优惠|优惠金额|折扣金额|减免|立减
  discount|total discount|disc|savings|your savings
  rabatt|remise|descuento|sconto|割引|할인
service_charge amount 服务费|手续费|service charge|service fee|svc chg|serv charge|handling fee
tip amount 小费|tip|gratuity
shipping_fee amount 运费|邮费|快递费|配送费|shipping|shipping fee|freight|delivery fee|postage
deposit amount 押金|定金|预付|预付款|deposit|down payment|prepaid
balance amount 余额|账户余额|卡余额|可用余额
  balance|available balance|current balance|new balance|opening balance|closing balance
  saldo|kontostand|solde|残高
debit amount 借方|借方金额|支出|支出金额
  debit|debits|money out|paid out|withdrawal|withdrawals|payments out|debit amount
  soll|débit|adeudo|cargo|addebiti|uscite|uitgaven
credit amount 贷方|贷方金额|收入|收入金额|存入
  credit|credits|money in|paid in|deposits|payments in|credit amount
  haben|crédit|abono|accrediti|entrate|inkomsten
interest_rate percent 利率|年利率|interest rate|annual rate|apr|zinssatz|zins|taux d’intérêt|taux|tasso
currency word 币种|货币|币别|currency|ccy|währung|devise|moneda|valuta
payment_method word 支付方式|付款方式|结算方式|收款方式
  payment method|payment mode|payment type|paid by|tender type|mode of payment|method of payment
  zahlungsart|zahlungsform|zahlungsweise|mode de paiement|mode de règlement|forma de pago|modalità di pagamento|betaalwijze
quantity number 数量|件数|总数量|个数
  quantity|qty|item count|total qty|no of items|number of items|item qty|pcs
  menge|anzahl|stück|quantité|qté|cantidad|cant.|quantità|q.tà|aantal|hoeveelheid|ilość|antal|数量|수량
item_name text
  品名|商品名称|货物名称|项目名称|货物或应税劳务、服务名称|货物或应税劳务名称|商品|名称规格|菜名|服务名称|检验项目|检查项目|项目
  item|item name|description|product|product name|goods|article|items|particulars|menu|details|transaction|transaction details|narrative|service|services
  bezeichnung|beschreibung|artikel|leistung|buchungstext|verwendungszweck|désignation|libellé|prestation|descripción|concepto|artículo|descrizione|articolo|causale|omschrijving|opis|benämning|摘要|品名|품명
specification text 规格|规格型号|型号|specification|spec|model|size
unit word 单位|计量单位|unit|uom
points number 积分|信用卡积分|本次积分|会员积分|points|bonus points|reward points|loyalty points|poin
`);
