#!/usr/bin/env bash
# The main job on the samples: installs what is missing, builds, makes a workspace and runs once.
# usage: Scripts/quickstart.sh [WORKSPACE]      default: a new folder beside the build
set -euo pipefail
case "${1:-}" in
  -h | --help) exec sed -n '2,3s/^# //p' "$0" ;;
  -*) echo "quickstart: no option $1" >&2; exit 64 ;;
esac
cd "$(dirname "$0")/.."
if [ $# -gt 0 ]; then
  workspace=$(realpath -m "$1")
  [ ! -e "$workspace/plan.yaml" ] || { echo "quickstart: $workspace is a workspace already" >&2; exit 64; }
else
  workspace=$PWD/.build/quickstart
  rm -rf "$workspace"
fi

Scripts/install.sh build
command -v swift >/dev/null || {
  echo "quickstart: no Swift toolchain on PATH (6.2 or newer, https://swift.org/install)" >&2
  exit 69
}
swift build -c release --static-swift-stdlib -Xlinker -s --product huizong
huizong=$(swift build -c release --static-swift-stdlib -Xlinker -s --show-bin-path)/huizong

"$huizong" init "$workspace" --quiet
cp -R Samples/收件箱/. "$workspace/收件箱/"
status=0
"$huizong" run -w "$workspace" --period 1 --as-of 2025-04-12 || status=$?
echo
echo "汇总结果：$workspace/汇总结果/一季度/"
for name in 附件4.xlsx 工作底稿.xlsx 报送登记.xlsx 审定意见.xlsx report.html 待发; do
  echo "  $workspace/汇总结果/一季度/$name"
done
echo "程序：$huizong"
[ "$status" -le 2 ] || exit "$status"
