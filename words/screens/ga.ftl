# Gaeilge. Mínithe ar na téacsanna: en.ftl agus docs/translating.md. Rogha focal: words/glossary/ga.md

## Tabs, which are also the titles of their screens

tab-scan = Scan
tab-trust = Iontaoibh
tab-saved = I dtaisce
tab-settings = Socruithe
tab-about = Maidir leis
title-result = Toradh

## Buttons

button-light-on = Las an solas
button-light-off = Múch an solas
button-zoom-in = Súmáil isteach
button-zoom-out = Súmáil amach
button-open-file = Oscail grianghraf nó PDF
button-paste = Greamaigh téacs séala
button-allow-camera = Ceadaigh an ceamara
button-system-settings = Socruithe an chórais
button-try-again = Bain triail eile as
button-scan-again = Scan séala eile
button-open-trust = Oscail “Iontaoibh”
button-update = Nuashonraigh anois
button-import-file = Iompórtáil pacáiste ó chomhad
button-import = Iompórtáil
button-do-not-import = Ná hiompórtáil
button-cancel = Cealaigh
button-save = Sábháil ar an ngléas seo
button-delete = Scrios
button-delete-named = Scrios { $name }
button-delete-all = Scrios gach ceann
button-show = Taispeáin
button-date-settings = Socruithe dáta
button-free-storage = Saor spás stórála
button-start = Tosaigh

## Scanning

scan-idle = Dírigh an ceamara ar an séala atá ar an bpáipéar.
hint-closer = Bog níos gaire.
hint-hold-still = Coinnigh socair é.
hint-tilt = Tá frithchaitheamh ag clúdach an tséala: claon an páipéar nó an fón.
hint-light = Tá sé ródhorcha: las an solas.
hint-whole = Taispeáin an séala ina iomláine, mar aon lena imeall bán.
camera-ask = Léann an ceamara an séala. Ní choinnítear ná ní sheoltar aon phictiúr.
camera-refused = Ní féidir an ceamara a úsáid: diúltaíodh cead.
    .next = Ceadaigh an ceamara i socruithe an chórais, nó oscail grianghraf nó PDF den pháipéar.
camera-busy = Tá aip eile ag úsáid an cheamara.
    .next = Dún an aip eile agus bain triail eile as.
camera-failed = Tá an ceamara tar éis stopadh.
    .next = Bain triail eile as. Mura gcabhraíonn sin, atosaigh an fón, nó oscail grianghraf den pháipéar.
camera-absent = Níl ceamara ar an ngléas seo.
    .next = Oscail grianghraf nó PDF den pháipéar.
camera-picture = Pictiúr ón gceamara

## Results

result-reading = Á fhíorú…
result-several =
    { $count ->
        [one] Léadh { $count } shéala.
        [two] Léadh { $count } shéala: roghnaigh ceann amháin.
        [few] Léadh { $count } shéala: roghnaigh ceann amháin.
        [many] Léadh { $count } séala: roghnaigh ceann amháin.
       *[other] Léadh { $count } séala: roghnaigh ceann amháin.
    }
result-choose = Séala { NUMBER($number) }
result-notes = Nótaí
result-checks = An méid a seiceáladh
result-check = { $check }: { $finding }
result-saved = Sábháladh ar an ngléas seo é.

## Files: photos, PDFs and bundles

file-opening = An comhad á oscailt…
file-reading = Séala á lorg…
file-page = Leathanach { NUMBER($page) } as { NUMBER($pages) }
file-no-stamp = Níor aimsíodh aon séala sa chomhad seo.
    .next = Glac grianghraf géar den séala amháin, nó scan an páipéar leis an gceamara.
file-too-large = Tá an comhad seo rómhór: { $size }. Is é { $limit } an teorainn.
    .next = Ná hoscail ach an leathanach a bhfuil an séala air, nó glac grianghraf de.
file-too-many-pages =
    { $pages ->
        [one] Níor léadh ach an chéad leathanach, agus ní raibh séala air.
        [two] Níor léadh ach an chéad { $pages } leathanach, agus ní raibh séala orthu.
        [few] Níor léadh ach an chéad { $pages } leathanach, agus ní raibh séala orthu.
        [many] Níor léadh ach an chéad { $pages } leathanach, agus ní raibh séala orthu.
       *[other] Níor léadh ach an chéad { $pages } leathanach, agus ní raibh séala orthu.
    }
    .next = Ná hoscail ach an leathanach a bhfuil an séala air.
file-unreadable = Ní féidir an comhad seo a léamh: tá sé damáistithe, nó is de chineál é nach féidir leis an ngléas seo a léamh.
    .next = Oscail comhad PDF, JPEG, PNG nó HEIC, nó glac grianghraf den pháipéar.
file-locked = Tá an PDF seo faoi ghlas le pasfhocal.
    .next = Iarr cóip nach bhfuil faoi ghlas, nó glac grianghraf den pháipéar.
file-not-passed-on = Níor chuir an aip eile an comhad ar aghaidh.
    .next = Sábháil an comhad ar an ngléas seo agus oscail as sin é.
file-stuck = Níl na comhaid a osclaíodh níos luaithe seachadta ag aipeanna eile fós.
    .next = Dún an aip seo go hiomlán, tosaigh arís í, agus oscail an comhad arís.
file-no-room = Níl spás ar an ngléas seo do chóip den chomhad.
    .next = Saor spás stórála agus oscail an comhad arís.
file-interrupted = Cuireadh isteach ar an léamh sular críochnaíodh é.
    .next = Oscail an comhad arís. Níor athraíodh aon rud.

## Trust: the trust list on this device

trust-none = Níl liosta iontaoibhe ann fós. Ní féidir aon rud a fhíorú dá uireasa.
trust-fresh = Reatha
trust-due = Bhí ceann níos nuaí le teacht
trust-too-old = Róshean de réir do shocruithe
trust-next = Tá an chéad cheann eile le teacht an { DATE($due) }.
trust-details = Sonraí
trust-version = Leagan { NUMBER($version) }
trust-issuers = Comhlachtaí dámhachtana: { NUMBER($count) }
trust-status-lists = Liostaí de dhámhachtainí tarraingthe siar: { NUMBER($count) }
trust-root = Fréamheochair: leagan { NUMBER($version) }, bailí go dtí an { DATE($expires) }
trust-offline = Ní gá líonra chun fíorú. Ní úsáidtear é ach chun liosta iontaoibhe níos nuaí a fháil.
trust-updating = An liosta iontaoibhe is déanaí á fháil…
trust-checking = An pacáiste á sheiceáil…
trust-importing = Á iompórtáil…
trust-waiting = Seiceálfar an méid a d’oscail tú a luaithe is féidir an liosta iontaoibhe a léamh.
trust-offer = An iompórtálfar an pacáiste seo? Athraíonn sé na séalaí a nglacann an aip seo leo. Níor athraíodh aon rud fós.
    .next = Ná hiompórtáil é ach amháin má bhí tú ag súil leis. Sheiceáil an aip cé a shínigh é, ach ní féidir léi a sheiceáil cé a sheol é.
offer-size = Méid an chomhaid: { $size }
offer-root = Fréamheochair: leagan { NUMBER($held) } anois, leagan { NUMBER($offered) } tar éis na hiompórtála
offer-list = Liosta iontaoibhe: leagan { NUMBER($held) } ón { DATE($held_issued) } anois, leagan { NUMBER($offered) } ón { DATE($offered_issued) } tar éis na hiompórtála
offer-first-list = Liosta iontaoibhe: gan aon liosta anois, leagan { NUMBER($offered) } ón { DATE($offered_issued) } tar éis na hiompórtála
offer-issuers = Comhlachtaí dámhachtana: { NUMBER($held) } anois, { NUMBER($offered) } tar éis na hiompórtála
trust-declined = Níor iompórtáladh aon rud.
trust-updated = Is é an liosta iontaoibhe a eisíodh an { DATE($issued) } atá in úsáid anois.
trust-unchanged = Tá an liosta iontaoibhe is déanaí agat cheana.
trust-overdue = Is é seo an liosta iontaoibhe atá agat cheana. Bhí ceann nua le teacht an { DATE($due) }.
    .next = Bain triail eile as ar ball. Má leanann sé seo ar aghaidh, iarr pacáiste ar oibreoir an liosta iontaoibhe agus iompórtáil ó chomhad é.
trust-parts-refused = Codanna den phacáiste nárbh fhéidir a úsáid: { NUMBER($count) }. Tá an méid a bhí agat roimhe sin in úsáid fós ina n-áit.
trust-kept = Tá an méid a raibh iontaoibh agat as roimhe seo in úsáid fós.
trust-repaired = Cuireadh isteach ar iompórtáil níos luaithe, nó rinneadh damáiste do chomhad. Tá an liosta iontaoibhe deireanach a bhí i gceart in úsáid.
    .next = Iompórtáil nó nuashonraigh arís.
trust-interrupted = Stop an aip sular críochnaíodh iompórtáil. Taispeántar thíos an méid atá in úsáid anois.
    .next = Iompórtáil nó nuashonraigh arís.

## Why a trust list or a bundle was not accepted. What was trusted before is still trusted.

refused-older = Tá an pacáiste seo níos sine ná an méid a bhfuil iontaoibh ag an ngléas seo as cheana.
    .next = Ní gá duit aon rud a dhéanamh. Má deir an seoltóir gurb é an ceann is déanaí é, fiafraigh d’oibreoir an liosta iontaoibhe.
refused-incomplete = Tá an pacáiste seo neamhiomlán: tá rud éigin in easnamh idir an méid atá agat agus an méid atá sa phacáiste.
    .next = Iarr pacáiste iomlán ar oibreoir an liosta iontaoibhe.
refused-damaged = Ní pacáiste é an comhad seo, nó rinneadh damáiste dó ar an mbealach.
    .next = Faigh arís é agus iompórtáil arís é.
refused-too-large = Tá an comhad seo níos mó ná mar is féidir le haon phacáiste a bheith.
    .next = Roghnaigh an pacáiste, comhad a bhfuil ainm air a chríochnaíonn le .cbor, nó iarr ar an seoltóir é.
refused-other-signer = Ní hí an eagraíocht a bhfuil iontaoibh ag an aip seo aisti a shínigh an pacáiste seo.
    .next = Ná húsáid é. Faigh an pacáiste ón eagraíocht a thug an aip seo duit.
refused-root-expired = Chuaigh fréamheochair an phacáiste seo in éag an { DATE($expires) }. Ní ghlactar le haon rud nua fúithi.
    .next = Seiceáil an dáta ar an ngléas seo, agus faigh an pacáiste is déanaí ansin.
refused-conflict = Síníodh dhá liosta iontaoibhe den leagan céanna atá ag teacht salach ar a chéile: d’fhéadfadh duine a bhfuil na heochracha ina sheilbh a bheith ag gníomhú go mímhacánta.
    .next = Ná húsáid é, agus cuir oibreoir an liosta iontaoibhe ar an eolas láithreach.
refused-future = Deir an pacáiste seo go ndearnadh é an { DATE($issued) }, ach is é an { DATE($today) } atá ar chlog an ghléis seo.
    .next = Seiceáil an dáta ar an ngléas seo agus iompórtáil an pacáiste arís.
refused-storage-full = Tá stóras an ghléis seo lán: tá { $size } de dhíth.
    .next = Saor spás stórála agus iompórtáil an pacáiste arís.
refused-storage = Ní féidir an liosta iontaoibhe a léamh ná a scríobh ar an ngléas seo.
    .next = Atosaigh an gléas agus bain triail eile as. Mura gcabhraíonn sin, athshuiteáil an aip agus iompórtáil an pacáiste is déanaí.
refused-busy = Tá iompórtáil eile ar siúl fós.
    .next = Fan nóiméad agus bain triail eile as.
refused-root = Tá an fhréamheochair san aip seo damáistithe nó ar iarraidh. Ní féidir aon rud a fhíorú leis an gcóip seo den aip.
    .next = Athshuiteáil an aip óna foinse bhunaidh.
refused-network = Níorbh fhéidir an liosta iontaoibhe a fháil: níl líonra ann, nó níl an freastalaí ag freagairt.
    .next = Bain triail eile as ar ball, nó iompórtáil pacáiste ó chomhad.
refused-no-address = Níl seoladh nuashonraithe socraithe san aip seo.
    .next = Iompórtáil pacáiste ó chomhad.

## Saved stamps of a holder

saved-off = Ní shábháiltear aon rud ar an ngléas seo.
    .next = Má tá dámhachtain agat féin, cuir é seo ar siúl chun a séala a shábháil agus a thaispeáint arís.
saved-empty = Níl aon séala i dtaisce.
    .next = Scan do shéala féin, agus roghnaigh “Sábháil ar an ngléas seo” ansin.
saved-full = Níl spás do thuilleadh séalaí: tá { NUMBER($limit) } i dtaisce.
    .next = Scrios ceann nach bhfuil de dhíth ort a thuilleadh.
saved-failed = Níorbh fhéidir an séala a shábháil: tá an stóras lán, nó ní féidir scríobh ann.
    .next = Saor spás stórála agus bain triail eile as.
saved-again = Fíoraítear arís é gach uair a thaispeántar é.
saved-delete-one = An scriosfar an séala seo ón ngléas seo?
    .next = Ní féidir é a thabhairt ar ais. Fanann an páipéar mar atá: is féidir leat é a scanadh arís.
saved-delete-all = An scriosfar gach séala atá i dtaisce ar an ngléas seo?
    .next = Ní féidir iad a thabhairt ar ais. Fanann na páipéir mar atá: is féidir leat iad a scanadh arís.

## Settings

settings-language = Teanga
settings-language-device = Mar atá ar an ngléas
settings-accept = Cad leis a nglactar
settings-max-age = Aois uasta an liosta iontaoibhe, i laethanta
settings-max-age-why = Má tá an liosta níos sine, ní thaispeántar aon séala mar shéala bailí.
settings-specimens = Glac le samplaí (le haghaidh oiliúna)
settings-unknown-status = Glac le dámhachtainí nuair nach fios ar tarraingíodh siar iad
settings-unknown-status-why = Taispeántar iad le rabhadh ansin. Fág é seo múchta mura bhfuil a mhalairt socraithe ag d’oifig.
settings-hide = Folaigh torthaí i ngabhálacha scáileáin agus le linn comhroinnte scáileáin
settings-save = Ceadaigh séalaí a shábháil ar an ngléas seo
settings-save-why = Do shealbhóirí. Má mhúchtar é seo, scriosfar gach séala atá i dtaisce.
demo = Is leagan trialach é seo: tá iontaoibh aige as comhlachtaí dámhachtana taispeántais.
    .next = Ná fíoraigh fíorcháilíochtaí leis.

## About, also shown at the first start

about-what = Fíoraíonn Qualistamp séalaí sínithe ar cháilíochtaí, gan líonra.
about-compare = Níl brí le séala ach in éineacht leis an bpáipéar agus leis an duine: déan comparáid i gcónaí.
about-privacy = Ní sheoltar ná ní logáiltear aon rud a scanann tú. Ní stóráiltear é ach má roghnaíonn tú “Sábháil ar an ngléas seo”.
about-version = Leagan { $version }
about-library = Leabharlann bogearraí { $version }
about-licence = Ceadúnas: MIT nó Apache-2.0
