#!/usr/bin/env bash
# prepare.sh COMMAND: fills the current folder with what the examples of `qualistamp COMMAND --help` name, made by the program
# itself. Everything is made in the order of real work; for a command of that order, what comes after it is left out. Commands that
# are not named in quotes here share one folder, made with the command `everything`.
set -euo pipefail
command=$1
demo=qualistamp-demo

quietly() { "$@" > prepare.log 2>&1 || { cat prepare.log >&2; echo "prepare.sh: failed: $*" >&2; exit 1; }; }
# Ends the script for this command.
stop_at() { if [ "$command" = "$1" ]; then exit 0; fi; }

# Pictures, stamps and awards come from the demo.
quietly qualistamp demo
mkdir -p awards stamps applications scans run/secrets tmp
printf '%s\n' "$QUALISTAMP_PASSPHRASE" > run/secrets/registry
cp "$demo"/awards/1-greek.json award.json
cp "$demo"/awards/[123]-*.json awards/
cp "$demo"/stamps/*.png applications/
cp "$demo"/stamps/*.png scans/
rm prepare.log
stop_at 'demo'
case $command in
'vectors' | 'vectors '*)
    cp -R "$(dirname "$0")/../../test-vectors" .
    cp -R test-vectors tmp/vectors
    exit 0
    ;;
esac

# Keys, each with its public half. Encryption is slow by design, so only one has a passphrase.
for name in ana bo cy registrar new-registrar second status registry-2027; do
    quietly qualistamp key new --out "$name.pem" --no-passphrase
done
quietly qualistamp key new --out registry-2026.pem
qualistamp key show --json registry-2026.pub.pem | sed 's/.*"kid":"\([0-9a-f]*\)".*/\1/' > kid.txt
stop_at 'key new'
# What trust services hand out: the certificate of an electronic seal.
openssl ecparam -name prime256v1 -genkey -noout -out seal-key.pem
openssl req -x509 -key seal-key.pem -out seal.pem -days 700 \
    -subj '/C=EL/O=National Technical University of Athens/2.5.4.97=VATEL-099793475/CN=NTUA seal'
# One person hands the root to the next.
if [ "$command" = 'trust init' ]; then
    ln -s trust/root-1.cbor root-1.cbor
    exit 0
fi

# The operator's folder: two root keys' owners, one registrar, one issuer.
quietly qualistamp trust init --root-key ana.pub.pem --list-key registrar.pub.pem --list-key second.pub.pem
cat > ntua.json <<'JSON'
{
  "id": "GR-NTUA",
  "names": [
    {"lang": "el", "name": "Εθνικό Μετσόβιο Πολυτεχνείο"},
    {"lang": "en", "name": "National Technical University of Athens"}
  ],
  "country": "GR",
  "scopes": [{"types": ["bachelor", "master", "doctorate"]}]
}
JSON
cat > institutions.csv <<'CSV'
id,name,language,country
GR-TUC,Πολυτεχνείο Κρήτης,el,GR
GR-AUTH,Αριστοτέλειο Πανεπιστήμιο Θεσσαλονίκης,el,GR
CSV
stop_at 'trust issuer add'
quietly qualistamp trust issuer add ntua.json
quietly qualistamp key request GR-NTUA --key registry-2027.pem --out key-request.txt
stop_at 'trust key add'
stop_at 'trust issuer remove'
quietly qualistamp trust key add GR-NTUA registry-2026.pub.pem --from 2020-01-01
quietly qualistamp trust key add GR-NTUA status.pub.pem --status https://ntua.example/status/1
cp trust/root-1.cbor root-1.cbor
if [ "$command" = 'trust sign' ]; then
    quietly qualistamp trust sign --yes root-1.cbor --key ana.pem
    quietly qualistamp trust sign --yes trust/trust.json --key registrar.pem --root root-1.cbor
    mv trust/list-1.cbor list-1.cbor
    exit 0
fi
quietly qualistamp trust sign --yes trust/root-1.cbor --key ana.pem
quietly qualistamp trust sign --yes trust/trust.json --key registrar.pem
cp trust/root-1.cbor root-1.cbor
cp trust/list-1.cbor list-1.cbor
cp trust/list-1.cbor list.cbor
cp registrar.pub.pem operator.pub.pem
cp ntua.json change.json
stop_at 'trust rotate-root'

# The issuer: stamps, status list, register.
quietly qualistamp issue awards/*.json --key registry-2026.pem --out stamps/ --txt --png
cp stamps/1-greek.png diploma.png
cp stamps/1-greek.txt diploma.txt
cp stamps/1-greek.png scan.png
cp stamps/1-greek.png old.png
# A picture is recognised by its content, so a PNG will do as a photo.
cp stamps/1-greek.png photo.jpg
cp stamps/1-greek.png diploma.jpg
cp stamps/1-greek.png page.pdf
cp "$(dirname "$0")/diploma.pdf" .
cat > credential.json <<'JSON'
{"type": ["VerifiableCredential", "OpenBadgeCredential"], "credentialSubject": {"achievement": {"name": "Master of Arts"}}}
JSON
mkdir cohort
cp credential.json cohort/
cat stamps/*.txt > all-stamps.txt
qualistamp issue --template csv 2> /dev/null > awards.csv
qualistamp issue --template xlsx 2> /dev/null > awards.xlsx
# What the examples write.
if [ "$command" = 'convert' ]; then
    rm award.json awards.csv
    exit 0
fi
stop_at 'issue'
if [ "$command" = 'stamp' ]; then
    # Awards with finished PDFs.
    mkdir diplomas
    cp diploma.pdf diplomas/anna.pdf
    cp diploma.pdf diplomas/jan.pdf
    {
        printf 'id,family,given,title,type,awarded,pdf\n'
        printf '2026-0042,Papadopoulou,Anna,Master of Arts,master,2026-07-15,anna\n'
        printf '2026-0043,Novak,Jan,Master of Arts,master,2026-07-15,jan.pdf\n'
    } > awards.csv
    exit 0
fi
stop_at 'status new'
quietly qualistamp status new --address https://ntua.example/status/1
# A cohort in the ledger, with places in the status list.
{
    printf 'id,family,given,title,type,awarded\n'
    for number in 2026-0042 2026-0043 2026-0044; do
        printf '%s,Papadopoulou,Eleni,Master of Arts,master,2026-07-15\n' "$number"
    done
} > july.csv
quietly qualistamp issue july.csv --key registry-2026.pem --png
printf '{"id":"2026-0042","family":"Papadopoulou","title":"Master of Science","type":"master","awarded":"2026-07-15"}\n' > 2026-0042.json
stop_at 'status revoke'
stop_at 'status withdraw'
stop_at 'status replace'
if [ "$command" = 'status undo' ]; then
    quietly qualistamp status withdraw 2026-0042 --reason error
    exit 0
fi
stop_at 'status suspend'
quietly qualistamp status suspend 2026-0043 --reason review
stop_at 'status reinstate'
stop_at 'status publish'
quietly qualistamp status publish --key status.pem --out ntua.cwt
cp ntua.cwt tuc.cwt
stop_at 'register seal'
qualistamp register seal stamps/*.txt --key registry-2026.pub.pem --out ntua-2025.register > seal.txt
seal=$(sed 's/ /\n/g' seal.txt | grep -E -x -m 1 '[0-9a-f]{64}')
complete=$(sed -n 's/^  complete  until //p' seal.txt)
quietly qualistamp trust key seal GR-NTUA "$(cat kid.txt)" "$seal" --complete "$complete"
quietly qualistamp trust sign --yes trust/trust.json --key registrar.pem
stop_at 'register prove'
quietly qualistamp register prove diploma.png --register ntua-2025.register --out diploma.proof

# The verifier: bundles, and one that this device trusts.
stop_at 'bundle make'
quietly qualistamp bundle make --status ntua.cwt --out bundle.cbor
cp bundle.cbor yesterday.cbor
cp bundle.cbor today.cbor
stop_at 'bundle import'
quietly qualistamp bundle import bundle.cbor --root root-1.cbor
