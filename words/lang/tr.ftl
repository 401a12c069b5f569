# Turkish. Glossary: words/glossary/tr.md

## Verdicts: one or two words in capitals, read from a distance

verdict-valid = GEÇERLİ
verdict-valid-as-of = GEÇERLİ (DURUM TARİHİ: { DATE($issued) })
verdict-caution = ÇEKİNCEYLE GEÇERLİ
verdict-invalid = GEÇERSİZ
verdict-not-sure = BELİRSİZ
verdict-not-read = OKUNAMADI
verdict-no-stamp = MÜHÜR YOK
support-code = Destek kodu: { $code }

## What was found: a whole sentence or two

found-valid = Bu mührü güven listesindeki bir kurum imzaladı ve mühür o zamandan beri değiştirilmedi.
found-malformed = Bu kod değiştirilmiş veya bilinen bir programla oluşturulmamış.
found-signature = İmza geçerli değil. Mühür imzalandıktan sonra değiştirilmiş veya sahte: üzerinde şu anahtar belirtiliyor, ancak mühür onunla imzalanmamış: { $kid }.
found-contents = Veren kurum bunu imzaladı, ancak içeriği mühür kurallarına uymuyor.
found-specimen = Bu bir örnektir: deneme amaçlıdır, herhangi bir yeterlilik vermez.
found-not-entitled = Veren kurum biliniyor, ancak bu yeterliliği verme yetkisi yok. Yeterlilik: { $claimed }. Kurumun verebilecekleri: { $allowed }.
found-lacks-place = Bu kurumun bütün mühürlerinde, geri alınan yeterlilikler listesindeki sıra belirtilir; bu mühürde ise belirtilmemiş. Mührü, kurumun anahtarıyla bir başkası oluşturmuş olabilir.
found-lacks-time = Bu kurumun bütün mühürlerinde imza zamanı belirtilir; bu mühürde ise belirtilmemiş. Mührü, kurumun anahtarıyla bir başkası oluşturmuş olabilir.
found-key-early = Mühür, veren kurumun anahtarı { DATE($start) } tarihinde kullanıma girmeden önce, { DATE($signed) } tarihinde imzalanmış.
found-key-late = Mühür, veren kurumun anahtarı { DATE($end) } tarihinde kullanımdan kaldırıldıktan sonra, { DATE($signed) } tarihinde imzalanmış.
found-signed-on-award = Mühürde ne zaman imzalandığı belirtilmediğinden yeterliliğin verildiği gün esas alınır.
found-not-registered = Veren kurumun anahtarı { DATE($since) } tarihinden beri yetkisiz kişilerin elinde olabilir ve bu mühür, kurumun o tarihten önce sicile kaydettikleri arasında yok.
found-withdrawn = Veren kurum bu yeterliliği geri aldı.
found-suspended = Veren kurum bu yeterliliği askıya aldı.
found-replaced = Veren kurum bu mührü yenisiyle değiştirdi.
found-too-early = Belge { DATE($start) } tarihinde geçerli olacak; bugünün tarihi: { DATE($today) }.
found-expired = Belge { DATE($end) } tarihine kadar geçerliydi; bugünün tarihi: { DATE($today) }.
found-no-list = Bu cihazda güven listesi yok; bu nedenle imzanın kime ait olduğu bilinmiyor.
found-unknown-key = Güven listesindeki hiçbir kurumda şu anahtar yok: { $kid }. Kurum listede olmayabilir veya mühür sahte olabilir.
found-no-consent = Kurumun anahtarı birden fazla güven listesinde var, ancak hiçbirinde kurumun onayı yok. Hangi listenin doğru olduğu bilinmiyor.
found-other-country = Kurumun anahtarı yalnızca bu ülke ({ $country }) adına konuşamayan bir güven listesinde var, bu yüzden sayılmaz.
found-newer = Bunu güven listesindeki bir kurum imzaladı, ancak bu sürümün okuyamadığı daha yeni bir biçimde.
found-key-stolen = Veren kurumun anahtarı { DATE($since) } tarihinden beri yetkisiz kişilerin elinde olabilir: bu anahtarla imzalanmış olmak tek başına hiçbir şeyi kanıtlamaz.
found-no-register = Veren kurumun anahtarı { DATE($since) } tarihinden beri yetkisiz kişilerin elinde olabilir. Bu mührün daha önce imzalanıp imzalanmadığını gösteren sicil bu cihazda yok.
found-signed-in-future = Mühürde { DATE($signed) } tarihinde imzalandığı belirtiliyor, ancak bu cihazın saatine göre bugünün tarihi: { DATE($today) }.
found-clock-behind = Bu cihazın saatine göre bugünün tarihi { DATE($today) }, ancak güven listesi daha sonra, { DATE($issued) } tarihinde imzalanmış. Listenin ne kadar eski olduğu ve o zamandan beri neler olduğu bilinmiyor.
found-list-old = Güven listesi { DATE($issued) } tarihinde yayımlandı; bu listeye yalnızca { DATE($end) } tarihine kadar güvenilebilirdi.
found-status-unpinned = Bu yeterliliğin geri alınıp alınmadığı bilinmiyor: güven listesinde, kurumun geri alınan yeterlilikleri nerede yayımladığı belirtilmiyor.
found-status-absent = Bu yeterliliğin geri alınıp alınmadığı bilinmiyor: kurumun geri alınan yeterlilikler listesi bu cihazda yok.
found-status-old = Bu yeterliliğin geri alınıp alınmadığı bilinmiyor: geri alınan yeterlilikler listesi { DATE($issued) } tarihinde yayımlandı ve bu listeye { DATE($end) } tarihine kadar güvenilebilirdi.
found-status-unusable = Bu yeterliliğin geri alınıp alınmadığı bilinmiyor: geri alınan yeterlilikler listesi bozuk, yeterlilikten daha eski veya daha yeni bir biçimde.
found-file = Bu dosyada hiçbir mühür okunamadı.

## What to know about a valid stamp

note-as-of = { DATE($issued) } tarihindeki duruma göre geçerli: { DATE($due) } tarihinde daha yeni bir güven listesi yayımlanmalıydı. Sonraki değişiklikler bilinmiyor.
note-no-place = Bu yeterliliğin geri alınıp alınmadığı kontrol edilmedi: bu mührün, kurumun geri alınan yeterlilikler listesinde bir sırası yok.
note-no-list = Bu yeterliliğin geri alınıp alınmadığı kontrol edilmedi: kurum, geri alınan yeterlilikler listesi sunmuyor.
note-awarded-in-future = Yeterliliğin veriliş tarihi { DATE($awarded) }; bu tarih henüz gelmedi.
note-status-as-of = { DATE($issued) } tarihindeki duruma göre geri alınmamış: { DATE($due) } tarihinde daha yeni bir geri alınan yeterlilikler listesi yayımlanmalıydı.
note-accepted = Ayarlarınız bunu kabul ediyor.
note-sealed = Veren kurumun anahtarı { DATE($since) } tarihinden beri yetkisiz kişilerin elinde olabilir, ancak bu mühür, kurumun daha önce, { DATE($sealed) } tarihinde sicile kaydettikleri arasında.

## What to do next: a whole sentence, addressed to the reader

next-compare = Her alanı kâğıt belgeyle, adı ve doğum tarihini ise bir kimlik belgesiyle karşılaştırın.
next-original = Mührü asıl kâğıt belge üzerinden tarayın. Doğrulama yine başarısız olursa belgeye güvenmeyin; veren kuruma sorun.
next-corrected = Belgeye güvenmeyin. Önceden bildiğiniz iletişim bilgilerini kullanarak veren kurumdan düzeltilmiş bir mühür isteyin.
next-specimen = Bunu yeterlilik olarak kabul etmeyin. Eğitim amacıyla ayarlardan örneklere izin verilebilir.
next-entitled = Belgeye güvenmeyin. Kurumun neleri verebileceğini güven listesinin işletmecisine veya o ülkenin bakanlığına sorun.
next-made-it = Belgeye güvenmeyin. Önceden bildiğiniz iletişim bilgilerini kullanarak veren kuruma, bu yeterliliği verip vermediğini sorun.
next-withdrawn = Belgeye güvenmeyin. Belge sahibi, veren kurumdan ayrıntılı bilgi alabilir.
next-suspended = Şimdilik belgeye güvenmeyin. Veren kuruma sorun veya daha sonra, daha yeni bir güven listesiyle yeniden doğrulayın.
next-replaced = Belge sahibinden yeni belgeyi isteyin ve onun mührünü doğrulayın.
next-that-day = O gün veya daha sonra yeniden doğrulayın.
next-renewed = Belgenin yenilenip yenilenmediğini sahibine sorun.
next-first-list = Güven listesini işletmecisinden alın, ardından yeniden doğrulayın.
next-latest-list = En güncel güven listesini alın ve yeniden doğrulayın.
next-latest-or-ask = En güncel güven listesini alın ve yeniden doğrulayın. Bu işe yaramazsa önceden bildiğiniz iletişim bilgilerini kullanarak veren kuruma sorun.
next-update = Bu programı güncelleyin ve yeniden doğrulayın.
next-clock = Bu cihazın tarihini ve saatini doğru ayarlayın ve yeniden doğrulayın.
next-if-important = Karar önemliyse veren kuruma sorun.
next-date = Bu cihazın tarihini kontrol edin ve belge sahibine yeterliliğin veriliş tarihini sorun.
next-nothing = Bir şey yapmanıza gerek yok: mühür, anahtar güvendeyken imzalanmış.

## Why and since when an award is withdrawn, suspended or replaced

status-since = Bu durum { DATE($since) } tarihinden beri sürüyor.
reason-error = Neden: yanlışlıkla düzenlenmiş.
reason-deception = Neden: hileyle elde edilmiş.
reason-replaced = Neden: yenisi düzenlenmiş.
reason-decision = Neden: mahkeme veya kamu makamı kararı.
reason-holder = Neden: belge sahibinin isteği.
reason-review = Neden: inceleme sürüyor.
reason-other = Neden: { NUMBER($number) } numaralı neden; bu sürüm bunu tanımıyor.

## Texts that are no stamp

text-empty = Kod boş.
text-other = Bu kod bir mühür değil: bağlantı veya bilet gibi başka bir kod.
text-version = Bu mührün sürümü: { $version }. Bu program o sürümü desteklemiyor.
text-altered = Bu mührün metni aktarılırken değişmiş veya kesilmiş. Bu, yeterlilik hakkında bir şey göstermez.
text-altered-next = Kâğıt belgeyi yeniden tarayın. Metni yapıştırdıysanız veya size gönderildiyse bunun yerine belgenin fotoğrafını isteyin.
text-other-next = Mührü kâğıt belgenin üzerinde arayın. Yeterlilik doğrulamak için diğer kodu açmayın.

## What was checked

axis-integrity = Değiştirilmemiş
axis-issuer = Veren kurum biliniyor
axis-content = Okunabilir
axis-authority = Vermeye yetkili
axis-status = Hâlâ yürürlükte
axis-time = Tarihler tutarlı
axis-freshness = Güven listesi güncel
finding-good = evet
finding-bad = hayır
finding-not-checked = kontrol edilmedi
finding-noted = açıklamaya bakın
list-of = Güven listesi: { $operator }
list-introduced = Güven listesi: { $operator }, tanıtan: { $by }

## Names of fields, as on a diploma

field-issuer = Veren kurum
field-family-name = Soyadı
field-given-names = Adı
field-family-name-latin = Soyadı (Latin harfleriyle)
field-given-names-latin = Adı (Latin harfleriyle)
field-birth = Doğum tarihi
field-title = Yeterlilik
field-title-english = İngilizce adı
field-title-language = Adın dili
field-number = Belge numarası
field-awarded = Veriliş tarihi
field-type = Yeterlilik türü
field-country = Ülke
field-eqf = AYÇ seviyesi
field-nqf = Ulusal seviye
field-isced = Eğitim alanı
field-credits = Kredi
field-grade = Not
field-mode = Öğrenim şekli
field-languages = Öğretim dili
field-profession = Düzenlenmiş meslek
field-thesis = Tez
field-outcomes = Öğrenme kazanımları
field-link = Tam dijital belge
field-specimen = Örnek
field-joint = Birlikte veren
field-from = Geçerlilik başlangıcı
field-until = Geçerlilik sonu
field-other = Alan { $number }
value-link = SHA-256 başlangıcı: { $digest }
value-specimen = evet: örnek, yeterlilik vermez
value-joint = { $names } (imzalayan kurumun beyanı)

## Coded values

type-general = genel eğitim
type-vocational = mesleki yeterlilik
type-short-cycle = ön lisans (kısa düzey)
type-bachelor = lisans (birinci düzey)
type-master = yüksek lisans (ikinci düzey)
type-doctorate = doktora (üçüncü düzey)
type-professional = profesyonel yeterlilik
type-micro-credential = mikro yeterlilik
type-course = değerlendirmeli kurs
type-language = dil belgesi
type-attendance = katılım belgesi
mode-full-time = tam zamanlı
mode-part-time = yarı zamanlı
mode-online = çevrim içi
mode-blended = kısmen çevrim içi
mode-work-based = iş yerinde
mode-on-site = yüz yüze
credits-ects = { $amount } AKTS
credits-hours = { $amount } saat
credits-ecvet = { $amount } ECVET
credits-national = { $amount } ulusal kredi
profession-doctor = temel tıp eğitimi almış hekim
profession-nurse = genel bakımdan sorumlu hemşire
profession-dentist = diş hekimi
profession-vet = veteriner hekim
profession-midwife = ebe
profession-pharmacist = eczacı
profession-architect = mimar
profession-directive = { $profession } (2005/36/AT, { $annex })
unknown-number = numara { NUMBER($number) }; bu sürüm bunu tanımıyor
name-with-code = { $name } ({ $code })
eqf-1 = temel bilgi ve beceriler
eqf-2 = bir alanda temel uygulama becerileri
eqf-3 = gözetim altında nitelikli iş, örneğin kısa bir çıraklık
eqf-4 = lise diploması veya ustalık gerektiren bir meslek
eqf-5 = ön lisans veya ileri mesleki yeterlilik
eqf-6 = lisans derecesi düzeyi
eqf-7 = yüksek lisans derecesi düzeyi
eqf-8 = doktora derecesi düzeyi
eqf-explained = Avrupa Yeterlilikler Çerçevesi’nin 8 seviyesinden { $level }. seviye: { $meaning }
nqf-explained = { $level } ({ $framework }, AYÇ seviyesi: { $eqf })
grade-with-scheme = { $grade } ({ $scheme })
grade-explained = Alışılmış not ölçeği ({ $country }): en iyi not { $best }, geçmeye yeten en kötü not { $pass }. Bilgi içindir; veren kurum bunu imzalamadı.

## What an issuer may award, as parts of a list

scope-eqf = AYÇ seviyesi: { $level }
scope-eqf-range = AYÇ seviyeleri: { $lowest }–{ $highest }
scope-awarded = veriliş tarihi: { DATE($day) }
scope-country = ülke: { $countries }
scope-from = { DATE($day) } tarihinden itibaren
scope-until = { DATE($day) } tarihine kadar
scope-any = her yeterlilik
scope-nothing = hiçbir şey
list-and = { ", " }
list-or = { "; " }
decimal-sign = ,

## Dates: the whole date, and a month without a day

date =
    { NUMBER($day) } { $month ->
        [1] Ocak
        [2] Şubat
        [3] Mart
        [4] Nisan
        [5] Mayıs
        [6] Haziran
        [7] Temmuz
        [8] Ağustos
        [9] Eylül
        [10] Ekim
        [11] Kasım
       *[12] Aralık
    } { $year }
date-month =
    { $month ->
        [1] Ocak
        [2] Şubat
        [3] Mart
        [4] Nisan
        [5] Mayıs
        [6] Haziran
        [7] Temmuz
        [8] Ağustos
        [9] Eylül
        [10] Ekim
        [11] Kasım
       *[12] Aralık
    } { $year }

## The trust list beside a verdict

trust-issued-today = Güven listesi bugün yayımlandı.
trust-issued =
    { $days ->
        [1] Güven listesi dün, { DATE($issued) } tarihinde yayımlandı.
        [one] Güven listesi { $days } gün önce, { DATE($issued) } tarihinde yayımlandı.
       *[other] Güven listesi { $days } gün önce, { DATE($issued) } tarihinde yayımlandı.
    }
trust-issued-future = Güven listesi { DATE($issued) } tarihinde yayımlandı.

## Results: headings of a card, a table and a report

result-compare = Kâğıt belgeyle ve belge sahibinin kimlik belgesiyle karşılaştırın:
result-signed-invalid = İmzalanan bilgiler. Yukarıdaki nedenle GEÇERSİZ:
result-signed-not-sure = İmzalanan bilgiler. Yukarıdaki nedenle DOĞRULANMADI:
column-verdict = Sonuç
column-file = Dosya
column-holder = Belge sahibi (mühre göre)
column-code = Kod
column-picture = Okunan
page = sayfa { $page }
stamp-of = mühür { $number } / { $count }
answers =
    { $count ->
        [one] { $count } sonuç
       *[other] { $count } sonuç
    }
report-title = Kontrol edilen mühürler
report-as-of = Durum tarihi: { DATE($day) }.
report-compare = Her belge sahibini kâğıt belgeyle ve bir kimlik belgesiyle karşılaştırın.
report-passed-over = Atlananlar
report-no-picture = resim veya PDF değil
report-outlined = Resim: okunan kod çerçeve içinde
report-not-outlined = Resim: içinde hiçbir kod okunmadı
report-show = Göster:
report-all = tümü
language-fallback = Bu dilde henüz çeviri yok: { $asked }. Bu metnin dili: { $used }.
