# Português. Explicações dos textos: en.ftl e docs/translating.md. Escolha das palavras: words/glossary/pt.md

## Tabs, which are also the titles of their screens

tab-scan = Ler
tab-trust = Confiança
tab-saved = Guardados
tab-settings = Definições
tab-about = Acerca
title-result = Resultado

## Buttons

button-light-on = Acender a luz
button-light-off = Apagar a luz
button-zoom-in = Ampliar
button-zoom-out = Reduzir
button-open-file = Abrir uma foto ou um PDF
button-paste = Colar o texto de um selo
button-allow-camera = Permitir a câmara
button-system-settings = Definições do sistema
button-try-again = Tentar de novo
button-scan-again = Ler outro selo
button-open-trust = Abrir «Confiança»
button-update = Atualizar agora
button-import-file = Importar um pacote de um ficheiro
button-import = Importar
button-do-not-import = Não importar
button-cancel = Cancelar
button-save = Guardar neste dispositivo
button-delete = Eliminar
button-delete-named = Eliminar { $name }
button-delete-all = Eliminar todos
button-show = Mostrar
button-date-settings = Definições da data
button-free-storage = Libertar espaço
button-start = Começar

## Scanning

scan-idle = Aponte a câmara ao selo no papel.
hint-closer = Aproxime-se.
hint-hold-still = Não se mexa.
hint-tilt = Um reflexo tapa o selo: incline o papel ou o telemóvel.
hint-light = Demasiado escuro: acenda a luz.
hint-whole = Mostre o selo inteiro com a margem branca.
camera-ask = A câmara lê o selo. Nenhuma imagem é guardada nem enviada.
camera-refused = Não é possível utilizar a câmara: a autorização foi recusada.
    .next = Permita a câmara nas definições do sistema, ou abra uma foto ou um PDF do documento.
camera-busy = Outra aplicação está a utilizar a câmara.
    .next = Feche a outra aplicação e tente de novo.
camera-failed = A câmara parou.
    .next = Tente de novo. Se não resultar, reinicie o telemóvel, ou abra uma foto do documento.
camera-absent = Este dispositivo não tem câmara.
    .next = Abra uma foto ou um PDF do documento.
camera-picture = Imagem da câmara

## Results

result-reading = A verificar…
result-several =
    { $count ->
        [one] Foi lido { $count } selo.
       *[other] Foram lidos { $count } selos: escolha um.
    }
result-choose = Selo { NUMBER($number) }
result-notes = Notas
result-checks = O que foi verificado
result-check = { $check }: { $finding }
result-saved = Guardado neste dispositivo.

## Files: photos, PDFs and bundles

file-opening = A abrir o ficheiro…
file-reading = À procura de um selo…
file-page = Página { NUMBER($page) } de { NUMBER($pages) }
file-no-stamp = Não foi encontrado nenhum selo neste ficheiro.
    .next = Tire uma foto nítida só do selo, ou leia o documento em papel com a câmara.
file-too-large = Este ficheiro é demasiado grande: { $size }. O limite é { $limit }.
    .next = Abra só a página com o selo, ou tire-lhe uma foto.
file-too-many-pages =
    { $pages ->
        [one] Só foi lida a primeira página, que não tinha nenhum selo.
       *[other] Só foram lidas as primeiras { $pages } páginas, que não tinham nenhum selo.
    }
    .next = Abra só a página com o selo.
file-unreadable = Não é possível ler este ficheiro: está danificado, ou é de um tipo que este dispositivo não consegue ler.
    .next = Abra um ficheiro PDF, JPEG, PNG ou HEIC, ou tire uma foto do documento em papel.
file-locked = Este PDF está protegido por uma palavra-passe.
    .next = Peça uma cópia sem proteção, ou tire uma foto do documento em papel.
file-not-passed-on = A outra aplicação não entregou o ficheiro.
    .next = Guarde o ficheiro neste dispositivo e abra-o a partir daí.
file-stuck = Outras aplicações ainda não entregaram os ficheiros abertos anteriormente.
    .next = Feche esta aplicação por completo, inicie-a de novo e volte a abrir o ficheiro.
file-no-room = Não há espaço neste dispositivo para uma cópia do ficheiro.
    .next = Liberte espaço e volte a abrir o ficheiro.
file-interrupted = A leitura foi interrompida antes de terminar.
    .next = Volte a abrir o ficheiro. Nada foi alterado.

## Trust: the trust list on this device

trust-none = Ainda não há lista de confiança. Sem ela, não é possível verificar nada.
trust-fresh = Atualizada
trust-due = Já deveria haver uma mais recente
trust-too-old = Demasiado antiga para as suas definições
trust-next = A próxima está prevista para { DATE($due) }.
trust-details = Detalhes
trust-version = Versão { NUMBER($version) }
trust-issuers = Entidades emissoras: { NUMBER($count) }
trust-status-lists = Listas de qualificações retiradas: { NUMBER($count) }
trust-root = Chave raiz: versão { NUMBER($version) }, válida até { DATE($expires) }
trust-offline = Não é preciso rede para verificar. A rede só serve para obter uma lista de confiança mais recente.
trust-updating = A obter a lista de confiança mais recente…
trust-checking = A verificar o pacote…
trust-importing = A importar…
trust-waiting = O que abriu será verificado assim que for possível ler a lista de confiança.
trust-offer = Importar este pacote? Ele altera os selos que esta aplicação aceita. Ainda nada foi alterado.
    .next = Importe-o só se o esperava. A aplicação verificou quem o assinou, mas não pode verificar quem o enviou.
offer-size = Tamanho do ficheiro: { $size }
offer-root = Chave raiz: agora, versão { NUMBER($held) }; depois da importação, versão { NUMBER($offered) }
offer-list = Lista de confiança: agora, versão { NUMBER($held) } de { DATE($held_issued) }; depois da importação, versão { NUMBER($offered) } de { DATE($offered_issued) }
offer-first-list = Lista de confiança: agora, nenhuma; depois da importação, versão { NUMBER($offered) } de { DATE($offered_issued) }
offer-issuers = Entidades emissoras: agora, { NUMBER($held) }; depois da importação, { NUMBER($offered) }
trust-declined = Nada foi importado.
trust-updated = A lista de confiança é agora a que foi emitida em { DATE($issued) }.
trust-unchanged = Já tem a lista de confiança mais recente.
trust-overdue = Esta é a lista de confiança que já tem. Estava prevista uma nova para { DATE($due) }.
    .next = Tente de novo mais tarde. Se a situação se mantiver, peça um pacote à entidade gestora da lista de confiança e importe-o de um ficheiro.
trust-parts-refused = Partes do pacote que não foi possível utilizar: { NUMBER($count) }. Em vez delas, continua a ser utilizado o que já tinha.
trust-kept = Continua a ser utilizado aquilo em que já confiava.
trust-repaired = Uma importação anterior foi interrompida ou um ficheiro ficou danificado. Está a ser utilizada a última lista de confiança correta.
    .next = Volte a importar ou a atualizar.
trust-interrupted = A aplicação terminou antes de uma importação ficar concluída. O que é utilizado agora está indicado abaixo.
    .next = Volte a importar ou a atualizar.

## Why a trust list or a bundle was not accepted. What was trusted before is still trusted.

refused-older = Este pacote é mais antigo do que aquilo em que este dispositivo já confia.
    .next = Não é preciso fazer nada. Se o remetente disser que é o mais recente, pergunte à entidade gestora da lista de confiança.
refused-incomplete = Este pacote está incompleto: falta algo entre o que já tem e o que o pacote traz.
    .next = Peça um pacote completo à entidade gestora da lista de confiança.
refused-damaged = Este ficheiro não é um pacote, ou ficou danificado pelo caminho.
    .next = Obtenha-o de novo e volte a importá-lo.
refused-too-large = Este ficheiro é maior do que um pacote pode ser.
    .next = Escolha o pacote, um ficheiro cujo nome termina em .cbor, ou peça-o ao remetente.
refused-other-signer = Este pacote não está assinado pelo organismo em que esta aplicação confia.
    .next = Não o utilize. Obtenha o pacote junto do organismo que lhe deu esta aplicação.
refused-root-expired = A chave raiz deste pacote expirou em { DATE($expires) }. Com ela, nada de novo é aceite.
    .next = Verifique a data deste dispositivo e depois obtenha o pacote mais recente.
refused-conflict = Foram assinadas duas listas de confiança contraditórias com a mesma versão: alguém que tem as chaves pode estar a agir de forma desonesta.
    .next = Não o utilize e avise de imediato a entidade gestora da lista de confiança.
refused-future = O pacote indica que foi criado em { DATE($issued) }, mas o relógio deste dispositivo indica { DATE($today) }.
    .next = Verifique a data deste dispositivo e volte a importá-lo.
refused-storage-full = O armazenamento deste dispositivo está cheio: são precisos { $size }.
    .next = Liberte espaço e volte a importá-lo.
refused-storage = Não é possível ler ou escrever a lista de confiança neste dispositivo.
    .next = Reinicie o dispositivo e tente de novo. Se não resultar, reinstale a aplicação e importe o pacote mais recente.
refused-busy = Ainda está em curso outra importação.
    .next = Aguarde um momento e tente de novo.
refused-root = A chave raiz desta aplicação está danificada ou em falta. Com esta cópia da aplicação, não é possível verificar nada.
    .next = Reinstale a aplicação a partir da fonte original.
refused-network = Não foi possível obter a lista de confiança: não há rede, ou o servidor não responde.
    .next = Tente de novo mais tarde, ou importe um pacote de um ficheiro.
refused-no-address = Não está configurado nenhum endereço de atualização nesta aplicação.
    .next = Importe um pacote de um ficheiro.

## Saved stamps of a holder

saved-off = Nada é guardado neste dispositivo.
    .next = Se é titular de uma qualificação, ative esta opção para guardar o respetivo selo e voltar a mostrá-lo.
saved-empty = Não há selos guardados.
    .next = Leia o seu próprio selo e escolha «Guardar neste dispositivo».
saved-full = Não há espaço para mais selos: há { NUMBER($limit) } guardados.
    .next = Elimine um de que já não precise.
saved-failed = Não foi possível guardar o selo: o armazenamento está cheio ou não permite escrita.
    .next = Liberte espaço e tente de novo.
saved-again = Verificado de novo sempre que é mostrado.
saved-delete-one = Eliminar este selo deste dispositivo?
    .next = Não é possível recuperá-lo. O documento em papel fica como está: pode voltar a lê-lo.
saved-delete-all = Eliminar deste dispositivo todos os selos guardados?
    .next = Não é possível recuperá-los. Os documentos em papel ficam como estão: pode voltar a lê-los.

## Settings

settings-language = Língua
settings-language-device = A do dispositivo
settings-accept = O que aceitar
settings-max-age = Idade máxima da lista de confiança, em dias
settings-max-age-why = Se a lista for mais antiga, nenhum selo é mostrado como válido.
settings-specimens = Aceitar espécimes (para formação)
settings-unknown-status = Aceitar qualificações quando não se sabe se foram retiradas
settings-unknown-status-why = São então mostradas com reservas. Deixe desativado, salvo decisão em contrário do seu serviço.
settings-hide = Ocultar os resultados nas capturas e na partilha de ecrã
settings-save = Permitir guardar selos neste dispositivo
settings-save-why = Para titulares. Desativar elimina todos os selos guardados.
demo = Esta é uma versão experimental: confia em entidades emissoras de demonstração.
    .next = Não a utilize para verificar qualificações reais.

## About, also shown at the first start

about-what = Qualistamp verifica selos assinados em qualificações, sem rede.
about-compare = Um selo só vale em conjunto com o papel e a pessoa: compare sempre.
about-privacy = Nada do que lê é enviado ou registado. Só é guardado se escolher «Guardar neste dispositivo».
about-version = Versão { $version }
about-library = Biblioteca de software { $version }
about-licence = Licença: MIT ou Apache-2.0
