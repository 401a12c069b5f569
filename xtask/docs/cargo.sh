#!/bin/sh
# cargo.sh ARGUMENT…: replaces cargo when the commands of the documentation are run. The program is already built, and the
# test suites must not start themselves.
set -eu
case "$*" in
"run --release -- "*)
    shift 3
    exec qualistamp "$@"
    ;;
"xtask "* | "install --path tools" | "build --release" | "build --release "*)
    echo "cargo $*" >> "$QUALISTAMP_DOCS_LEFT_OUT"
    ;;
*)
    echo "cargo.sh: the suite \`docs\` does not know what to do for: cargo $*" >&2
    exit 1
    ;;
esac
