/** Sentences to set pages with. */
export const english = [
  'The harbour lies at the mouth of a short river and has been dredged every spring since the old pier was rebuilt.',
  'Fishing boats leave before dawn, and most of them are back by noon, when the market on the quay is at its busiest.',
  'In winter the ferries run twice a week, weather permitting, and the island is supplied with bread, post and fuel.',
  'The lighthouse keeper kept a diary for thirty years; it records the wind, the ships that passed and little else.',
  'Visitors are advised to bring warm clothes, since the wind from the north can be cold even on bright days in June.',
  'A museum in the former customs house shows nets, lamps and the bones of a whale that was stranded here long ago.',
  'On the hill behind the town stands a small chapel, whose bell is rung when a boat has not come home by nightfall.',
  'The school has forty pupils, taught in two rooms, and a garden in which potatoes, beans and roses are grown.',
] as const;

export const german = [
  'Der Hafen liegt an der Mündung eines kurzen Flusses und wird in jedem Frühjahr ausgebaggert, damit die Fähre anlegen kann.',
  'Die Boote fahren vor Sonnenaufgang hinaus, und die meisten sind gegen Mittag zurück, wenn auf dem Markt viel Betrieb ist.',
  'Im Winter verkehrt das Schiff zweimal in der Woche, soweit das Wetter es zulässt, und bringt Brot, Post und Heizöl.',
] as const;

export const russian = [
  'Гавань лежит в устье короткой реки, и каждую весну её углубляют, чтобы паром мог подойти к старому причалу.',
  'Рыбацкие лодки выходят до рассвета, и большинство из них возвращается к полудню, когда на рынке много народу.',
  'Зимой корабль ходит два раза в неделю, если позволяет погода, и привозит на остров хлеб, почту и топливо.',
] as const;

export const chinese = [
  '港口位于一条短河的河口，自旧码头重建以来，每年春天都要清淤，以便渡船能够靠岸。',
  '渔船在黎明前出海，大多数在中午前回来，那时码头上的集市最为热闹，人们在这里买鱼和蔬菜。',
  '冬天渡船每周只开两次，天气允许时才出航，岛上的面包、邮件和燃料都由它运送。',
  '灯塔看守人写了三十年的日记，记录了风向和经过的船只，很少写别的事情。',
] as const;

export const japanese = [
  '港は短い川の河口にあり、古い桟橋が建て直されてから毎年春に浚渫されています。',
  '漁船は夜明け前に出て、ほとんどが昼までに戻り、その頃に岸壁の市場がいちばんにぎわいます。',
  '冬の間、船は週に二回だけ運航し、島にパンと郵便と燃料を届けます。',
] as const;

export const korean = [
  '항구는 짧은 강의 어귀에 자리 잡고 있으며 옛 부두를 다시 지은 뒤로 해마다 봄에 준설한다.',
  '고깃배는 동트기 전에 나가서 대부분 정오까지 돌아오는데, 그때 부두의 시장이 가장 붐빈다.',
  '겨울에는 날씨가 허락하면 배가 일주일에 두 번 다니며 섬에 빵과 우편물과 연료를 나른다.',
] as const;

export const arabic = [
  'يقع الميناء عند مصب نهر قصير ويتم تعميقه كل ربيع منذ إعادة بناء الرصيف القديم.',
  'تخرج قوارب الصيد قبل الفجر ويعود معظمها عند الظهر حين يكون السوق مزدحما بالناس.',
  'في الشتاء تبحر السفينة مرتين في الأسبوع وتحمل إلى الجزيرة الخبز والبريد والوقود.',
] as const;

export const hebrew = [
  'הנמל שוכן בשפך של נהר קצר ומעמיקים אותו בכל אביב מאז שהמזח הישן נבנה מחדש.',
  'סירות הדיג יוצאות לפני עלות השחר ורובן חוזרות עד הצהריים כאשר השוק עמוס אנשים.',
  'בחורף האונייה מפליגה פעמיים בשבוע ומביאה לאי לחם ודואר ודלק.',
] as const;
