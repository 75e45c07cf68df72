#!/usr/bin/env bash
# Runs the two commands of the README on a fresh clone in a bare Debian 12: nothing but a minimal base and the toolchain.
#
#   Scripts/campaign/bare-system.sh TREE [PART ...]     TREE is made by debootstrap where it is not there
#
# Bound in, read from this machine: the Swift toolchain, name service, certificates, apt's sources and settings, git's
# and pip's configuration, and the folders that BIND names (a package mirror, say). Parts are those of Scripts/test.sh;
# with none, both commands run whole. Needs root and debootstrap. Remove TREE to begin anew.
set -euo pipefail
cd "$(dirname "$0")/../.."
repository=$PWD
tree="$(realpath -m "$1")"
shift
toolchain="$(dirname "$(dirname "$(realpath "$(command -v swift)")")")"

[ -x "$tree/bin/bash" ] || debootstrap --variant=minbase bookworm "$tree" "${MIRROR:-http://deb.debian.org/debian}" >/dev/null
rm -rf "$tree/src"
git clone --quiet "file://$repository" "$tree/src/huizong"

export tree toolchain
export binds="/dev /proc /sys $toolchain ${BIND:-}"
export files="/etc/resolv.conf /etc/hosts /etc/gitconfig /root/.gitconfig /etc/pip.conf"
unshare --mount --propagation private bash -euo pipefail -s -- "$@" <<'INSIDE'
for folder in $binds; do
  mkdir -p "$tree$folder"
  mount --rbind "$folder" "$tree$folder"
done
for file in $files; do
  [ ! -e "$file" ] || install -D -m 644 "$file" "$tree$file"
done
rm -rf "$tree/etc/ssl/certs"
mkdir -p "$tree/etc/ssl/certs"
cp -RL /etc/ssl/certs/. "$tree/etc/ssl/certs/"
rm -rf "$tree/etc/apt/sources.list" "$tree/etc/apt/sources.list.d"
cp -RL /etc/apt/apt.conf.d /etc/apt/trusted.gpg.d "$tree/etc/apt/"
install -D -m 644 -t "$tree/etc/apt/sources.list.d" /etc/apt/sources.list.d/debian.*
inside=(env -i "PATH=$toolchain/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" HOME=/root LANG=C.UTF-8 CI=true)
run() { "${inside[@]}" chroot "$tree" bash -c 'cd /src/huizong && exec "$@"' bash "$@"; }
if [ $# -gt 0 ]; then
  run Scripts/test.sh "$@"
else
  run Scripts/quickstart.sh
  run Scripts/test.sh
fi
INSIDE
