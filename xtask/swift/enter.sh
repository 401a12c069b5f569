#!/bin/sh
# enter.sh DIRECTORY CHECKOUT USER VARIABLE=VALUE… PROGRAM…: runs a program in DIRECTORY as USER, with CHECKOUT at /project.
# To be run as root, in a mount namespace of its own: its mounts end with it.
set -e
directory=$1 checkout=$2 user=$3
shift 3
mount --rbind "$checkout" "$directory/project"
mount --rbind /dev "$directory/dev"
mount -t proc proc "$directory/proc"
exec chroot --userspec="$user" "$directory" \
    env --ignore-environment --chdir=/project PATH=/usr/bin:/bin LANG=C.UTF-8 "$@"
