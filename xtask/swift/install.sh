#!/bin/sh
# install.sh DIRECTORY RELEASE PACKAGE…: installs a minimal Debian with these packages in DIRECTORY, completely or not at all.
# Run it as root, in a mount namespace of its own.
set -e
directory=$1 release=$2
shift 2
mkdir -p "$(dirname "$directory")"
exec 9> "$directory.lock"
flock 9
[ ! -e "$directory" ] || exit 0
rm -rf --one-file-system "$directory.new"
log=$directory.log
{
    debootstrap --variant=minbase "$release" "$directory.new" &&
    DEBIAN_FRONTEND=noninteractive chroot "$directory.new" \
        apt-get --quiet install --yes --no-install-recommends "$@" &&
    chroot "$directory.new" apt-get clean
} > "$log" 2>&1 || { tail -n 20 "$log"; exit 1; }
mkdir "$directory.new/project" "$directory.new/small" "$directory.new/read-only"
mv "$directory.new" "$directory"
