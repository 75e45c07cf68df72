#!/usr/bin/env bash
# Makes the Python environment of the scripts under .build-python/, or leaves a complete one alone.
# Prints the path of its interpreter as the last line of standard output.
#
#   PYTHON="$(Scripts/python-env.sh)"
set -euo pipefail
cd "$(dirname "$0")/.."

folder=.build-python
packages=(openpyxl==3.1.5 XlsxWriter==3.3.1 python-calamine==0.9.1)
stamp="$folder/packages.txt"

if [ ! -x "$folder/bin/python" ] || [ "$(cat "$stamp" 2>/dev/null)" != "${packages[*]}" ]; then
  python3 -m venv "$folder" >&2
  "$folder/bin/pip" install --quiet --disable-pip-version-check "${packages[@]}" >&2
  printf '%s\n' "${packages[*]}" >"$stamp"
fi
echo "$PWD/$folder/bin/python"
