import { concepts } from '../concept.ts';

/** Persons, their papers, and how to reach them. */
export const people = concepts(`
name person
  姓名|名字|全名|旅客姓名|乘客姓名|乘车人|乘车人姓名|购票人姓名|购票人|患者姓名|病人姓名|申请人|申请人姓名|客户姓名|客人姓名|学生姓名|户主姓名|乘机人|乘机人姓名|旅客|所有人|员工姓名|借款人|投保人
  name|full name|passenger name|passenger|name of passenger|patient name|customer name|guest name|applicant|applicant name|holder|holder name|student name|employee name|contact name|person name|owner|cardholder name
  vollständiger name|naam|nom|namn|nazwa|nom complet|nombre completo|nome completo|имя|氏名|名前|이름|성명|họ và tên|نام|الاسم
surname person 姓|姓氏
  surname|last name|family name|lastname
  nachname|familienname|nom|nom de famille|apellido|apellidos|cognome|apelido|nazwisko|prezime|sukunimi|achternaam|naam|efternamn|фамилия|姓|성
given_names person 名
  given names|given name|first name|forename|forenames|firstname|other names
  vorname|vornamen|prénom|prénoms|voornaam|nombre|nombres|nome|nomes|imiona|imię|ime|etunimet|voornamen|förnamn|имя|名|이름
name_latin person 拼音|姓名拼音|英文姓名|英文名|罗马拼音|汉语拼音
  name latin|latin name|name in english|english name|name in latin letters|romanized name|pinyin|name romanized|surname given names
alias person 外文别名|别名|曾用名|also known as|alias|former name
sex sex 性别|sex|gender|geschlecht|sexe|sexo|sesso|spol|płeć|plec|sukupuoli|kön|пол|性別|성별|giới tính
nationality word 国籍
  nationality|citizenship|nationality/nationalité
  staatsangehörigkeit|nationalität|nationaliteit|nationalité|nacionalidad|cittadinanza|nazionalità|nacionalidade|obywatelstwo|državljanstvo|kansalaisuus|гражданство|国籍|국적|quốc tịch
ethnicity word 民族|ethnicity|ethnic group|nation
birth_date date 出生日期|出生|出生年月|出生年月日|生日|出生时间
  date of birth|birth date|dob|birthday|born|born on|birthdate|d.o.b
  geburtsdatum|geburtstag|geboren am|geboortedatum|date de naissance|né le|née le|né(e) le|nato il|nata il|nato/a il|fecha de nacimiento|data di nascita|data de nascimento|data urodzenia|datum rođenja|datum rodenja|syntymäaika|дата рождения|生年月日|생년월일|ngày sinh
birth_place place 出生地|出生地点|籍贯
  place of birth|birth place|birthplace
  geburtsort|lieu de naissance|lugar de nacimiento|luogo di nascita|local de nascimento|miejsce urodzenia|mjesto rođenja|mjesto rodenja|syntymäpaikka|место рождения|出生地|출생지|nơi sinh
age number 年龄|age|alter|âge|edad|età
id_number idNumber
  身份证号|身份证号码|公民身份号码|身份证|证件号|证件号码|身份号码|居民身份证号|身份识别|身份证件号码|有效身份证件号码
  id number|id no|id card number|identity number|identity card number|national id|id card no|identity no|personal id|personal no|personal number|identification number|citizen id|nric|passenger id|personal id no
  ausweisnummer|dni|numero di identità
document_number code 护照号|护照号码|证号|证件编号|证书编号|驾驶证号|档案编号
  passport no|passport number|document number|passport or card number|card number|document no|passport|id document number|travel document number|licence number|license number|driver license number|driving licence number|driver licence no|license no|permit number|certificate no|certificate number
  passnummer|pass-nr|passeport no|numéro de passeport|número de pasaporte|passaporto n|numer paszportu|broj putovnice|passin numero|旅券番号|여권번호
document_type word 证件类型|型式|类型|证件种类|护照类型|document type|type of document|type|doc type|typ|typ|art
issuing_country word 签发国|国家码|代码|签发国家|国家代码|发证国
  issuing country|country code|issuing state|code|code of issuing state|state code|country of issue
  kode|code du pays
issue_date date 签发日期|发证日期|颁发日期|发照日期|核发日期|签发时间|填开日期|登记日期
  date of issue|issue date|issued on|issued|issuance date|date issued
  ausstellungsdatum|ausgestellt am|date de délivrance|fecha de expedición|fecha de emisión|data di rilascio|data de emissão|data wydania|datum izdavanja|дата выдачи|発行年月日|발급일
first_issue_date date 初次领证日期|初次领证|初领日期|首次领证日期
  first issue date|date of first issue|first licence date|first license date|initial issue date
expiry_date date 有效期至|失效日期|有效期截止日期|有效期结束|到期日期|效期截止日期|截止日期|有效期截止|到期日
  date of expiry|expiry date|expiration date|expires|valid until|expiry|date of expiration|valid thru|valid to|expires on|good thru
  gültig bis|date d’expiration|date d expiration|fecha de caducidad|fecha de vencimiento|data di scadenza|data de validade|data ważności|vrijedi do|datum isteka|дата окончания срока|有効期間満了日|기간만료일
validity period 有效期限|有效期|有效期间|营业期限|使用期限|保险期间
  validity|period of validity|valid period|validity period
issue_place place 签发地点|签发地|发照地
  place of issue|issued at|issue place
  ausstellungsort|lieu de délivrance|lugar de expedición
authority text 签发机关|发证机关|登记机关|发照机关|签证机关|颁发机关|发证单位
  authority|issuing authority|issued by|issuing office
  behörde|autorité|autoridad|autorità|organ wydający|izdano od|viranomainen
address address
  地址|住址|住所|家庭住址|通讯地址|联系地址|详细地址|注册地址|营业场所|经营场所|店址|收货地址|单位地址|公司地址|户籍地址|门店地址|店铺地址|现住址
  address|addr|home address|mailing address|street address|residence|location|company address|store address|shop address|registered address|full address|business address|street and number|domicile
  adresse|anschrift|straße und hausnummer|straße, hausnummer|dirección|domicilio|indirizzo|residenza|adresse postale|domicile|straat en huisnummer|endereço|adres|адрес|住所|주소|địa chỉ
city place 城市|市|所在城市
  city|town
  stadt|ort|wohnort|ville|commune|ciudad|localidad|población|città|comune|plaats|woonplaats
country place 国家|国家地区|country|land|pays|país|paese
postcode code 邮编|邮政编码
  postcode|post code|zip|zip code|postal code
  plz|postleitzahl|code postal|código postal|c.p.|cap|codice postale
phone phone 电话|电话号码|联系电话|手机|手机号|手机号码|联系方式|客服电话|服务热线|服务电话|移动电话|办公电话|电话/传真
  tel|telephone|phone|phone number|telephone number|contact number|contact no|tel no|mobile|mobile no|cell|phone no|cell phone|hotline|hp|h/p|store phone|tel number|contact
  telefon|telefonnummer|téléphone|tél|teléfono|teléfono móvil|telefono|cellulare|telefoon|telefoonnummer|телефон|電話番号|전화|điện thoại
fax phone 传真|传真号|fax|fax no|fax number|telefax|télécopie
email email 邮箱|电子邮箱|电子邮件|邮件
  email|e-mail|email address|mail
  e-mail-adresse|courriel|adresse e-mail|adresse électronique|correo electrónico|posta elettronica|indirizzo e-mail|e-mailadres
website url 网址|网站|官网|website|web|url|homepage|site|web site
occupation text 职业|职务|职位|职称
  occupation|profession|job title|title|position
  beruf|profession|ocupación|profesión|professione|beroep
education word 学历|文化程度|education|degree|education level
marital_status word 婚姻状况|marital status|familienstand
household_relation word 与户主关系|户主或与户主关系|relationship to head|relation
household_type word 户别|户口类别|户口性质|household type|type of household
household_number code 户号|household no|household number
legal_representative person 法定代表人|法人|法人代表|负责人|经营者|法定代表人姓名
  legal representative|legal person|representative
registered_capital text 注册资本|注册资金|registered capital|capital
established date 成立日期|注册日期|成立时间
  date of establishment|established|registration date|date of registration|founded
business_term text 经营期限|business term|term of operation
business_scope text 经营范围|business scope|scope of business
company_type text 公司类型|主体类型|企业类型|company type|type of business|entity type
valid_from date 有效期起始日期|有效起始日期|有效期开始|valid from|effective date|start date|from date
`);
