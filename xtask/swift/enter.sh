#!/bin/sh
# enter.sh DIRECTORY CHECKOUT USER VARIABLE=VALUE… PROGRAM…: runs a program in DIRECTORY as USER, with CHECKOUT at /project.
# Run it as root, in a mount namespace of its own, which removes the mounts when it ends. Tests of the trust store under bad storage
# use two more mounts: /small has 64 KiB, /read-only cannot be written.
set -e
directory=$1 checkout=$2 user=$3
shift 3
mount --rbind "$checkout" "$directory/project"
mount --rbind /dev "$directory/dev"
mount -t proc proc "$directory/proc"
mount -t tmpfs -o size=64k,mode=1777 tmpfs "$directory/small"
mount -t tmpfs -o ro tmpfs "$directory/read-only"
exec chroot --userspec="$user" "$directory" \
    env --ignore-environment --chdir=/project PATH=/usr/bin:/bin LANG=C.UTF-8 \
    QUALISTAMP_SMALL=/small QUALISTAMP_READ_ONLY=/read-only "$@"
