# Spanish. Glossary: words/glossary/es.md

## Verdicts: one or two words in capitals, read from a distance

verdict-valid = VÁLIDO
verdict-valid-as-of = VÁLIDO A FECHA DE { DATE($issued) }
verdict-caution = VÁLIDO, CON RESERVAS
verdict-invalid = NO VÁLIDO
verdict-not-sure = SIN CONFIRMAR
verdict-not-read = NO LEÍDO
verdict-no-stamp = SIN SELLO
support-code = Código de asistencia { $code }

## What was found: a whole sentence or two

found-valid = Una entidad de la lista de confianza firmó este sello, y no se ha modificado desde entonces.
found-malformed = Este código se ha modificado o no se creó con un programa conocido.
found-signature = La firma no es válida. El sello se modificó después de firmarse o es falso: indica la clave { $kid }, pero no se firmó con ella.
found-contents = La entidad emisora firmó este sello, pero su contenido no cumple las normas de los sellos.
found-specimen = Esto es una muestra: un ejemplo para hacer pruebas, que no otorga nada.
found-not-entitled = La entidad emisora es conocida, pero no está facultada para otorgar este título. El título: { $claimed }. Lo que la entidad puede otorgar: { $allowed }.
found-lacks-place = Todos los sellos de esta entidad indican una posición en su lista de títulos retirados, pero este no. Es posible que otra persona lo haya creado con la clave de la entidad.
found-lacks-time = Todos los sellos de esta entidad indican el momento de la firma, pero este no. Es posible que otra persona lo haya creado con la clave de la entidad.
found-key-early = Se firmó el { DATE($signed) }, antes de que la clave de la entidad emisora entrara en uso el { DATE($start) }.
found-key-late = Se firmó el { DATE($signed) }, después de que la clave de la entidad emisora quedara fuera de uso el { DATE($end) }.
found-signed-on-award = El sello no indica cuándo se firmó, por lo que cuenta el día en que se otorgó el título.
found-not-registered = Es posible que la clave de la entidad emisora esté en manos ajenas desde el { DATE($since) }, y este sello no figura entre los que la entidad registró antes de esa fecha.
found-withdrawn = La entidad emisora ha retirado este título.
found-suspended = La entidad emisora ha suspendido este título.
found-replaced = La entidad emisora ha sustituido este sello por uno nuevo.
found-too-early = Será válido a partir del { DATE($start) }; hoy es { DATE($today) }.
found-expired = Fue válido hasta el { DATE($end) }; hoy es { DATE($today) }.
found-no-list = En este dispositivo no hay ninguna lista de confianza, por lo que no se sabe de quién es la firma.
found-unknown-key = Ninguna entidad de la lista de confianza tiene la clave { $kid }. Puede que la entidad emisora no esté en la lista o que el sello sea falso.
found-no-consent = Varias listas de confianza tienen la clave de la entidad emisora, pero en ninguna consta su consentimiento. No se sabe qué lista es correcta.
found-other-country = Solo una lista de confianza que no puede hablar por este país ({ $country }) tiene la clave de la entidad emisora, así que no cuenta.
found-newer = Una entidad de la lista de confianza firmó este sello en un formato más reciente, que esta versión no puede leer.
found-key-stolen = Es posible que la clave de la entidad emisora esté en manos ajenas desde el { DATE($since) }: lo que se haya firmado con ella no prueba nada por sí solo.
found-no-register = Es posible que la clave de la entidad emisora esté en manos ajenas desde el { DATE($since) }. El registro que muestra si este sello se firmó antes no está en este dispositivo.
found-signed-in-future = Según el sello, se firmó el { DATE($signed) }, pero el reloj de este dispositivo indica { DATE($today) }.
found-clock-behind = El reloj de este dispositivo indica { DATE($today) }, pero la lista de confianza se firmó más tarde, el { DATE($issued) }. No se sabe qué antigüedad tiene la lista ni qué ha ocurrido desde entonces.
found-list-old = La lista de confianza se emitió el { DATE($issued) }; se podía utilizar como muy tarde hasta el { DATE($end) }.
found-status-unpinned = No se sabe si este título se ha retirado: la lista de confianza no indica dónde publica la entidad emisora los títulos retirados.
found-status-absent = No se sabe si este título se ha retirado: la lista de títulos retirados de la entidad emisora no está en este dispositivo.
found-status-old = No se sabe si este título se ha retirado: la lista de títulos retirados se emitió el { DATE($issued) } y se podía utilizar hasta el { DATE($end) }.
found-status-unusable = No se sabe si este título se ha retirado: la lista de títulos retirados está dañada, es anterior al título o tiene un formato más reciente.
found-file = No se ha podido leer ningún sello en este archivo.

## What to know about a valid stamp

note-as-of = Válido a fecha de { DATE($issued) }: debía haber una lista de confianza más reciente el { DATE($due) }. No se conocen los cambios posteriores.
note-no-place = No se ha comprobado si este título se ha retirado: este sello no tiene posición en la lista de títulos retirados de la entidad emisora.
note-no-list = No se ha comprobado si este título se ha retirado: la entidad emisora no ofrece una lista de títulos retirados.
note-awarded-in-future = El título lleva la fecha { DATE($awarded) }, que aún no ha llegado.
note-status-as-of = No retirado a fecha de { DATE($issued) }: debía haber una lista de títulos retirados más reciente el { DATE($due) }.
note-accepted = Los ajustes de este programa lo permiten.
note-sealed = Es posible que la clave de la entidad emisora esté en manos ajenas desde el { DATE($since) }, pero este sello figura entre los que la entidad registró antes, el { DATE($sealed) }.

## What to do next: a whole sentence, addressed to the reader

next-compare = Compare todos los campos con el documento en papel, y el nombre y la fecha de nacimiento con un documento de identidad.
next-original = Escanee el sello del documento original en papel. Si vuelve a fallar, no se fíe del documento; consulte a la entidad emisora.
next-corrected = No se fíe de él. Pida a la entidad emisora un sello corregido, utilizando datos de contacto que usted ya conozca.
next-specimen = No lo acepte como título. En los ajustes se pueden permitir las muestras, para la formación.
next-entitled = No se fíe de él. Pregunte a la entidad gestora de la lista de confianza, o al ministerio de ese país, qué puede otorgar la entidad emisora.
next-made-it = No se fíe de él. Pregunte a la entidad emisora, utilizando datos de contacto que usted ya conozca, si otorgó este título.
next-withdrawn = No se fíe de él. La entidad emisora puede dar más información a la persona titular.
next-suspended = No se fíe de él por ahora. Consulte a la entidad emisora, o vuelva a verificarlo más adelante con una lista de confianza más reciente.
next-replaced = Pida a la persona titular el documento nuevo y verifique el sello que lleve.
next-that-day = Vuelva a verificarlo ese día o más adelante.
next-renewed = Pregunte a la persona titular si el documento se ha renovado.
next-first-list = Pida la lista de confianza a la entidad que la gestiona y vuelva a verificar.
next-latest-list = Obtenga la lista de confianza más reciente y vuelva a verificar.
next-latest-or-ask = Obtenga la lista de confianza más reciente y vuelva a verificar. Si no basta, consulte a la entidad emisora, utilizando datos de contacto que usted ya conozca.
next-update = Actualice este programa y vuelva a verificar.
next-clock = Ajuste la fecha y la hora de este dispositivo y vuelva a verificar.
next-if-important = Si la decisión es importante, consulte a la entidad emisora.
next-date = Compruebe la fecha de este dispositivo y pregunte a la persona titular por la fecha del título.
next-nothing = No hay que hacer nada: el sello se firmó cuando la clave aún estaba a salvo.

## Why and since when an award is withdrawn, suspended or replaced

status-since = Esto se aplica desde el { DATE($since) }.
reason-error = Motivo: se expidió por error.
reason-deception = Motivo: se obtuvo mediante engaño.
reason-replaced = Motivo: se expidió uno nuevo.
reason-decision = Motivo: lo ordenó un tribunal o una autoridad pública.
reason-holder = Motivo: lo pidió la persona titular.
reason-review = Motivo: está en revisión.
reason-other = Motivo: número { NUMBER($number) }, que esta versión no conoce.

## Texts that are no stamp

text-empty = El código está vacío.
text-other = Este código no es un sello: es otro tipo de código, como un enlace o una entrada.
text-version = Este sello utiliza la versión { $version }, que este programa no admite.
text-altered = El texto de este sello se modificó o se cortó por el camino. Eso no dice nada sobre el título.
text-altered-next = Vuelva a escanear el documento en papel. Si pegó o recibió el texto, pida en su lugar una foto del documento.
text-other-next = Busque el sello en el documento en papel. No abra el otro código para verificar un título.

## What was checked

axis-integrity = Sin modificaciones
axis-issuer = Entidad conocida
axis-content = Legible
axis-authority = Entidad facultada
axis-status = Sigue en vigor
axis-time = Fechas coherentes
axis-freshness = Lista de confianza al día
finding-good = sí
finding-bad = no
finding-not-checked = no comprobado
finding-noted = véase la nota
list-of = Lista de confianza: { $operator }
list-introduced = Lista de confianza: { $operator }, presentada por { $by }

## Names of fields, as on a diploma

field-issuer = Entidad otorgante
field-family-name = Apellidos
field-given-names = Nombre
field-family-name-latin = Apellidos, alfabeto latino
field-given-names-latin = Nombre, alfabeto latino
field-birth = Fecha de nacimiento
field-title = Título
field-title-english = Denominación en inglés
field-title-language = Idioma de la denominación
field-number = Número del título
field-awarded = Fecha de concesión
field-type = Tipo de título
field-country = País
field-eqf = Nivel del MEC
field-nqf = Nivel nacional
field-isced = Campo de estudios
field-credits = Créditos
field-grade = Calificación
field-mode = Modo de aprendizaje
field-languages = Idioma(s) de enseñanza
field-profession = Profesión regulada
field-thesis = Tesis o trabajo final
field-outcomes = Resultados del aprendizaje
field-link = Credencial digital completa
field-specimen = Muestra
field-joint = Otorgado conjuntamente con
field-from = Válido desde
field-until = Válido hasta
field-other = Campo { $number }
value-link = SHA-256 empieza por { $digest }
value-specimen = sí: un ejemplo, no otorga nada
value-joint = { $names } (según la entidad que firma)

## Coded values

type-general = educación general
type-vocational = título de formación profesional
type-short-cycle = título de ciclo corto
type-bachelor = grado (primer ciclo)
type-master = máster (segundo ciclo)
type-doctorate = doctorado (tercer ciclo)
type-professional = cualificación profesional
type-micro-credential = microcredencial
type-course = curso con evaluación
type-language = certificado de idiomas
type-attendance = certificado de asistencia
mode-full-time = a tiempo completo
mode-part-time = a tiempo parcial
mode-online = en línea
mode-blended = mixto
mode-work-based = basado en el trabajo
mode-on-site = presencial
credits-ects = { $amount } ECTS
credits-hours = { $amount } horas
credits-ecvet = { $amount } ECVET
credits-national = { $amount } créditos nacionales
profession-doctor = médico con formación básica
profession-nurse = enfermero responsable de cuidados generales
profession-dentist = odontólogo
profession-vet = veterinario
profession-midwife = matrona
profession-pharmacist = farmacéutico
profession-architect = arquitecto
profession-directive = { $profession } (2005/36/CE, { $annex })
unknown-number = número { NUMBER($number) }, que esta versión no conoce
name-with-code = { $name } ({ $code })
eqf-1 = conocimientos y destrezas básicos
eqf-2 = destrezas prácticas básicas en un campo
eqf-3 = trabajo cualificado con orientación, como un aprendizaje corto
eqf-4 = título de educación secundaria superior o un oficio cualificado
eqf-5 = enseñanza superior de ciclo corto o formación profesional avanzada
eqf-6 = nivel de grado
eqf-7 = nivel de máster
eqf-8 = nivel de doctorado
eqf-explained = Nivel { $level } de 8 del Marco Europeo de Cualificaciones: { $meaning }
nqf-explained = { $level } ({ $framework }, nivel { $eqf } del MEC)
grade-with-scheme = { $grade } ({ $scheme })
grade-explained = Escala habitual ({ $country }): la mejor calificación es { $best }; la peor con la que se aprueba, { $pass }. A título informativo; la entidad emisora no ha firmado esto.

## What an issuer may award, as parts of a list

scope-eqf = nivel { $level } del MEC
scope-eqf-range = niveles { $lowest } a { $highest } del MEC
scope-awarded = otorgado el { DATE($day) }
scope-country = territorio: { $countries }
scope-from = desde el { DATE($day) }
scope-until = hasta el { DATE($day) }
scope-any = cualquier título
scope-nothing = nada
list-and = { ", " }
list-or = { "; " }
decimal-sign = ,

## Dates: the whole date, and a month without a day

date =
    { NUMBER($day) } de { $month ->
        [1] enero
        [2] febrero
        [3] marzo
        [4] abril
        [5] mayo
        [6] junio
        [7] julio
        [8] agosto
        [9] septiembre
        [10] octubre
        [11] noviembre
       *[12] diciembre
    } de { $year }
date-month =
    { $month ->
        [1] enero
        [2] febrero
        [3] marzo
        [4] abril
        [5] mayo
        [6] junio
        [7] julio
        [8] agosto
        [9] septiembre
        [10] octubre
        [11] noviembre
       *[12] diciembre
    } de { $year }

## The trust list beside a verdict

trust-issued-today = La lista de confianza se ha emitido hoy.
trust-issued =
    { $days ->
        [1] La lista de confianza se emitió ayer, el { DATE($issued) }.
        [many] La lista de confianza se emitió hace { $days } de días, el { DATE($issued) }.
       *[other] La lista de confianza se emitió hace { $days } días, el { DATE($issued) }.
    }
trust-issued-future = La lista de confianza se emitió el { DATE($issued) }.

## Results: headings of a card, a table and a report

result-compare = Compare con el documento en papel y con el documento de identidad de la persona titular:
result-signed-invalid = Lo que se firmó. NO ES VÁLIDO por el motivo indicado arriba:
result-signed-not-sure = Lo que se firmó. NO ESTÁ CONFIRMADO por el motivo indicado arriba:
column-verdict = Resultado
column-file = Archivo
column-holder = Titular, según el sello
column-code = Código
column-picture = Qué se ha leído
page = página { $page }
stamp-of = sello { $number } de { $count }
answers =
    { $count ->
        [one] { $count } respuesta
        [many] { $count } de respuestas
       *[other] { $count } respuestas
    }
report-title = Sellos verificados
report-as-of = A fecha de { DATE($day) }.
report-compare = Compare cada titular con el documento en papel y con un documento de identidad.
report-passed-over = Omitidos
report-no-picture = ni imagen ni PDF
report-outlined = Imagen: el código leído está marcado
report-not-outlined = Imagen: no se leyó ningún código en ella
report-show = Mostrar:
report-all = todo
language-fallback = Aún no hay textos en este idioma: { $asked }. Se muestran en: { $used }.
