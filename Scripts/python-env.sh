#!/usr/bin/env bash
# Makes the Python environment of the scripts under .build-python/, or leaves a complete one alone.
# Prints the path of its interpreter as the last line of standard output.
#
#   PYTHON="$(Scripts/python-env.sh)"
#   PYTHON="$(Scripts/python-env.sh browser)"     with what drives a browser, too; mail: with an SMTP server
set -euo pipefail
cd "$(dirname "$0")/.."

folder=.build-python
packages=(openpyxl==3.1.5 XlsxWriter==3.3.1 python-calamine==0.9.1)
case ${1:-} in
  '') ;;
  browser) packages+=(playwright==1.65.2) ;;
  mail) packages+=(aiosmtpd==1.4.6 cryptography) ;;
  *) echo "python-env.sh: unknown group $1 (browser, mail)" >&2; exit 64 ;;
esac
stamp="$folder/packages.txt"

missing=()
for package in "${packages[@]}"; do
  { [ -x "$folder/bin/python" ] && grep -qxF "$package" "$stamp" 2>/dev/null; } || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  [ -x "$folder/bin/python" ] || python3 -m venv "$folder" >&2
  "$folder/bin/pip" install --quiet --disable-pip-version-check "${missing[@]}" >&2
  printf '%s\n' "${missing[@]}" >>"$stamp"
fi
echo "$PWD/$folder/bin/python"
