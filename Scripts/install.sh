#!/usr/bin/env bash
# Installs Debian packages that are missing, by group: build, office, browser, python, kills, mail. Idempotent.
set -euo pipefail

build=(git ca-certificates binutils libc6-dev libgcc-12-dev libstdc++-12-dev libcurl4 libncurses6 libsqlite3-0 libxml2
  zlib1g-dev pkg-config libzip-dev libisal-dev libxlsxwriter-dev libssl-dev libsqlite3-dev sqlite3)
office=(libreoffice-calc-nogui libreoffice-writer-nogui fonts-noto-cjk fonts-crosextra-carlito poppler-utils)
browser=(chromium fonts-noto-cjk)
python=(python3 python3-venv python3-pip locales)
kills=(strace)
mail=(mutt msmtp jq ca-certificates)

missing=()
for group in "${@:-build}"; do
  case $group in
    build | office | browser | python | kills | mail) ;;
    *) echo "install.sh: unknown group $group (build, office, browser, python, kills, mail)" >&2; exit 64 ;;
  esac
  declare -n packages=$group
  for package in "${packages[@]}"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' ||
      missing+=("$package")
  done
  unset -n packages
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || {
    echo "install.sh: run as root, or install these packages first: ${missing[*]}" >&2
    exit 69
  }
  as_root=(sudo)
fi
export DEBIAN_FRONTEND=noninteractive
echo "Installing ${missing[*]}"
"${as_root[@]}" apt-get -qq update
"${as_root[@]}" apt-get -qq -y --no-install-recommends install "${missing[@]}" >/dev/null
