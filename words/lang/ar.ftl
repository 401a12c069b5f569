# Arabic. Glossary: words/glossary/ar.md

## Verdicts: one or two words in capitals, read from a distance

verdict-valid = صالح
verdict-valid-as-of = صالح وفق المعلوم في { DATE($issued) }
verdict-caution = صالح مع تحفُّظ
verdict-invalid = غير صالح
verdict-not-sure = غير محسوم
verdict-not-read = لم يُقرأ
verdict-no-stamp = لا يوجد ختم
support-code = رمز الدعم: { $code }

## What was found: a whole sentence or two

found-valid = وقّعت هذا الختمَ جهةٌ مانحة مدرجة في قائمة الثقة، ولم يتغيّر منذ توقيعه.
found-malformed = جرى تغيير هذا الرمز، أو لم يُنشئه برنامج معروف.
found-signature = التوقيع غير صحيح. إمّا أن الختم تغيّر بعد توقيعه وإمّا أنه مزوّر: فهو يذكر المفتاح { $kid }، لكنه لم يُوقَّع بهذا المفتاح.
found-contents = وقّعت الجهة المانحة هذا الختم، لكنّ محتواه لا يوافق قواعد الأختام.
found-specimen = هذا نموذج تجريبي، أي مثال للاختبار فقط، ولا يمنح أي مؤهل.
found-not-entitled = الجهة المانحة معروفة، لكن لا يحق لها منح هذا المؤهل. المؤهل المذكور: { $claimed }. ما يحق للجهة منحه: { $allowed }.
found-lacks-place = تحمل جميع أختام هذه الجهة المانحة رقم موضع في قائمتها الخاصة بالمؤهلات المسحوبة، وهذا الختم لا يحمله. قد يكون شخص آخر أنشأه بمفتاح الجهة المانحة.
found-lacks-time = تحمل جميع أختام هذه الجهة المانحة وقت التوقيع، وهذا الختم لا يحمله. قد يكون شخص آخر أنشأه بمفتاح الجهة المانحة.
found-key-early = وُقّع الختم في { DATE($signed) }، قبل بدء استخدام مفتاح الجهة المانحة في { DATE($start) }.
found-key-late = وُقّع الختم في { DATE($signed) }، بعد إيقاف استخدام مفتاح الجهة المانحة في { DATE($end) }.
found-signed-on-award = لا يذكر الختم وقت توقيعه، ولذلك يُعتدّ بتاريخ منح المؤهل.
found-not-registered = قد يكون مفتاح الجهة المانحة في أيدٍ غير أمينة منذ { DATE($since) }، وهذا الختم ليس من الأختام التي قيّدتها الجهة المانحة في السجل قبل ذلك التاريخ.
found-withdrawn = سحبت الجهة المانحة هذا المؤهل.
found-suspended = علّقت الجهة المانحة هذا المؤهل.
found-replaced = أصدرت الجهة المانحة ختمًا جديدًا يحلّ محلّ هذا الختم.
found-too-early = تبدأ الصلاحية في { DATE($start) }؛ واليوم هو { DATE($today) }.
found-expired = انتهت الصلاحية في { DATE($end) }؛ واليوم هو { DATE($today) }.
found-no-list = لا توجد قائمة ثقة على هذا الجهاز، ولذلك لا يُعرف صاحب هذا التوقيع.
found-unknown-key = لا تملك أي جهة مانحة في قائمة الثقة المفتاح { $kid }. قد لا تكون الجهة مدرجة في القائمة، وقد يكون الختم مزوّرًا.
found-no-consent = يوجد مفتاح الجهة المانحة في عدة قوائم ثقة، لكن موافقتها لا تظهر في أي منها. ولا يُعرف أي قائمة هي الصحيحة.
found-other-country = لا يوجد مفتاح الجهة المانحة إلا في قائمة ثقة لا يحق لها التحدث باسم هذا البلد ({ $country })، ولذلك لا تُحتسب.
found-newer = وقّعت هذا الختمَ جهةٌ مانحة مدرجة في قائمة الثقة، لكن بصيغة أحدث لا يستطيع هذا الإصدار من البرنامج قراءتها.
found-key-stolen = قد يكون مفتاح الجهة المانحة في أيدٍ غير أمينة منذ { DATE($since) }: فكل ما وُقّع به لا يُثبت بمفرده شيئًا.
found-no-register = قد يكون مفتاح الجهة المانحة في أيدٍ غير أمينة منذ { DATE($since) }. والسجل الذي يبيّن هل وُقّع هذا الختم قبل ذلك غير موجود على هذا الجهاز.
found-signed-in-future = يذكر الختم أنه وُقّع في { DATE($signed) }، لكن ساعة هذا الجهاز تشير إلى { DATE($today) }.
found-clock-behind = تشير ساعة هذا الجهاز إلى { DATE($today) }، لكن قائمة الثقة وُقّعت بعد ذلك، في { DATE($issued) }. فلا يُعرف كم مضى على القائمة ولا ما حدث بعدها.
found-list-old = صدرت قائمة الثقة في { DATE($issued) }، وكان يمكن الاعتماد عليها حتى { DATE($end) } على أبعد تقدير.
found-status-unpinned = لا يُعرف هل سُحب هذا المؤهل: فقائمة الثقة لا تذكر أين تنشر الجهة المانحة المؤهلات المسحوبة.
found-status-absent = لا يُعرف هل سُحب هذا المؤهل: فقائمة المؤهلات المسحوبة الخاصة بالجهة المانحة غير موجودة على هذا الجهاز.
found-status-old = لا يُعرف هل سُحب هذا المؤهل: فقائمة المؤهلات المسحوبة صدرت في { DATE($issued) }، وكان يمكن الاعتماد عليها حتى { DATE($end) }.
found-status-unusable = لا يُعرف هل سُحب هذا المؤهل: فقائمة المؤهلات المسحوبة تالفة، أو أقدم من المؤهل، أو بصيغة أحدث.
found-file = لم يمكن قراءة أي ختم في هذا الملف.

## What to know about a valid stamp

note-as-of = صالح وفق المعلوم في { DATE($issued) }: كان من المقرر صدور قائمة ثقة أحدث في { DATE($due) }. ولا تُعرف التغييرات اللاحقة.
note-no-place = لم يُتحقق من عدم سحب هذا المؤهل: فليس لهذا الختم موضع في قائمة المؤهلات المسحوبة الخاصة بالجهة المانحة.
note-no-list = لم يُتحقق من عدم سحب هذا المؤهل: فالجهة المانحة لا توفر قائمة بالمؤهلات المسحوبة.
note-awarded-in-future = تاريخ منح المؤهل هو { DATE($awarded) }، وهو تاريخ لم يحن بعد.
note-status-as-of = غير مسحوب وفق المعلوم في { DATE($issued) }: كان من المقرر صدور قائمة أحدث بالمؤهلات المسحوبة في { DATE($due) }.
note-accepted = إعداداتكم تقبل ذلك.
note-sealed = قد يكون مفتاح الجهة المانحة في أيدٍ غير أمينة منذ { DATE($since) }، لكن هذا الختم من الأختام التي قيّدتها الجهة المانحة في السجل قبل ذلك، في { DATE($sealed) }.

## What to do next: a whole sentence, addressed to the reader

next-compare = يُرجى مقارنة كل خانة بالوثيقة الورقية، ومقارنة الاسم وتاريخ الميلاد بوثيقة هوية.
next-original = يُرجى مسح الختم الموجود على الوثيقة الورقية الأصلية ضوئيًا. وإن تكررت النتيجة فلا يُعتمد على الوثيقة، ويُرجى سؤال الجهة المانحة.
next-corrected = لا يُعتمد عليه. يُرجى طلب ختم مصحَّح من الجهة المانحة عبر بيانات اتصال معروفة لديكم من قبل.
next-specimen = لا يُقبل بوصفه مؤهلًا. ويمكن السماح بالنماذج التجريبية في الإعدادات لأغراض التدريب.
next-entitled = لا يُعتمد عليه. يُرجى سؤال الجهة المشغّلة لقائمة الثقة، أو الوزارة المختصة في ذلك البلد، عمّا يحق للجهة المانحة منحه.
next-made-it = لا يُعتمد عليه. يُرجى سؤال الجهة المانحة، عبر بيانات اتصال معروفة لديكم من قبل، هل منحت هذا المؤهل.
next-withdrawn = لا يُعتمد عليه. يمكن لصاحب المؤهل الحصول على معلومات إضافية من الجهة المانحة.
next-suspended = لا يُعتمد عليه حاليًا. يُرجى سؤال الجهة المانحة، أو إعادة التحقق لاحقًا بقائمة ثقة أحدث.
next-replaced = يُرجى طلب الوثيقة الجديدة من صاحب المؤهل والتحقق من ختمها.
next-that-day = يُرجى إعادة التحقق في ذلك اليوم أو بعده.
next-renewed = يُرجى سؤال صاحب المؤهل هل جرى تجديده.
next-first-list = يُرجى الحصول على قائمة الثقة من الجهة المشغّلة لها، ثم إعادة التحقق.
next-latest-list = يُرجى الحصول على أحدث قائمة ثقة وإعادة التحقق.
next-latest-or-ask = يُرجى الحصول على أحدث قائمة ثقة وإعادة التحقق. وإن لم يُجدِ ذلك، يُرجى سؤال الجهة المانحة عبر بيانات اتصال معروفة لديكم من قبل.
next-update = يُرجى تحديث هذا البرنامج وإعادة التحقق.
next-clock = يُرجى ضبط التاريخ والوقت على هذا الجهاز وإعادة التحقق.
next-if-important = إن كان القرار مهمًا، يُرجى سؤال الجهة المانحة.
next-date = يُرجى التحقق من تاريخ هذا الجهاز، وسؤال صاحب المؤهل عن تاريخ منحه.
next-nothing = لا حاجة إلى أي إجراء: فقد وُقّع الختم حين كان المفتاح في مأمن.

## Why and since when an award is withdrawn, suspended or replaced

status-since = وهذا هو الحال منذ { DATE($since) }.
reason-error = السبب: صدر خطأً.
reason-deception = السبب: جرى الحصول عليه بالاحتيال.
reason-replaced = السبب: صدرت وثيقة جديدة.
reason-decision = السبب: قرار من محكمة أو من سلطة عامة.
reason-holder = السبب: طلب من صاحب المؤهل.
reason-review = السبب: قيد المراجعة.
reason-other = السبب: رقم { NUMBER($number) }، ولا يعرفه هذا الإصدار من البرنامج.

## Texts that are no stamp

text-empty = الرمز فارغ.
text-other = هذا الرمز ليس ختمًا: إنه رمز من نوع آخر، كرابط أو تذكرة.
text-version = يستخدم هذا الختم الإصدار { $version }، ولا يدعمه هذا البرنامج.
text-altered = تغيّر نص هذا الختم أو اقتُطع منه في أثناء نقله. ولا يدل ذلك على شيء يخص المؤهل.
text-altered-next = يُرجى مسح الوثيقة الورقية ضوئيًا من جديد. وإن كنتم قد لصقتم النص أو تلقيتموه من غيركم، يُرجى طلب صورة للوثيقة بدلًا منه.
text-other-next = يُرجى البحث عن الختم على الوثيقة الورقية. ولا يُفتح الرمز الآخر للتحقق من مؤهل.

## What was checked

axis-integrity = دون تغيير
axis-issuer = الجهة المانحة معروفة
axis-content = مقروء
axis-authority = يحق للجهة المنح
axis-status = المؤهل ما زال قائمًا
axis-time = التواريخ متسقة
axis-freshness = قائمة الثقة حديثة
finding-good = نعم
finding-bad = لا
finding-not-checked = لم يُفحص
finding-noted = انظر الملاحظة
list-of = قائمة الثقة: { $operator }
list-introduced = قائمة الثقة: { $operator }، قدّمتها { $by }

## Names of fields, as on a diploma

field-issuer = الجهة المانحة
field-family-name = اسم العائلة
field-given-names = الاسم الشخصي
field-family-name-latin = اسم العائلة بالحروف اللاتينية
field-given-names-latin = الاسم الشخصي بالحروف اللاتينية
field-birth = تاريخ الميلاد
field-title = المؤهل
field-title-english = المسمى بالإنجليزية
field-title-language = لغة المسمى
field-number = رقم المؤهل
field-awarded = تاريخ المنح
field-type = نوع المؤهل
field-country = البلد
field-eqf = مستوى EQF
field-nqf = المستوى الوطني
field-isced = مجال التعليم
field-credits = النقاط المعتمدة
field-grade = التقدير
field-mode = نمط الدراسة
field-languages = لغة التدريس
field-profession = مهنة منظَّمة
field-thesis = الرسالة
field-outcomes = مخرجات التعلّم
field-link = الشهادة الرقمية الكاملة
field-specimen = نموذج تجريبي
field-joint = مُنح بالاشتراك مع
field-from = صالح من
field-until = صالح حتى
field-other = الخانة { $number }
value-link = تبدأ بصمة SHA-256 بـ: { $digest }
value-specimen = نعم: مثال لا يمنح أي مؤهل
value-joint = { $names } (بحسب الجهة المانحة الموقِّعة)

## Coded values

type-general = تعليم عام
type-vocational = مؤهل مهني
type-short-cycle = شهادة تعليم عالٍ قصير
type-bachelor = بكالوريوس (المرحلة الأولى)
type-master = ماجستير (المرحلة الثانية)
type-doctorate = دكتوراه (المرحلة الثالثة)
type-professional = مؤهل احترافي
type-micro-credential = شهادة مصغّرة
type-course = دورة مع تقييم
type-language = شهادة لغة
type-attendance = إفادة حضور
mode-full-time = دوام كامل
mode-part-time = دوام جزئي
mode-online = عبر الإنترنت
mode-blended = عبر الإنترنت جزئيًا
mode-work-based = في مكان العمل
mode-on-site = حضوري
credits-ects = { $amount } ECTS
credits-hours = عدد الساعات: { $amount }
credits-ecvet = { $amount } ECVET
credits-national = نقاط معتمدة وطنية: { $amount }
profession-doctor = طبيب حاصل على تدريب طبي أساسي
profession-nurse = ممرض مسؤول عن الرعاية العامة
profession-dentist = طبيب أسنان
profession-vet = طبيب بيطري
profession-midwife = قابلة
profession-pharmacist = صيدلي
profession-architect = مهندس معماري
profession-directive = { $profession } (2005/36/EC، { $annex })
unknown-number = رقم { NUMBER($number) }، ولا يعرفه هذا الإصدار من البرنامج
name-with-code = { $name } ({ $code })
eqf-1 = معارف ومهارات أساسية
eqf-2 = مهارات عملية أساسية في مجال معيّن
eqf-3 = عمل ماهر تحت الإشراف، كتدريب مهني قصير
eqf-4 = شهادة إتمام الثانوية العامة، أو حرفة تتطلب مهارة
eqf-5 = تعليم عالٍ قصير، أو مؤهل مهني متقدم
eqf-6 = مستوى درجة البكالوريوس
eqf-7 = مستوى درجة الماجستير
eqf-8 = مستوى درجة الدكتوراه
eqf-explained = المستوى { $level } من 8 في الإطار الأوروبي للمؤهلات: { $meaning }
nqf-explained = { $level } ({ $framework }، مستوى EQF: { $eqf })
grade-with-scheme = { $grade } ({ $scheme })
grade-explained = السلّم المعتاد في هذا البلد ({ $country }): أفضل تقدير هو { $best }، وأضعف تقدير يُعدّ نجاحًا هو { $pass }. للعلم فقط؛ لم توقّع الجهة المانحة هذه المعلومة.

## What an issuer may award, as parts of a list

scope-eqf = مستوى EQF: { $level }
scope-eqf-range = مستويات EQF من { $lowest } إلى { $highest }
scope-awarded = مُنح في { DATE($day) }
scope-country = البلد: { $countries }
scope-from = من { DATE($day) }
scope-until = حتى { DATE($day) }
scope-any = أي مؤهل
scope-nothing = لا شيء
list-and = { "، " }
list-or = { "؛ " }
decimal-sign = .

## Dates: the whole date, and a month without a day

date =
    { NUMBER($day) } { $month ->
        [1] يناير
        [2] فبراير
        [3] مارس
        [4] أبريل
        [5] مايو
        [6] يونيو
        [7] يوليو
        [8] أغسطس
        [9] سبتمبر
        [10] أكتوبر
        [11] نوفمبر
       *[12] ديسمبر
    } { $year }
date-month =
    { $month ->
        [1] يناير
        [2] فبراير
        [3] مارس
        [4] أبريل
        [5] مايو
        [6] يونيو
        [7] يوليو
        [8] أغسطس
        [9] سبتمبر
        [10] أكتوبر
        [11] نوفمبر
       *[12] ديسمبر
    } { $year }

## The trust list beside a verdict

trust-issued-today = صدرت قائمة الثقة اليوم.
trust-issued =
    { $days ->
        [1] صدرت قائمة الثقة أمس، في { DATE($issued) }.
        [zero] صدرت قائمة الثقة اليوم، في { DATE($issued) }.
        [one] صدرت قائمة الثقة قبل يوم واحد، في { DATE($issued) }.
        [two] صدرت قائمة الثقة قبل يومين، في { DATE($issued) }.
        [few] صدرت قائمة الثقة قبل { $days } أيام، في { DATE($issued) }.
        [many] صدرت قائمة الثقة قبل { $days } يومًا، في { DATE($issued) }.
       *[other] صدرت قائمة الثقة قبل { $days } يوم، في { DATE($issued) }.
    }
trust-issued-future = صدرت قائمة الثقة في { DATE($issued) }.

## Results: headings of a card, a table and a report

result-compare = يُرجى المقارنة بالوثيقة الورقية وبوثيقة هوية صاحب المؤهل:
result-signed-invalid = ما جرى توقيعه. وهو غير صالح للسبب المذكور أعلاه:
result-signed-not-sure = ما جرى توقيعه. وهو غير مؤكَّد للسبب المذكور أعلاه:
column-verdict = النتيجة
column-file = الملف
column-holder = صاحب المؤهل (حسب الختم)
column-code = الرمز
column-picture = ما جرت قراءته
page = صفحة { $page }
stamp-of = الختم { $number } من { $count }
answers =
    { $count ->
        [zero] لا توجد نتائج
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { $count } نتائج
        [many] { $count } نتيجةً
       *[other] { $count } نتيجة
    }
report-title = الأختام التي جرى التحقق منها
report-as-of = بتاريخ { DATE($day) }.
report-compare = يُرجى مقارنة بيانات كل صاحب مؤهل بالوثيقة الورقية وبوثيقة هوية.
report-passed-over = ملفات جرى تخطيها
report-no-picture = ليس صورة ولا ملف PDF
report-outlined = صورة: الرمز الذي جرت قراءته محاط بإطار
report-not-outlined = صورة: لم يُقرأ فيها أي رمز
report-show = عرض:
report-all = الكل
language-fallback = لا تتوفر بعدُ ترجمة إلى هذه اللغة: { $asked }. لغة هذا النص: { $used }.
