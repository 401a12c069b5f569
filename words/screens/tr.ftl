# Türkçe. Metinlerin açıklamaları: en.ftl ve docs/translating.md. Sözcük seçimi: words/glossary/tr.md

## Tabs, which are also the titles of their screens

tab-scan = Tara
tab-trust = Güven
tab-saved = Kaydedilenler
tab-settings = Ayarlar
tab-about = Hakkında
title-result = Sonuç

## Buttons

button-light-on = Işığı aç
button-light-off = Işığı kapat
button-zoom-in = Yakınlaştır
button-zoom-out = Uzaklaştır
button-open-file = Fotoğraf veya PDF aç
button-paste = Mühür metni yapıştır
button-allow-camera = Kameraya izin ver
button-system-settings = Sistem ayarları
button-try-again = Yeniden dene
button-scan-again = Başka bir mühür tara
button-open-trust = “Güven” bölümünü aç
button-update = Şimdi güncelle
button-import-file = Dosyadan paket içe aktar
button-import = İçe aktar
button-do-not-import = İçe aktarmadan kapat
button-cancel = Vazgeç
button-save = Bu cihaza kaydet
button-delete = Sil
button-delete-named = Sil: { $name }
button-delete-all = Tümünü sil
button-show = Göster
button-date-settings = Tarih ayarları
button-free-storage = Yer aç
button-start = Başla

## Scanning

scan-idle = Kamerayı kâğıt belgedeki mühre doğrultun.
hint-closer = Yaklaşın.
hint-hold-still = Sabit tutun.
hint-tilt = Mührün üzerinde yansıma var: belgeyi veya telefonu eğin.
hint-light = Çok karanlık: ışığı açın.
hint-whole = Mührün tamamını beyaz kenarıyla birlikte gösterin.
camera-ask = Kamera mührü okur. Hiçbir görüntü saklanmaz veya gönderilmez.
camera-refused = Kamera kullanılamıyor: izin verilmedi.
    .next = Sistem ayarlarından kameraya izin verin veya belgenin fotoğrafını ya da PDF’sini açın.
camera-busy = Kamerayı başka bir uygulama kullanıyor.
    .next = Diğer uygulamayı kapatın ve yeniden deneyin.
camera-failed = Kamera durdu.
    .next = Yeniden deneyin. Bu işe yaramazsa telefonu yeniden başlatın veya belgenin fotoğrafını açın.
camera-absent = Bu cihazda kamera yok.
    .next = Belgenin fotoğrafını veya PDF’sini açın.
camera-picture = Kamera görüntüsü

## Results

result-reading = Doğrulanıyor…
result-several =
    { $count ->
        [one] { $count } mühür okundu.
       *[other] { $count } mühür okundu: birini seçin.
    }
result-choose = Mühür { NUMBER($number) }
result-notes = Açıklamalar
result-checks = Kontrol edilenler
result-check = { $check }: { $finding }
result-saved = Bu cihaza kaydedildi.

## Files: photos, PDFs and bundles

file-opening = Dosya açılıyor…
file-reading = Mühür aranıyor…
file-page = Sayfa { NUMBER($page) } / { NUMBER($pages) }
file-no-stamp = Bu dosyada mühür bulunamadı.
    .next = Yalnızca mührün net bir fotoğrafını çekin veya kâğıt belgeyi kamerayla tarayın.
file-too-large = Bu dosya çok büyük: { $size }. Sınır: { $limit }.
    .next = Yalnızca mührün bulunduğu sayfayı açın veya o sayfanın fotoğrafını çekin.
file-too-many-pages =
    { $pages ->
        [one] Yalnızca ilk sayfa okundu ve bu sayfada mühür yoktu.
       *[other] Yalnızca ilk { $pages } sayfa okundu ve bu sayfalarda mühür yoktu.
    }
    .next = Yalnızca mührün bulunduğu sayfayı açın.
file-unreadable = Bu dosya okunamıyor: bozuk veya bu cihazın okuyamadığı bir türde.
    .next = Bir PDF, JPEG, PNG veya HEIC dosyası açın ya da kâğıt belgenin fotoğrafını çekin.
file-locked = Bu PDF parolayla kilitlenmiş.
    .next = Kilitli olmayan bir kopya isteyin veya kâğıt belgenin fotoğrafını çekin.
file-not-passed-on = Diğer uygulama dosyayı iletmedi.
    .next = Dosyayı bu cihaza kaydedin ve oradan açın.
file-stuck = Diğer uygulamalar daha önce açılan dosyaları henüz iletmedi.
    .next = Bu uygulamayı tamamen kapatın, yeniden başlatın ve dosyayı tekrar açın.
file-no-room = Bu cihazda dosyanın bir kopyası için yer yok.
    .next = Yer açın ve dosyayı yeniden açın.
file-interrupted = Okuma tamamlanmadan kesildi.
    .next = Dosyayı yeniden açın. Hiçbir şey değiştirilmedi.

## Trust: the trust list on this device

trust-none = Henüz güven listesi yok. Liste olmadan hiçbir şey doğrulanamaz.
trust-fresh = Güncel
trust-due = Daha yenisinin zamanı geldi
trust-too-old = Ayarlarınıza göre çok eski
trust-next = Bir sonraki listenin yayımlanacağı tarih: { DATE($due) }.
trust-details = Ayrıntılar
trust-version = Sürüm { NUMBER($version) }
trust-issuers = Veren kurumlar: { NUMBER($count) }
trust-status-lists = Geri alınan yeterlilikler listeleri: { NUMBER($count) }
trust-root = Kök anahtar: sürüm { NUMBER($version) }, { DATE($expires) } tarihine kadar geçerli
trust-offline = Doğrulamak için ağ gerekmez. Ağ yalnızca daha yeni bir güven listesi almak için kullanılır.
trust-updating = En güncel güven listesi alınıyor…
trust-checking = Paket kontrol ediliyor…
trust-importing = İçe aktarılıyor…
trust-waiting = Açtığınız içerik, güven listesi okunabilir olur olmaz kontrol edilecek.
trust-offer = Bu paket içe aktarılsın mı? Bu uygulamanın hangi mühürleri kabul ettiğini değiştirir. Henüz hiçbir şey değiştirilmedi.
    .next = Yalnızca bu paketi bekliyorduysanız içe aktarın. Uygulama paketi kimin imzaladığını kontrol etti, ancak kimin gönderdiğini kontrol edemez.
offer-size = Dosya boyutu: { $size }
offer-root = Kök anahtar: şu anda sürüm { NUMBER($held) }, içe aktarıldıktan sonra sürüm { NUMBER($offered) }
offer-list = Güven listesi: şu anda sürüm { NUMBER($held) } ({ DATE($held_issued) }), içe aktarıldıktan sonra sürüm { NUMBER($offered) } ({ DATE($offered_issued) })
offer-first-list = Güven listesi: şu anda yok, içe aktarıldıktan sonra sürüm { NUMBER($offered) } ({ DATE($offered_issued) })
offer-issuers = Veren kurumlar: şu anda { NUMBER($held) }, içe aktarıldıktan sonra { NUMBER($offered) }
trust-declined = Hiçbir şey içe aktarılmadı.
trust-updated = Artık { DATE($issued) } tarihinde yayımlanan güven listesi kullanılıyor.
trust-unchanged = En güncel güven listesi zaten sizde.
trust-overdue = Bu, zaten sizde olan güven listesi. { DATE($due) } tarihinde yeni bir liste yayımlanmalıydı.
    .next = Daha sonra yeniden deneyin. Bu durum sürerse güven listesinin işletmecisinden bir paket isteyin ve dosyadan içe aktarın.
trust-parts-refused = Paketin kullanılamayan parçaları: { NUMBER($count) }. Bunların yerine daha önce sizde olanlar kullanılmaya devam ediyor.
trust-kept = Daha önce güvendikleriniz kullanılmaya devam ediyor.
trust-repaired = Önceki bir içe aktarma işlemi kesildi veya bir dosya bozuldu. Son sağlam güven listesi kullanılıyor.
    .next = Yeniden içe aktarın veya güncelleyin.
trust-interrupted = Bir içe aktarma işlemi tamamlanmadan uygulama kapandı. Şu anda kullanılanlar aşağıda gösteriliyor.
    .next = Yeniden içe aktarın veya güncelleyin.

## Why a trust list or a bundle was not accepted. What was trusted before is still trusted.

refused-older = Bu paket, bu cihazın zaten güvendiğinden daha eski.
    .next = Bir şey yapmanıza gerek yok. Gönderen bunun en güncel paket olduğunu söylüyorsa güven listesinin işletmecisine sorun.
refused-incomplete = Bu paket eksik: sizde olanlarla paketin getirdikleri arasında bir şey eksik.
    .next = Güven listesinin işletmecisinden tam bir paket isteyin.
refused-damaged = Bu dosya bir paket değil veya aktarılırken bozulmuş.
    .next = Dosyayı yeniden alın ve yeniden içe aktarın.
refused-too-large = Bu dosya, bir paketin olabileceğinden daha büyük.
    .next = Paketi (adı .cbor ile biten bir dosya) seçin veya gönderenden isteyin.
refused-other-signer = Bu paketi imzalayan, bu uygulamanın güvendiği kuruluş değil.
    .next = Paketi kullanmayın. Paketi, size bu uygulamayı veren kuruluştan alın.
refused-root-expired = Bu paketin kök anahtarının süresi { DATE($expires) } tarihinde doldu. Bu anahtarla yeni hiçbir şey kabul edilmez.
    .next = Bu cihazın tarihini kontrol edin, ardından en güncel paketi alın.
refused-conflict = Aynı sürüm numarasıyla birbiriyle çelişen iki güven listesi imzalanmış: anahtarlara sahip biri dürüst davranmıyor olabilir.
    .next = Bunu kullanmayın ve güven listesinin işletmecisine hemen bildirin.
refused-future = Pakette { DATE($issued) } tarihinde oluşturulduğu belirtiliyor, ancak bu cihazın saatine göre bugünün tarihi: { DATE($today) }.
    .next = Bu cihazın tarihini kontrol edin ve paketi yeniden içe aktarın.
refused-storage-full = Bu cihazın belleği dolu: { $size } yer gerekiyor.
    .next = Yer açın ve paketi yeniden içe aktarın.
refused-storage = Güven listesi bu cihazda okunamıyor veya yazılamıyor.
    .next = Cihazı yeniden başlatın ve yeniden deneyin. Bu işe yaramazsa uygulamayı yeniden yükleyin ve en güncel paketi içe aktarın.
refused-busy = Başka bir içe aktarma işlemi hâlâ sürüyor.
    .next = Biraz bekleyin ve yeniden deneyin.
refused-root = Bu uygulamadaki kök anahtar bozuk veya eksik. Uygulamanın bu kopyasıyla hiçbir şey doğrulanamaz.
    .next = Uygulamayı ilk edindiğiniz kaynaktan yeniden yükleyin.
refused-network = Güven listesi alınamadı: ağ yok veya sunucu yanıt vermiyor.
    .next = Daha sonra yeniden deneyin veya dosyadan bir paket içe aktarın.
refused-no-address = Bu uygulamada güncelleme adresi ayarlanmamış.
    .next = Dosyadan bir paket içe aktarın.

## Saved stamps of a holder

saved-off = Bu cihaza hiçbir şey kaydedilmiyor.
    .next = Kendinize ait bir yeterliliğiniz varsa, mührünü kaydetmek ve yeniden göstermek için bunu açın.
saved-empty = Kaydedilmiş mühür yok.
    .next = Kendi mührünüzü tarayın, ardından “Bu cihaza kaydet” düğmesini seçin.
saved-full = Daha fazla mühür için yer yok: kaydedilen mühür sayısı { NUMBER($limit) }.
    .next = Artık gerek duymadığınız bir mührü silin.
saved-failed = Mühür kaydedilemedi: bellek dolu veya yazılamıyor.
    .next = Yer açın ve yeniden deneyin.
saved-again = Her gösterildiğinde yeniden doğrulanır.
saved-delete-one = Bu mühür bu cihazdan silinsin mi?
    .next = Geri getirilemez. Kâğıt belge olduğu gibi kalır: onu yeniden tarayabilirsiniz.
saved-delete-all = Kaydedilmiş bütün mühürler bu cihazdan silinsin mi?
    .next = Geri getirilemezler. Kâğıt belgeler olduğu gibi kalır: onları yeniden tarayabilirsiniz.

## Settings

settings-language = Dil
settings-language-device = Cihazla aynı
settings-accept = Neler kabul edilsin
settings-max-age = Güven listesinin en fazla yaşı (gün)
settings-max-age-why = Liste daha eskiyse hiçbir mühür geçerli olarak gösterilmez.
settings-specimens = Örnekleri kabul et (eğitim için)
settings-unknown-status = Geri alınıp alınmadığı bilinmeyen yeterlilikleri kabul et
settings-unknown-status-why = Bunlar o zaman çekinceyle gösterilir. Kurumunuz başka türlü karar vermedikçe bunu kapalı bırakın.
settings-hide = Sonuçları ekran görüntülerinde ve ekran paylaşımında gizle
settings-save = Mühürlerin bu cihaza kaydedilmesine izin ver
settings-save-why = Belge sahipleri için. Kapatıldığında kaydedilmiş bütün mühürler silinir.
demo = Bu bir deneme sürümüdür: gösterim amaçlı kurumlara güvenir.
    .next = Bununla gerçek yeterlilikleri doğrulamayın.

## About, also shown at the first start

about-what = Qualistamp, yeterlilik belgelerindeki imzalı mühürleri ağ olmadan doğrular.
about-compare = Mühür yalnızca kâğıt belgeyle ve kişiyle birlikte anlam taşır: her zaman karşılaştırın.
about-privacy = Taradığınız hiçbir şey gönderilmez veya günlüğe yazılmaz. Yalnızca “Bu cihaza kaydet” düğmesini seçerseniz saklanır.
about-version = Sürüm { $version }
about-library = Yazılım kitaplığı { $version }
about-licence = Lisans: MIT veya Apache-2.0
