# Portuguese. Glossary: words/glossary/pt.md

## Verdicts: one or two words in capitals, read from a distance

verdict-valid = VÁLIDO
verdict-valid-as-of = VÁLIDO EM { DATE($issued) }
verdict-caution = VÁLIDO, COM RESERVAS
verdict-invalid = NÃO VÁLIDO
verdict-not-sure = POR CONFIRMAR
verdict-not-read = NÃO LIDO
verdict-no-stamp = SEM SELO
support-code = Código de apoio { $code }

## What was found: a whole sentence or two

found-valid = Uma entidade da lista de confiança assinou este selo, que não foi alterado desde então.
found-malformed = Este código foi alterado ou não foi criado por um programa conhecido.
found-signature = A assinatura não é válida. O selo foi alterado depois de assinado ou é falso: indica a chave { $kid }, mas não foi assinado com ela.
found-contents = A entidade emissora assinou este selo, mas o conteúdo não cumpre as regras dos selos.
found-specimen = Isto é um espécime: um exemplo para testes, que não confere nada.
found-not-entitled = A entidade emissora é conhecida, mas não está habilitada a conferir esta qualificação. A qualificação: { $claimed }. O que a entidade pode conferir: { $allowed }.
found-lacks-place = Todos os selos desta entidade indicam uma posição na sua lista de qualificações retiradas, mas este não. É possível que outra pessoa o tenha criado com a chave da entidade.
found-lacks-time = Todos os selos desta entidade indicam o momento da assinatura, mas este não. É possível que outra pessoa o tenha criado com a chave da entidade.
found-key-early = Foi assinado em { DATE($signed) }, antes de a chave da entidade emissora entrar em uso em { DATE($start) }.
found-key-late = Foi assinado em { DATE($signed) }, depois de a chave da entidade emissora ter deixado de ser utilizada em { DATE($end) }.
found-signed-on-award = O selo não indica quando foi assinado, pelo que conta o dia em que a qualificação foi conferida.
found-not-registered = É possível que a chave da entidade emissora esteja em mãos erradas desde { DATE($since) }, e este selo não consta dos que a entidade registou antes dessa data.
found-withdrawn = A entidade emissora retirou esta qualificação.
found-suspended = A entidade emissora suspendeu esta qualificação.
found-replaced = A entidade emissora substituiu este selo por um novo.
found-too-early = Só é válido a partir de { DATE($start) }; hoje é { DATE($today) }.
found-expired = Foi válido até { DATE($end) }; hoje é { DATE($today) }.
found-no-list = Não há nenhuma lista de confiança neste dispositivo, pelo que não se sabe de quem é a assinatura.
found-unknown-key = Nenhuma entidade da lista de confiança tem a chave { $kid }. É possível que a entidade emissora não esteja na lista ou que o selo seja falso.
found-no-consent = Várias listas de confiança têm a chave da entidade emissora, mas em nenhuma consta o seu consentimento. Não se sabe qual das listas está certa.
found-other-country = Só uma lista de confiança que não pode falar por este país ({ $country }) tem a chave da entidade emissora, pelo que não conta.
found-newer = Uma entidade da lista de confiança assinou este selo num formato mais recente, que esta versão não consegue ler.
found-key-stolen = É possível que a chave da entidade emissora esteja em mãos erradas desde { DATE($since) }: o que tenha sido assinado com ela, por si só, nada prova.
found-no-register = É possível que a chave da entidade emissora esteja em mãos erradas desde { DATE($since) }. O registo que mostra se este selo foi assinado antes não está neste dispositivo.
found-signed-in-future = O selo indica que foi assinado em { DATE($signed) }, mas o relógio deste dispositivo indica { DATE($today) }.
found-clock-behind = O relógio deste dispositivo indica { DATE($today) }, mas a lista de confiança foi assinada mais tarde, em { DATE($issued) }. Não se sabe a idade da lista nem o que aconteceu desde então.
found-list-old = A lista de confiança foi emitida em { DATE($issued) }; podia ser utilizada, o mais tardar, até { DATE($end) }.
found-status-unpinned = Não se sabe se esta qualificação foi retirada: a lista de confiança não indica onde a entidade emissora publica as qualificações retiradas.
found-status-absent = Não se sabe se esta qualificação foi retirada: a lista de qualificações retiradas da entidade emissora não está neste dispositivo.
found-status-old = Não se sabe se esta qualificação foi retirada: a lista de qualificações retiradas foi emitida em { DATE($issued) } e podia ser utilizada até { DATE($end) }.
found-status-unusable = Não se sabe se esta qualificação foi retirada: a lista de qualificações retiradas está danificada, é anterior à qualificação ou tem um formato mais recente.
found-file = Não foi possível ler nenhum selo neste ficheiro.

## What to know about a valid stamp

note-as-of = Válido em { DATE($issued) }: era esperada uma lista de confiança mais recente em { DATE($due) }. Não se conhecem as alterações posteriores.
note-no-place = Não foi verificado se esta qualificação foi retirada: este selo não tem posição na lista de qualificações retiradas da entidade emissora.
note-no-list = Não foi verificado se esta qualificação foi retirada: a entidade emissora não disponibiliza uma lista de qualificações retiradas.
note-awarded-in-future = A qualificação tem a data de { DATE($awarded) }, que está no futuro.
note-status-as-of = Situação em { DATE($issued) }: não retirada; era esperada uma lista de qualificações retiradas mais recente em { DATE($due) }.
note-accepted = As definições deste programa permitem isso.
note-sealed = É possível que a chave da entidade emissora esteja em mãos erradas desde { DATE($since) }, mas este selo consta dos que a entidade registou antes, em { DATE($sealed) }.

## What to do next: a whole sentence, addressed to the reader

next-compare = Compare todos os campos com o documento em papel, e o nome e a data de nascimento com um documento de identificação.
next-original = Leia o selo no documento original em papel. Se voltar a falhar, não confie no documento; consulte a entidade emissora.
next-corrected = Não confie neste selo. Peça à entidade emissora um selo corrigido, utilizando contactos que já conhece.
next-specimen = Não o aceite como qualificação. Para formação, é possível permitir espécimes nas definições.
next-entitled = Não confie neste selo. Pergunte à entidade gestora da lista de confiança, ou ao ministério desse país, o que a entidade emissora pode conferir.
next-made-it = Não confie neste selo. Pergunte à entidade emissora, utilizando contactos que já conhece, se conferiu esta qualificação.
next-withdrawn = Não confie neste selo. A entidade emissora pode dar mais informações à pessoa titular.
next-suspended = Por enquanto, não confie neste selo. Consulte a entidade emissora, ou verifique de novo mais tarde com uma lista de confiança mais recente.
next-replaced = Peça à pessoa titular o novo documento e verifique o respetivo selo.
next-that-day = Verifique de novo nesse dia ou mais tarde.
next-renewed = Pergunte à pessoa titular se houve renovação.
next-first-list = Obtenha a lista de confiança junto da entidade que a gere e verifique de novo.
next-latest-list = Obtenha a lista de confiança mais recente e verifique de novo.
next-latest-or-ask = Obtenha a lista de confiança mais recente e verifique de novo. Se não resultar, consulte a entidade emissora, utilizando contactos que já conhece.
next-update = Atualize este programa e verifique de novo.
next-clock = Acerte a data e a hora deste dispositivo e verifique de novo.
next-if-important = Se a decisão for importante, consulte a entidade emissora.
next-date = Verifique a data deste dispositivo e pergunte à pessoa titular a data da qualificação.
next-nothing = Não é preciso fazer nada: o selo foi assinado quando a chave ainda estava protegida.

## Why and since when an award is withdrawn, suspended or replaced

status-since = Isto aplica-se desde { DATE($since) }.
reason-error = Motivo: foi emitida por erro.
reason-deception = Motivo: foi obtida por meios fraudulentos.
reason-replaced = Motivo: foi emitida uma nova.
reason-decision = Motivo: ordem de um tribunal ou de uma autoridade pública.
reason-holder = Motivo: pedido da pessoa titular.
reason-review = Motivo: está em análise.
reason-other = Motivo: número { NUMBER($number) }, que esta versão não conhece.

## Texts that are no stamp

text-empty = O código está vazio.
text-other = Este código não é um selo: é outro código, como uma ligação ou um bilhete.
text-version = Este selo utiliza a versão { $version }, que este programa não suporta.
text-altered = O texto deste selo foi alterado ou cortado pelo caminho. Isso nada diz sobre a qualificação.
text-altered-next = Leia de novo o documento em papel. Se colou ou recebeu o texto, peça antes uma fotografia do documento.
text-other-next = Procure o selo no documento em papel. Não abra o outro código para verificar uma qualificação.

## What was checked

axis-integrity = Sem alterações
axis-issuer = Entidade conhecida
axis-content = Legível
axis-authority = Entidade habilitada
axis-status = Continua em vigor
axis-time = Datas coerentes
axis-freshness = Lista de confiança atualizada
finding-good = sim
finding-bad = não
finding-not-checked = não verificado
finding-noted = ver nota
list-of = Lista de confiança: { $operator }
list-introduced = Lista de confiança: { $operator }, apresentada por { $by }

## Names of fields, as on a diploma

field-issuer = Entidade emissora
field-family-name = Apelidos
field-given-names = Nomes próprios
field-family-name-latin = Apelidos, alfabeto latino
field-given-names-latin = Nomes próprios, alfabeto latino
field-birth = Data de nascimento
field-title = Qualificação
field-title-english = Título em inglês
field-title-language = Língua do título
field-number = Número da qualificação
field-awarded = Data de atribuição
field-type = Tipo de qualificação
field-country = País
field-eqf = Nível do QEQ
field-nqf = Nível nacional
field-isced = Área de estudos
field-credits = Créditos
field-grade = Classificação
field-mode = Modo de aprendizagem
field-languages = Língua(s) de ensino
field-profession = Profissão regulamentada
field-thesis = Tese ou dissertação
field-outcomes = Resultados de aprendizagem
field-link = Credencial digital completa
field-specimen = Espécime
field-joint = Conferida em conjunto com
field-from = Válido desde
field-until = Válido até
field-other = Campo { $number }
value-link = SHA-256 começa por { $digest }
value-specimen = sim: um exemplo, não confere nada
value-joint = { $names } (segundo a entidade que assina)

## Coded values

type-general = ensino geral
type-vocational = qualificação de ensino profissional
type-short-cycle = diploma de ciclo curto
type-bachelor = licenciatura (primeiro ciclo)
type-master = mestrado (segundo ciclo)
type-doctorate = doutoramento (terceiro ciclo)
type-professional = qualificação profissional
type-micro-credential = microcredencial
type-course = curso com avaliação
type-language = certificado de línguas
type-attendance = certificado de frequência
mode-full-time = a tempo inteiro
mode-part-time = a tempo parcial
mode-online = em linha
mode-blended = misto
mode-work-based = em contexto de trabalho
mode-on-site = presencial
credits-ects = { $amount } ECTS
credits-hours = { $amount } horas
credits-ecvet = { $amount } ECVET
credits-national = { $amount } créditos nacionais
profession-doctor = médico com formação de base
profession-nurse = enfermeiro responsável por cuidados gerais
profession-dentist = dentista
profession-vet = veterinário
profession-midwife = parteira
profession-pharmacist = farmacêutico
profession-architect = arquiteto
profession-directive = { $profession } (2005/36/CE, { $annex })
unknown-number = número { NUMBER($number) }, que esta versão não conhece
name-with-code = { $name } ({ $code })
eqf-1 = conhecimentos e aptidões básicos
eqf-2 = aptidões práticas básicas numa área
eqf-3 = trabalho qualificado sob orientação, como após uma aprendizagem curta
eqf-4 = diploma do ensino secundário ou ofício qualificado
eqf-5 = ensino superior de ciclo curto ou qualificação profissional avançada
eqf-6 = nível de licenciatura
eqf-7 = nível de mestrado
eqf-8 = nível de doutoramento
eqf-explained = Nível { $level } de 8 do Quadro Europeu de Qualificações: { $meaning }
nqf-explained = { $level } ({ $framework }, nível { $eqf } do QEQ)
grade-with-scheme = { $grade } ({ $scheme })
grade-explained = Escala habitual ({ $country }): a melhor classificação é { $best } e a pior que ainda dá aprovação é { $pass }. A título informativo; a entidade emissora não assinou isto.

## What an issuer may award, as parts of a list

scope-eqf = nível { $level } do QEQ
scope-eqf-range = níveis { $lowest } a { $highest } do QEQ
scope-awarded = conferida em { DATE($day) }
scope-country = território: { $countries }
scope-from = desde { DATE($day) }
scope-until = até { DATE($day) }
scope-any = qualquer qualificação
scope-nothing = nada
list-and = { ", " }
list-or = { "; " }
decimal-sign = ,

## Dates: the whole date, and a month without a day

date =
    { NUMBER($day) } de { $month ->
        [1] janeiro
        [2] fevereiro
        [3] março
        [4] abril
        [5] maio
        [6] junho
        [7] julho
        [8] agosto
        [9] setembro
        [10] outubro
        [11] novembro
       *[12] dezembro
    } de { $year }
date-month =
    { $month ->
        [1] janeiro
        [2] fevereiro
        [3] março
        [4] abril
        [5] maio
        [6] junho
        [7] julho
        [8] agosto
        [9] setembro
        [10] outubro
        [11] novembro
       *[12] dezembro
    } de { $year }

## The trust list beside a verdict

trust-issued-today = A lista de confiança foi emitida hoje.
trust-issued =
    { $days ->
        [1] A lista de confiança foi emitida ontem, em { DATE($issued) }.
        [many] A lista de confiança foi emitida há { $days } de dias, em { DATE($issued) }.
       *[other] A lista de confiança foi emitida há { $days } dias, em { DATE($issued) }.
    }
trust-issued-future = A lista de confiança foi emitida em { DATE($issued) }.

## Results: headings of a card, a table and a report

result-compare = Compare com o documento em papel e com o documento de identificação da pessoa titular:
result-signed-invalid = O que foi assinado. NÃO É VÁLIDO pelo motivo acima:
result-signed-not-sure = O que foi assinado. NÃO ESTÁ CONFIRMADO pelo motivo acima:
column-verdict = Resultado
column-file = Ficheiro
column-holder = Titular, segundo o selo
column-code = Código
column-picture = O que foi lido
page = página { $page }
stamp-of = selo { $number } de { $count }
answers =
    { $count ->
        [0] { $count } respostas
        [one] { $count } resposta
        [many] { $count } de respostas
       *[other] { $count } respostas
    }
report-title = Selos verificados
report-as-of = Situação em { DATE($day) }.
report-compare = Compare cada titular com o documento em papel e com um documento de identificação.
report-passed-over = Ignorados
report-no-picture = nem imagem nem PDF
report-outlined = Imagem: o código lido está contornado
report-not-outlined = Imagem: não foi lido nenhum código
report-show = Mostrar:
report-all = tudo
language-fallback = Ainda não há textos nesta língua: { $asked }. Língua utilizada: { $used }.
