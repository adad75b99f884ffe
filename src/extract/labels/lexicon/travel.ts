import { concepts } from '../concept.ts';

/** Dates and times, journeys and vehicles. */
export const travel = concepts(`
date date
  日期|开票日期|交易日期|消费日期|销售日期|下单日期|填表日期|制单日期|时间日期|打印日期|年月日|报告日期|结账日期|账单日期|收据日期
  date|invoice date|receipt date|transaction date|bill date|date of bill|date of invoice|statement date|purchase date|date of receipt|date of purchase|date issued|printed date|order date|trans date|report date|issue date|sale date|date printed|inv date
  datum|rechnungsdatum|belegdatum|data|data fattura|data emissione|fecha|fecha de factura|fecha factura|fecha de emisión|date de facture|date facture|date de la facture|date d’émission|factuurdatum|data faktury|data wystawienia|дата|日付|発行日|날짜|일자|ngày
time time 时间|交易时间|打印时间|消费时间|结账时间|开票时间|下单时间
  time|transaction time|trans time|time printed|print time|order time|purchase time|receipt time
  uhrzeit|zeit|heure|hora|ora|czas|время|時刻|시간|giờ
datetime datetime 日期时间|交易日期时间|日期和时间|日期/时间|时间日期|结账时间日期
  date time|datetime|date and time|date/time|timestamp|transaction date and time|date & time
due_date date 付款期限|到期日|应付日期|最后付款日|还款日|到期还款日
  due date|payment due|payment due date|pay by|due by|date due
  fällig am|fällig|fälligkeit|fälligkeitsdatum|zahlbar bis|zahlungsziel|date d’échéance|date échéance|échéance|fecha de vencimiento|vencimiento|scadenza|data scadenza|à payer avant le|da pagare entro|vervaldatum|uiterste betaaldatum|te betalen voor|betalen voor|termin płatności|förfallodatum
train_number train 车次|车次号|列车车次|列车号|train number|train no|train|train code
departure_station place 出发站|始发站|起始站|乘车站|发站|上车站|出发车站|始发车站|出发地|起点站|起点
  departure station|origin station|from station|starting station|start station|station of departure|departure
  abfahrtsbahnhof|gare de départ
arrival_station place 到达站|终点站|目的站|下车站|到站|到达车站|目的地站|终到站|终点
  arrival station|destination station|to station|end station|terminal station|station of arrival|arrival
  zielbahnhof|gare d’arrivée
departure_time datetime
  发车时间|出发时间|开车时间|乘车日期|乘车时间|出发日期|发车日期|发车日期和时间点|发车日期时间|乘车日期时间|开车日期|日期时间
  departure time|departure date|departure date and time|date of departure|travel date|departure datetime|time of departure|journey date|date of travel|departure date time
carriage carriage 车厢|车厢号|车厢号码|carriage|coach|car number|carriage number|coach number|car no|car
seat seat 座位号|座位|座号|席位|席位号|座位号码|铺位|seat|seat number|seat no|berth|sitz|sitzplatz|place|asiento
seat_class seatClass 座位类型|席别|席别类型|座位等级|席别名称|座席|坐席|坐席类型|席位类型|座位类别
  seat class|seat type|class of seat|ticket class|seat category
ticket_number code 票号|车票号|车票号码|客票号|机票号|电子客票号|车票编号|电子客票号码|客票号码|票证号码
  ticket number|ticket no|tkt no|e-ticket number|eticket no|ticket id|e-ticket no|etkt
  ticketnummer|numéro de billet
gate code 检票口|登机口|检票闸口|检票|gate|boarding gate|ticket gate|check-in gate|gate no|wicket|flugsteig|porte|puerta
ticket_office place 售票站|售票点|售站|ticket office|issued at station|selling station
flight_number flight 航班|航班号|航班号码|flight|flight no|flight number|flug|flugnummer|vol|vuelo|volo
cabin word 舱位|舱位等级|客票级别|等级
  class|cabin|cabin class|booking class|class of travel|travel class
  klasse|classe|clase
origin place 始发地|出发地|起飞地|自|出发城市|始发城市|出发机场
  from|origin|departure city|departure airport|departing from
  von|de|desde|da
destination place 目的地|到达地|至|到达城市|目的城市|到达机场
  to|destination|arrival city|arrival airport|arriving at
  nach|à|hasta|a
boarding_time time 登机时间|boarding time|bdt|boarding
serial_number code 序号|序列号|登机序号|serial no|serial number|sequence no|seq no|seq|sequence
arrival_time datetime 到达时间|到达日期|抵达时间|arrival time|arrival date|time of arrival|arrival date and time
check_in date 入住日期|入住时间|到店日期|check in|check-in|check in date|arrival date|check-in date
check_out date 离店日期|退房时间|离店时间|check out|check-out|check out date|departure date|check-out date
room code 房号|房间号|room|room no|room number
plate plate 车牌号|车牌|车牌号码|号牌号码|车号
  license plate|plate number|plate no|vehicle number|licence plate|plate|registration number|vehicle no
  kennzeichen|immatriculation|matrícula|targa
vehicle_type word 车辆类型|车型|vehicle type|type of vehicle|vehicle category
licence_class word 准驾车型|准驾类型|驾照类型
  class of licence|vehicle class|license class|licence class|driving class|permitted vehicle class|approved driving type|class
vehicle_model text 品牌型号|厂牌型号|车辆型号|model|vehicle model|make and model|brand
vin code 车辆识别代号|车架号|车辆识别代码|车辆识别代号/车架号码
  vin|vehicle identification number|chassis no|chassis number
engine_number code 发动机号码|发动机号|engine no|engine number
use_character word 使用性质|use character|usage
register_date date 注册登记日期|登记日期|注册日期|register date|registration date
boarding_point time 上车|上车时间|pick up|time on|boarding at|boarding time|pick up time|get on time
alighting_point time 下车|下车时间|drop off|time off|alighting time|drop off time|get off time
mileage number 里程|行驶里程|里程数|mileage|distance
insurance amount 保险|保险费|insurance|insurance fee
fuel_surcharge amount 燃油附加费|fuel surcharge|fuel
airport_fee amount 民航发展基金|机场建设费|caac development fund|airport tax|airport fee
sample_type word 标本|标本类型|样本类型|specimen|sample type|sample
diagnosis text 诊断|临床诊断|diagnosis|clinical diagnosis
hospital_number code 住院号|门诊号|病历号|就诊号|hospital no|patient id|medical record no|mrn|case no
bed code 床号|床位号|bed|bed no|bed number
result text 结果|检验结果|测定结果|检测结果|result|results|test result|value|finding
reference_range text 参考值|参考区间|参考范围|正常值|正常范围
  reference range|reference|reference value|ref range|ref. range|normal range|range|reference interval
sampling_date date 采样日期|采样时间|采集日期|采集时间|送检日期|送检时间
  sampling date|collection date|collected|sample date|date collected|sampling time
doctor person 医生|送检医生|医师|检验者|doctor|physician|referring doctor|ordered by
`);
