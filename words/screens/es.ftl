# Español. Explicaciones de los textos: en.ftl y docs/translating.md. Elección de palabras: words/glossary/es.md

## Tabs, which are also the titles of their screens

tab-scan = Escanear
tab-trust = Confianza
tab-saved = Guardados
tab-settings = Ajustes
tab-about = Acerca de
title-result = Resultado

## Buttons

button-light-on = Encender la luz
button-light-off = Apagar la luz
button-zoom-in = Acercar
button-zoom-out = Alejar
button-open-file = Abrir una foto o un PDF
button-paste = Pegar el texto de un sello
button-allow-camera = Permitir la cámara
button-system-settings = Ajustes del sistema
button-try-again = Reintentar
button-scan-again = Escanear otro sello
button-open-trust = Abrir «Confianza»
button-update = Actualizar ahora
button-import-file = Importar un paquete de un archivo
button-import = Importar
button-do-not-import = No importar
button-cancel = Cancelar
button-save = Guardar en este dispositivo
button-delete = Eliminar
button-delete-named = Eliminar { $name }
button-delete-all = Eliminar todos
button-show = Mostrar
button-date-settings = Ajustes de fecha
button-free-storage = Liberar espacio
button-start = Empezar

## Scanning

scan-idle = Apunte con la cámara al sello del papel.
hint-closer = Acérquese.
hint-hold-still = No se mueva.
hint-tilt = Un reflejo tapa el sello: incline el papel o el teléfono.
hint-light = Está demasiado oscuro: encienda la luz.
hint-whole = Muestre el sello entero con su margen blanco.
camera-ask = La cámara lee el sello. No se guarda ni se envía ninguna imagen.
camera-refused = No se puede usar la cámara: se denegó el permiso.
    .next = Permita la cámara en los ajustes del sistema, o abra una foto o un PDF del documento.
camera-busy = Otra aplicación está usando la cámara.
    .next = Cierre la otra aplicación y vuelva a intentarlo.
camera-failed = La cámara se ha detenido.
    .next = Vuelva a intentarlo. Si no basta, reinicie el teléfono, o abra una foto del documento.
camera-absent = Este dispositivo no tiene cámara.
    .next = Abra una foto o un PDF del documento.
camera-picture = Imagen de la cámara

## Results

result-reading = Verificando…
result-several =
    { $count ->
        [one] Se ha leído { $count } sello.
       *[other] Se han leído { $count } sellos: elija uno.
    }
result-choose = Sello { NUMBER($number) }
result-notes = Notas
result-checks = Qué se ha comprobado
result-check = { $check }: { $finding }
result-saved = Guardado en este dispositivo.

## Files: photos, PDFs and bundles

file-opening = Abriendo el archivo…
file-reading = Buscando un sello…
file-page = Página { NUMBER($page) } de { NUMBER($pages) }
file-no-stamp = No se ha encontrado ningún sello en este archivo.
    .next = Haga una foto nítida solo del sello, o escanee el documento en papel con la cámara.
file-too-large = Este archivo es demasiado grande: { $size }. El límite es de { $limit }.
    .next = Abra solo la página que lleva el sello, o hágale una foto.
file-too-many-pages =
    { $pages ->
        [one] Solo se ha leído la primera página, y en ella no había ningún sello.
       *[other] Solo se han leído las primeras { $pages } páginas, y en ellas no había ningún sello.
    }
    .next = Abra solo la página que lleva el sello.
file-unreadable = No se puede leer este archivo: está dañado o es de un tipo que este dispositivo no puede leer.
    .next = Abra un archivo PDF, JPEG, PNG o HEIC, o haga una foto del documento en papel.
file-locked = Este PDF está protegido con una contraseña.
    .next = Pida una copia sin contraseña, o haga una foto del documento en papel.
file-not-passed-on = La otra aplicación no ha entregado el archivo.
    .next = Guarde el archivo en este dispositivo y ábralo desde ahí.
file-stuck = Otras aplicaciones aún no han entregado los archivos que se abrieron antes.
    .next = Cierre por completo esta aplicación, iníciela de nuevo y vuelva a abrir el archivo.
file-no-room = En este dispositivo no hay espacio para una copia del archivo.
    .next = Libere espacio y vuelva a abrir el archivo.
file-interrupted = La lectura se interrumpió antes de terminar.
    .next = Vuelva a abrir el archivo. No se ha cambiado nada.

## Trust: the trust list on this device

trust-none = Aún no hay ninguna lista de confianza. Sin ella no se puede verificar nada.
trust-fresh = Al día
trust-due = Ya debería haber una más reciente
trust-too-old = Demasiado antigua según sus ajustes
trust-next = La próxima se espera el { DATE($due) }.
trust-details = Detalles
trust-version = Versión { NUMBER($version) }
trust-issuers = Entidades emisoras: { NUMBER($count) }
trust-status-lists = Listas de títulos retirados: { NUMBER($count) }
trust-root = Clave raíz: versión { NUMBER($version) }, válida hasta el { DATE($expires) }
trust-offline = Para verificar no hace falta red. Solo se usa para obtener una lista de confianza más reciente.
trust-updating = Obteniendo la lista de confianza más reciente…
trust-checking = Comprobando el paquete…
trust-importing = Importando…
trust-waiting = Lo que ha abierto se comprobará en cuanto se pueda leer la lista de confianza.
trust-offer = ¿Importar este paquete? Cambia qué sellos acepta esta aplicación. Todavía no se ha cambiado nada.
    .next = Impórtelo solo si lo esperaba. La aplicación ha comprobado quién lo firmó, pero no puede comprobar quién lo envió.
offer-size = Tamaño del archivo: { $size }
offer-root = Clave raíz: ahora, versión { NUMBER($held) }; tras la importación, versión { NUMBER($offered) }
offer-list = Lista de confianza: ahora, versión { NUMBER($held) } del { DATE($held_issued) }; tras la importación, versión { NUMBER($offered) } del { DATE($offered_issued) }
offer-first-list = Lista de confianza: ahora, ninguna; tras la importación, versión { NUMBER($offered) } del { DATE($offered_issued) }
offer-issuers = Entidades emisoras: ahora, { NUMBER($held) }; tras la importación, { NUMBER($offered) }
trust-declined = No se ha importado nada.
trust-updated = La lista de confianza es ahora la emitida el { DATE($issued) }.
trust-unchanged = Ya tiene la lista de confianza más reciente.
trust-overdue = Esta es la lista de confianza que ya tiene. Debía haber una nueva el { DATE($due) }.
    .next = Vuelva a intentarlo más tarde. Si la situación continúa, pida un paquete a la entidad gestora de la lista de confianza e impórtelo de un archivo.
trust-parts-refused = Partes del paquete que no se han podido usar: { NUMBER($count) }. En su lugar se sigue usando lo que ya tenía.
trust-kept = Se sigue usando aquello en lo que ya confiaba.
trust-repaired = Una importación anterior se interrumpió o un archivo se dañó. Se está usando la última lista de confianza correcta.
    .next = Vuelva a importar o a actualizar.
trust-interrupted = La aplicación se cerró antes de terminar una importación. Lo que se usa ahora se indica abajo.
    .next = Vuelva a importar o a actualizar.

## Why a trust list or a bundle was not accepted. What was trusted before is still trusted.

refused-older = Este paquete es más antiguo que aquello en lo que este dispositivo ya confía.
    .next = No hay que hacer nada. Si quien lo envía dice que es el más reciente, pregunte a la entidad gestora de la lista de confianza.
refused-incomplete = Este paquete está incompleto: falta algo entre lo que usted tiene y lo que trae el paquete.
    .next = Pida un paquete completo a la entidad gestora de la lista de confianza.
refused-damaged = Este archivo no es un paquete, o se dañó por el camino.
    .next = Consígalo de nuevo y vuelva a importarlo.
refused-too-large = Este archivo es más grande de lo que puede ser un paquete.
    .next = Elija el paquete, un archivo cuyo nombre termina en .cbor, o pídalo a quien lo envía.
refused-other-signer = Este paquete no está firmado por el organismo en el que confía esta aplicación.
    .next = No lo use. Obtenga el paquete del organismo que le dio esta aplicación.
refused-root-expired = La clave raíz de este paquete caducó el { DATE($expires) }. Con ella no se acepta nada nuevo.
    .next = Compruebe la fecha de este dispositivo y después obtenga el paquete más reciente.
refused-conflict = Se han firmado dos listas de confianza contradictorias con la misma versión: es posible que alguien que tiene las claves no actúe con honradez.
    .next = No lo use y avise de inmediato a la entidad gestora de la lista de confianza.
refused-future = Según este paquete, se creó el { DATE($issued) }, pero el reloj de este dispositivo indica { DATE($today) }.
    .next = Compruebe la fecha de este dispositivo y vuelva a importarlo.
refused-storage-full = El almacenamiento de este dispositivo está lleno: se necesitan { $size }.
    .next = Libere espacio y vuelva a importarlo.
refused-storage = La lista de confianza no se puede leer o escribir en este dispositivo.
    .next = Reinicie el dispositivo y vuelva a intentarlo. Si no basta, reinstale la aplicación e importe el paquete más reciente.
refused-busy = Hay otra importación en curso.
    .next = Espere un momento y vuelva a intentarlo.
refused-root = La clave raíz de esta aplicación está dañada o falta. Con esta copia de la aplicación no se puede verificar nada.
    .next = Reinstale la aplicación desde su origen oficial.
refused-network = No se ha podido obtener la lista de confianza: no hay red o el servidor no responde.
    .next = Vuelva a intentarlo más tarde, o importe un paquete de un archivo.
refused-no-address = En esta aplicación no hay configurada ninguna dirección de actualización.
    .next = Importe un paquete de un archivo.

## Saved stamps of a holder

saved-off = En este dispositivo no se guarda nada.
    .next = Si usted es titular de un título, active esta opción para guardar su sello y volver a mostrarlo.
saved-empty = No hay sellos guardados.
    .next = Escanee su propio sello y elija «Guardar en este dispositivo».
saved-full = No caben más sellos: hay { NUMBER($limit) } guardados.
    .next = Elimine alguno que ya no necesite.
saved-failed = No se ha podido guardar el sello: el almacenamiento está lleno o no se puede escribir en él.
    .next = Libere espacio y vuelva a intentarlo.
saved-again = Se vuelve a verificar cada vez que se muestra.
saved-delete-one = ¿Eliminar este sello de este dispositivo?
    .next = No se puede recuperar. El documento en papel queda como está: puede volver a escanearlo.
saved-delete-all = ¿Eliminar de este dispositivo todos los sellos guardados?
    .next = No se pueden recuperar. Los documentos en papel quedan como están: puede volver a escanearlos.

## Settings

settings-language = Idioma
settings-language-device = El del dispositivo
settings-accept = Qué se acepta
settings-max-age = Antigüedad máxima de la lista de confianza, en días
settings-max-age-why = Si la lista es más antigua, ningún sello se muestra como válido.
settings-specimens = Aceptar muestras (para la formación)
settings-unknown-status = Aceptar títulos de los que no se sabe si se han retirado
settings-unknown-status-why = En ese caso se muestran con reservas. No lo active salvo que su oficina haya decidido otra cosa.
settings-hide = Ocultar los resultados en capturas y al compartir pantalla
settings-save = Permitir guardar sellos en este dispositivo
settings-save-why = Para titulares. Al desactivarlo se eliminan todos los sellos guardados.
demo = Esta es una versión de prueba: confía en entidades emisoras de demostración.
    .next = No verifique con ella títulos reales.

## About, also shown at the first start

about-what = Qualistamp verifica los sellos firmados de los títulos, sin necesidad de red.
about-compare = Un sello solo vale junto con el papel y la persona: compare siempre.
about-privacy = Nada de lo que escanea se envía ni se registra. Solo se guarda si elige «Guardar en este dispositivo».
about-version = Versión { $version }
about-library = Biblioteca de software { $version }
about-licence = Licencia: MIT o Apache-2.0
