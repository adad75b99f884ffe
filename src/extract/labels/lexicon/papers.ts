import { concepts } from '../concept.ts';

/** Numbers and names that papers of trade and office carry. */
export const papers = concepts(`
invoice_number code 发票号码|发票号|发票编号|账单编号|单据编号|号码
  invoice no|invoice number|invoice #|inv no|invoice|tax invoice no|bill no|bill number|receipt no|receipt number|receipt #|cash sales no|cs no|invoice id|taxinv
  rechnung|facture|factura|fattura|rechnungsnummer|rechnungs-nr|rechnung nr|numéro de facture|numéro facture|n° de facture|n° facture|facture n°|facture no|número de factura|número factura|nº factura|nº de factura|factura nº|factura n.º|factura no|numero fattura|n. fattura|fattura n.|fattura n°|fattura nr|factuurnummer|factuurnr|factuur nr|número da fatura|fatura nº|numer faktury|faktura nr|fakturanummer|請求書番号|계산서 번호
invoice_code code 发票代码|代码|invoice code
check_code code 校验码|check code|verification code
machine_number code 机器编号|机器号码|machine number|machine no
document_no code 单号|单据号|单据编号|凭证号|编号|文件编号|流水单号|票据号码
  document no|document number|doc no|document #|reference number|ref no|reference no|reference|ref|file no|serial no|number|no
  belegnummer|beleg-nr|n° de document
order_number code 订单号|订单编号|定单号
  order no|order number|order id|order #|po no|po number|purchase order|purchase order no|p.o. no
  bestellnummer|numéro de commande|número de pedido|注文番号|주문번호
transaction_number code 交易号|流水号|交易流水号|凭证号码|交易单号|支付单号
  transaction no|transaction id|trans no|trans id|trace no|trace number|transaction number|stan
retrieval_reference code 检索参考号|参考号|系统参考号|交易参考号
  retrieval reference number|system no|reference code|rrn|ref no
authorization_code code 授权码|授权号|authorization code|auth code|auth no|approval code|appr code|authorisation
batch_number code 批次号|批号|生产批号|batch no|batch number|batch|lot no|lot number
terminal code 终端号|终端编号|终端机号|pos号|终端|terminal|terminal id|terminal no|tid|till|register|pos
merchant_number code 商户编号|商户号|特约商户编号|商户代码|merchant id|merchant no|merchant number|merchant code|mid
merchant_name company 商户名称|商户|特约商户名称|商户名|merchant|merchant name
company company
  公司|公司名称|企业名称|单位名称|商家|店名|商店名称|商铺名称|店铺|门店|商店|商家名称|商户全称|店铺名称|开票单位|单位|餐厅名称|机构名称
  company|company name|store|store name|shop|shop name|business name|merchant|vendor|vendor name|seller|restaurant|restaurant name|retailer|supplier|supplier name|issuer|organization|organisation|firm|firm name|business|shop title|receipt issuer
  firma|unternehmen|entreprise|société|empresa|azienda|会社名|회사명|상호
company_reg_no code 注册号|工商注册号|公司注册号
  company reg no|registration no|co reg no|company no|company registration number|roc no|business registration no|brn|co no|reg no
tax_id code 税号|纳税人识别号|统一社会信用代码|统一社会信用代码/纳税人识别号|社会信用代码|信用代码
  tax id|tax number|vat no|vat number|gst no|gst reg no|gst id no|gst registration no|gst number|tax registration number|tin|tax identifier|tax identification number|vat reg no|vat id|gst reg|gst id|sst no|ein
  steuernummer|ust-idnr|ust-id|uid|nif|cif|p.iva|partita iva|n° tva|numéro de tva|tva intracommunautaire|btw-nummer|btw-nr|btw nr|btw-id|nip
seller company 销售方|销售方名称|销方名称|卖方|卖方名称|供应商|销货单位|收款单位|销货方|销售单位|开票方
  seller|seller name|vendor|supplier|sold by|from
  verkäufer|lieferant|rechnungssteller|vendeur|émetteur|prestataire|vendu par|emisor|cedente|afzender|fournisseur|vendedor|proveedor|venditore|fornitore|verkoper|leverancier|sprzedawca
buyer company 购买方|购买方名称|购方名称|买方|买方名称|购货单位|付款单位|购买方抬头|发票抬头|抬头|购货方|付款方|客户
  buyer|buyer name|purchaser|bill to|billed to|sold to|customer|customer name|client|to
  käufer|kunde|rechnung an|rechnungsempfänger|acheteur|facturé à|facturar a|cessionario|factuur aan|client|cliente|klant|koper|comprador|acquirente|nabywca|destinataire|adressé à|doit|empfänger|destinatario
seller_tax_id taxId 销售方税号|销售方纳税人识别号|销方税号|卖方税号|seller tax id|supplier tax id|vendor tax id
buyer_tax_id taxId 购买方税号|购买方纳税人识别号|购方税号|买方税号|buyer tax id|customer tax id
payee person 收款人|领款人|payee|pay to|beneficiary
payer person 付款人|交款人|缴款人|payer|paid by
reviewer person 复核|复核人|审核|审核人|审批人|reviewer|reviewed by|checked by|approved by|approver
drawer person 开票人|制单|制单人|填表人|经办人|经手人|制表|issued by|drawer|prepared by|made by|issuer name
cashier word 收银员|收银|收款员|收银人
  cashier|cashier name|server|served by|operator|staff|clerk|salesperson|sales person|oper
  kassierer|caissier|cajero
table_number code 桌号|台号|餐桌号|房台|table|table no|table number|tisch
guests number 人数|客数|就餐人数|guests|pax|covers|no of guests|number of guests|persons
member word 会员|会员卡号|会员号|member|member no|member id|membership
customer_number code 客户编号|客户号|用户号
  customer number|customer no|customer id|client number|client no
  kundennummer|kunden-nr|kundennr|numéro client|n° client|numéro de client|code client|número de cliente|número cliente|nº cliente|nº de cliente|codice cliente|n. cliente|numero cliente|klantnummer|klantnr|klant nr|debiteurnummer
bank company 银行|开户行|开户银行|发卡行|发卡银行|收单行|开户行名称|银行名称|发卡机构
  bank|bank name|issuing bank|acquirer|card issuer|banque|banco|banca
account_number code 账号|银行账号|帐号|开户账号|收款账号|付款账号|账户
  account no|account number|acct no|a/c no|bank account|account|iban
  konto|kontonummer|numéro de compte|cuenta
account_name text 户名|账户名|账户名称|开户名称|收款户名|account name|account holder|beneficiary name|name of account
card_number bankCard 卡号|银行卡号|信用卡号|card no|card number|card #|pan
card_type word 卡类型|卡类别|卡种|卡别|card type|type of card|card brand
cardholder person 持卡人|持卡人姓名|cardholder|cardholder name|card holder|card holder name|name on card
transaction_type word 交易类型|交易类别|业务类型|transaction type|trans type|txn type|type of transaction
tracking_number code 运单号|快递单号|运单号码|物流单号|运单编号
  tracking number|tracking no|waybill no|waybill number|awb|awb no|consignment no
sender person 寄件人|发件人|寄方|寄件方|sender|from|shipper|sender name|consignor
recipient person 收件人|收货人|收方|收件方|recipient|receiver|consignee|ship to|deliver to|recipient name|receiver name
sender_phone phone 寄件人电话|寄件电话|寄件人手机|发件人电话|寄方电话|寄件人联系方式
  sender phone|sender tel|sender phone number|shipper phone
recipient_phone phone 收件人电话|收件电话|收件人手机|收货人电话|收方电话|收件人联系方式
  recipient phone|receiver phone|recipient tel|recipient phone number|consignee phone
sender_address address 寄件人地址|寄件地址|发件人地址|寄方地址|发货地址|sender address|shipper address|ship from address
recipient_address address 收件人地址|收件地址|收货人地址|收方地址
  recipient address|receiver address|consignee address|ship to address|delivery address
folio_number code 账单号|结账单号|folio no|folio number|folio
hotel company 酒店|酒店名称|宾馆|宾馆名称|旅馆名称|hotel|hotel name|name of hotel
hospital company 医院|医院名称|医疗机构|医疗机构名称|就诊医院|检验机构
  hospital|hospital name|clinic|clinic name|medical institution
weight text 重量|毛重|净重|weight|gross weight|net weight|gewicht|poids|peso
remark text 备注|附注|说明|注|remark|remarks|note|notes|comment|comments|memo|bemerkung|remarques|observaciones|note
subject text 主题|事由|标题|题目|subject|re|title|topic|betreff|objet|asunto|oggetto
department text 部门|科室|所属部门|科别|department|dept|division|abteilung|département
contract_number code 合同编号|合同号|协议编号|contract no|contract number|agreement no|agreement number
project text 项目|工程名称|project|project name|project title
attention person 联系人|收件联系人|attn|attention|contact|contact person|contact name
signature text 签名|签字|签章|签名盖章|signature|signed|signed by|sign|unterschrift|firma
page code 页码|页数|page|page no
`);
