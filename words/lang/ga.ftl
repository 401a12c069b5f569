# Irish. Glossary: words/glossary/ga.md

## Verdicts: one or two words in capitals, read from a distance

verdict-valid = BAILÍ
verdict-valid-as-of = BAILÍ AMHAIL AN { DATE($issued) }
verdict-caution = BAILÍ, LE RABHADH
verdict-invalid = NEAMHBHAILÍ
verdict-not-sure = ÉIGINNTE
verdict-not-read = NÍOR LÉADH
verdict-no-stamp = GAN SÉALA
support-code = Cód tacaíochta: { $code }

## What was found: a whole sentence or two

found-valid = Shínigh comhlacht dámhachtana atá ar an liosta iontaoibhe an séala seo, agus níor athraíodh an séala ó shin.
found-malformed = Athraíodh an cód seo, nó ní ríomhchlár aitheanta a rinne é.
found-signature = Níl an síniú bailí. Athraíodh an séala tar éis é a shíniú, nó is brionnú é: luann sé an eochair { $kid }, ach ní léi a síníodh é.
found-contents = Shínigh an comhlacht dámhachtana é seo, ach níl an t-ábhar de réir na rialacha a bhaineann le séalaí.
found-specimen = Is sampla é seo le haghaidh tástála: ní bhronntar aon dámhachtain leis.
found-not-entitled = Tá aithne ar an gcomhlacht dámhachtana, ach níl sé i dteideal an dámhachtain seo a bhronnadh. An dámhachtain: { $claimed }. An méid atá sé i dteideal a bhronnadh: { $allowed }.
found-lacks-place = Tá ionad ar liosta an chomhlachta dámhachtana seo de dhámhachtainí tarraingthe siar luaite ar gach séala uaidh, ach níl sé ar an gceann seo. B’fhéidir gur duine eile a rinne é le heochair an chomhlachta.
found-lacks-time = Tá am an tsínithe luaite ar gach séala ón gcomhlacht dámhachtana seo, ach níl sé ar an gceann seo. B’fhéidir gur duine eile a rinne é le heochair an chomhlachta.
found-key-early = Síníodh an séala an { DATE($signed) }, sular tosaíodh ar eochair an chomhlachta dámhachtana a úsáid an { DATE($start) }.
found-key-late = Síníodh an séala an { DATE($signed) }, tar éis scor d’eochair an chomhlachta dámhachtana a úsáid an { DATE($end) }.
found-signed-on-award = Ní deir an séala cathain a síníodh é, agus mar sin is é lá bronnta na dámhachtana a chuirtear san áireamh.
found-not-registered = D’fhéadfadh eochair an chomhlachta dámhachtana a bheith sna lámha míchearta ón { DATE($since) }, agus níl an séala seo i measc na séalaí a chláraigh an comhlacht roimh an dáta sin.
found-withdrawn = Tharraing an comhlacht dámhachtana an dámhachtain seo siar.
found-suspended = Chuir an comhlacht dámhachtana an dámhachtain seo ar fionraí.
found-replaced = Chuir an comhlacht dámhachtana séala nua in ionad an tséala seo.
found-too-early = Beidh an doiciméad bailí ón { DATE($start) } amach; is é an { DATE($today) } atá ann inniu.
found-expired = Bhí an doiciméad bailí go dtí an { DATE($end) }; is é an { DATE($today) } atá ann inniu.
found-no-list = Níl liosta iontaoibhe ar an ngléas seo, agus mar sin ní fios cé leis an síniú seo.
found-unknown-key = Níl an eochair { $kid } ag aon chomhlacht dámhachtana ar an liosta iontaoibhe. B’fhéidir nach bhfuil an comhlacht ar an liosta, nó gur brionnú an séala.
found-no-consent = Tá eochair an chomhlachta ar roinnt liostaí iontaoibhe, ach níl toiliú an chomhlachta ar aon cheann acu. Ní fios cé acu liosta atá ceart.
found-other-country = Níl eochair an chomhlachta ach ar liosta iontaoibhe nach bhfuil cead aige labhairt thar ceann na tíre seo ({ $country }), agus mar sin níl sé san áireamh.
found-newer = Shínigh comhlacht dámhachtana atá ar an liosta iontaoibhe é seo i bhformáid níos nuaí, nach féidir leis an leagan seo a léamh.
found-key-stolen = D’fhéadfadh eochair an chomhlachta dámhachtana a bheith sna lámha míchearta ón { DATE($since) }: ní chruthaíonn rud a síníodh léi aon ní as féin.
found-no-register = D’fhéadfadh eochair an chomhlachta dámhachtana a bheith sna lámha míchearta ón { DATE($since) }. Níl an clár a thaispeánann ar síníodh an séala seo roimhe sin ar an ngléas seo.
found-signed-in-future = Deir an séala gur síníodh é an { DATE($signed) }, ach is é an { DATE($today) } atá ar chlog an ghléis seo.
found-clock-behind = Is é an { DATE($today) } atá ar chlog an ghléis seo, ach síníodh an liosta iontaoibhe ina dhiaidh sin, an { DATE($issued) }. Ní fios cé chomh sean is atá an liosta ná cad a tharla ó shin.
found-list-old = Eisíodh an liosta iontaoibhe an { DATE($issued) }; níorbh fhéidir brath air ach go dtí an { DATE($end) } ar a dhéanaí.
found-status-unpinned = Ní fios ar tarraingíodh an dámhachtain seo siar: ní deir an liosta iontaoibhe cá bhfoilsíonn an comhlacht dámhachtana na dámhachtainí tarraingthe siar.
found-status-absent = Ní fios ar tarraingíodh an dámhachtain seo siar: níl liosta an chomhlachta de dhámhachtainí tarraingthe siar ar an ngléas seo.
found-status-old = Ní fios ar tarraingíodh an dámhachtain seo siar: eisíodh liosta na ndámhachtainí tarraingthe siar an { DATE($issued) } agus níorbh fhéidir brath air ach go dtí an { DATE($end) }.
found-status-unusable = Ní fios ar tarraingíodh an dámhachtain seo siar: tá liosta na ndámhachtainí tarraingthe siar damáistithe, níos sine ná an dámhachtain, nó i bhformáid níos nuaí.
found-file = Níorbh fhéidir aon séala a léamh sa chomhad seo.

## What to know about a valid stamp

note-as-of = Bailí amhail an { DATE($issued) }: bhí liosta iontaoibhe níos nuaí le teacht an { DATE($due) }. Ní fios cad iad na hathruithe ina dhiaidh sin.
note-no-place = Níor seiceáladh ar tarraingíodh an dámhachtain seo siar: níl ionad ag an séala seo ar liosta an chomhlachta de dhámhachtainí tarraingthe siar.
note-no-list = Níor seiceáladh ar tarraingíodh an dámhachtain seo siar: ní chuireann an comhlacht dámhachtana liosta de dhámhachtainí tarraingthe siar ar fáil.
note-awarded-in-future = Is é an { DATE($awarded) } dáta na dámhachtana, agus níl an dáta sin tagtha fós.
note-status-as-of = Gan tarraingt siar amhail an { DATE($issued) }: bhí liosta níos nuaí de dhámhachtainí tarraingthe siar le teacht an { DATE($due) }.
note-accepted = Glacann do shocruithe leis sin.
note-sealed = D’fhéadfadh eochair an chomhlachta dámhachtana a bheith sna lámha míchearta ón { DATE($since) }, ach tá an séala seo i measc na séalaí a chláraigh an comhlacht roimhe sin, an { DATE($sealed) }.

## What to do next: a whole sentence, addressed to the reader

next-compare = Cuir gach réimse i gcomparáid leis an bpáipéar, agus an t-ainm agus an dáta breithe i gcomparáid le doiciméad aitheantais.
next-original = Scan an séala ar an mbunpháipéar. Má theipeann air arís, ná braith ar an bpáipéar; fiafraigh den chomhlacht dámhachtana.
next-corrected = Ná braith ar an doiciméad. Iarr séala ceartaithe ar an gcomhlacht dámhachtana, ag úsáid sonraí teagmhála atá ar eolas agat cheana.
next-specimen = Ná glac leis mar cháilíocht. Is féidir samplaí a cheadú sna socruithe, le haghaidh oiliúna.
next-entitled = Ná braith ar an doiciméad. Fiafraigh d’oibreoir an liosta iontaoibhe, nó d’aireacht na tíre sin, cad atá an comhlacht i dteideal a bhronnadh.
next-made-it = Ná braith ar an doiciméad. Fiafraigh den chomhlacht dámhachtana, ag úsáid sonraí teagmhála atá ar eolas agat cheana, ar bhronn sé an dámhachtain seo.
next-withdrawn = Ná braith ar an doiciméad. Is féidir leis an gcomhlacht dámhachtana tuilleadh eolais a thabhairt don sealbhóir.
next-suspended = Ná braith ar an doiciméad faoi láthair. Fiafraigh den chomhlacht dámhachtana, nó fíoraigh arís ar ball le liosta iontaoibhe níos nuaí.
next-replaced = Iarr an doiciméad nua ar an sealbhóir agus fíoraigh an séala air.
next-that-day = Fíoraigh arís é an lá sin nó ina dhiaidh sin.
next-renewed = Fiafraigh den sealbhóir an ndearnadh athnuachan air.
next-first-list = Faigh an liosta iontaoibhe óna oibreoir, agus fíoraigh arís ansin.
next-latest-list = Faigh an liosta iontaoibhe is déanaí agus fíoraigh arís.
next-latest-or-ask = Faigh an liosta iontaoibhe is déanaí agus fíoraigh arís. Mura gcabhraíonn sin, fiafraigh den chomhlacht dámhachtana, ag úsáid sonraí teagmhála atá ar eolas agat cheana.
next-update = Nuashonraigh an ríomhchlár seo agus fíoraigh arís.
next-clock = Socraigh dáta agus am an ghléis seo agus fíoraigh arís.
next-if-important = Má tá an cinneadh tábhachtach, fiafraigh den chomhlacht dámhachtana.
next-date = Seiceáil an dáta ar an ngléas seo, agus fiafraigh den sealbhóir faoi dháta na dámhachtana.
next-nothing = Ní gá duit aon rud a dhéanamh: síníodh an séala fad a bhí an eochair slán.

## Why and since when an award is withdrawn, suspended or replaced

status-since = Tá sé amhlaidh ón { DATE($since) }.
reason-error = Cúis: eisíodh trí earráid é.
reason-deception = Cúis: fuarthas trí mheabhlaireacht é.
reason-replaced = Cúis: eisíodh ceann nua.
reason-decision = Cúis: d’ordaigh cúirt nó údarás poiblí é.
reason-holder = Cúis: d’iarr an sealbhóir é.
reason-review = Cúis: tá sé faoi athbhreithniú.
reason-other = Cúis: uimhir { NUMBER($number) }, nach eol don leagan seo.

## Texts that are no stamp

text-empty = Tá an cód folamh.
text-other = Ní séala é an cód seo: is cód eile é, mar shampla nasc nó ticéad.
text-version = Úsáideann an séala seo leagan { $version }, nach dtacaíonn an ríomhchlár seo leis.
text-altered = Athraíodh téacs an tséala seo nó gearradh é ar an mbealach. Ní deir sin aon rud faoin dámhachtain.
text-altered-next = Scan an páipéar arís. Má ghreamaigh tú an téacs nó má fuair tú é ó dhuine eile, iarr grianghraf den pháipéar ina áit.
text-other-next = Aimsigh an séala ar an bpáipéar. Ná hoscail an cód eile chun cáilíocht a fhíorú.

## What was checked

axis-integrity = Gan athrú
axis-issuer = Comhlacht aitheanta
axis-content = Inléite
axis-authority = I dteideal bronnadh
axis-status = I bhfeidhm fós
axis-time = Na dátaí ag teacht le chéile
axis-freshness = Liosta iontaoibhe reatha
finding-good = is ea
finding-bad = ní hea
finding-not-checked = níor seiceáladh
finding-noted = féach an nóta
list-of = Liosta iontaoibhe: { $operator }
list-introduced = Liosta iontaoibhe: { $operator }, curtha in aithne ag { $by }

## Names of fields, as on a diploma

field-issuer = Comhlacht dámhachtana
field-family-name = Sloinne
field-given-names = Céadainmneacha
field-family-name-latin = Sloinne, litreacha Laidineacha
field-given-names-latin = Céadainmneacha, litreacha Laidineacha
field-birth = Dáta breithe
field-title = Dámhachtain
field-title-english = Teideal i mBéarla
field-title-language = Teanga an teidil
field-number = Uimhir na dámhachtana
field-awarded = Dáta an bhronnta
field-type = Cineál dámhachtana
field-country = Tír
field-eqf = Leibhéal EQF
field-nqf = Leibhéal náisiúnta
field-isced = Réimse oideachais
field-credits = Creidmheasanna
field-grade = Grád
field-mode = An modh foghlama
field-languages = Teanga/teangacha an teagaisc
field-profession = Gairm rialáilte
field-thesis = Tráchtas
field-outcomes = Torthaí foghlama
field-link = Dintiúr digiteach iomlán
field-specimen = Sampla
field-joint = Bronnta i gcomhar le
field-from = Bailí ó
field-until = Bailí go dtí
field-other = Réimse { $number }
value-link = Tús SHA-256: { $digest }
value-specimen = is ea: sampla, ní bhronntar aon dámhachtain
value-joint = { $names } (de réir an chomhlachta a shínigh)

## Coded values

type-general = oideachas ginearálta
type-vocational = cáilíocht ghairmoideachais
type-short-cycle = céim ghearrthimthrialla
type-bachelor = céim bhaitsiléara (an chéad timthriall)
type-master = céim mháistir (an dara timthriall)
type-doctorate = dochtúireacht (an tríú timthriall)
type-professional = cáilíocht ghairmiúil
type-micro-credential = micridhintiúr
type-course = cúrsa le measúnú
type-language = teastas teanga
type-attendance = deimhniú freastail
mode-full-time = lánaimseartha
mode-part-time = páirtaimseartha
mode-online = ar líne
mode-blended = go páirteach ar líne
mode-work-based = san ionad oibre
mode-on-site = i láthair
credits-ects = { $amount } ECTS
credits-hours = uaireanta an chloig: { $amount }
credits-ecvet = { $amount } ECVET
credits-national = creidmheasanna náisiúnta: { $amount }
profession-doctor = dochtúir a bhfuil bunoiliúint leighis air nó uirthi
profession-nurse = altra atá freagrach as cúram ginearálta
profession-dentist = fiaclóir
profession-vet = tréidlia
profession-midwife = cnáimhseach
profession-pharmacist = cógaiseoir
profession-architect = ailtire
profession-directive = { $profession } (2005/36/CE, { $annex })
unknown-number = uimhir { NUMBER($number) }, nach eol don leagan seo
name-with-code = { $name } ({ $code })
eqf-1 = buneolas agus bunscileanna
eqf-2 = bunscileanna praiticiúla i réimse amháin
eqf-3 = obair oilte faoi threoir, mar shampla printíseacht ghearr
eqf-4 = ardteistiméireacht nó teastas eile ag deireadh na scolaíochta, nó ceird oilte
eqf-5 = ardoideachas gearr, nó cáilíocht ghairmoideachais ardleibhéil
eqf-6 = leibhéal céime baitsiléara
eqf-7 = leibhéal céime máistir
eqf-8 = leibhéal dochtúireachta
eqf-explained = Leibhéal { $level } as 8 sa Chreat Eorpach um Cháilíochtaí: { $meaning }
nqf-explained = { $level } ({ $framework }, leibhéal EQF { $eqf })
grade-with-scheme = { $grade } ({ $scheme })
grade-explained = An gnáthscála ({ $country }): { $best } an grád is fearr, { $pass } an grád pas is laige. Mar eolas; níor shínigh an comhlacht dámhachtana é seo.

## What an issuer may award, as parts of a list

scope-eqf = leibhéal EQF { $level }
scope-eqf-range = leibhéil EQF { $lowest } go { $highest }
scope-awarded = bronnta an { DATE($day) }
scope-country = tír: { $countries }
scope-from = ón { DATE($day) }
scope-until = go dtí an { DATE($day) }
scope-any = aon dámhachtain
scope-nothing = faic
list-and = { ", " }
list-or = { "; " }
decimal-sign = .

## Dates: the whole date, and a month without a day

date =
    { NUMBER($day) } { $month ->
        [1] Eanáir
        [2] Feabhra
        [3] Márta
        [4] Aibreán
        [5] Bealtaine
        [6] Meitheamh
        [7] Iúil
        [8] Lúnasa
        [9] Meán Fómhair
        [10] Deireadh Fómhair
        [11] Samhain
       *[12] Nollaig
    } { $year }
date-month =
    { $month ->
        [1] Eanáir
        [2] Feabhra
        [3] Márta
        [4] Aibreán
        [5] Bealtaine
        [6] Meitheamh
        [7] Iúil
        [8] Lúnasa
        [9] Meán Fómhair
        [10] Deireadh Fómhair
        [11] Samhain
       *[12] Nollaig
    } { $year }

## The trust list beside a verdict

trust-issued-today = Eisíodh an liosta iontaoibhe inniu.
trust-issued =
    { $days ->
        [1] Eisíodh an liosta iontaoibhe inné, an { DATE($issued) }.
        [one] Eisíodh an liosta iontaoibhe { $days } lá ó shin, an { DATE($issued) }.
        [two] Eisíodh an liosta iontaoibhe { $days } lá ó shin, an { DATE($issued) }.
        [few] Eisíodh an liosta iontaoibhe { $days } lá ó shin, an { DATE($issued) }.
        [many] Eisíodh an liosta iontaoibhe { $days } lá ó shin, an { DATE($issued) }.
       *[other] Eisíodh an liosta iontaoibhe { $days } lá ó shin, an { DATE($issued) }.
    }
trust-issued-future = Eisíodh an liosta iontaoibhe an { DATE($issued) }.

## Results: headings of a card, a table and a report

result-compare = Cuir i gcomparáid leis an bpáipéar agus le doiciméad aitheantais an tsealbhóra:
result-signed-invalid = An méid a síníodh. Tá sé NEAMHBHAILÍ ar an gcúis thuas:
result-signed-not-sure = An méid a síníodh. Tá sé GAN A BHEITH DEIMHNITHE ar an gcúis thuas:
column-verdict = Toradh
column-file = Comhad
column-holder = Sealbhóir (de réir an tséala)
column-code = Cód
column-picture = An méid a léadh
page = leathanach { $page }
stamp-of = séala { $number } as { $count }
answers =
    { $count ->
        [one] { $count } fhreagra
        [two] { $count } fhreagra
        [few] { $count } fhreagra
        [many] { $count } bhfreagra
       *[other] { $count } freagra
    }
report-title = Séalaí a fíoraíodh
report-as-of = Amhail an { DATE($day) }.
report-compare = Cuir gach sealbhóir i gcomparáid leis an bpáipéar agus le doiciméad aitheantais.
report-passed-over = Fágtha ar lár
report-no-picture = ní pictiúr ná PDF é
report-outlined = Pictiúr: tá imlíne thart ar an gcód a léadh
report-not-outlined = Pictiúr: níor léadh aon chód ann
report-show = Taispeáin:
report-all = gach ceann
language-fallback = Níl aistriúchán ar fáil fós (teanga: { $asked }). Teanga an téacs seo: { $used }.
