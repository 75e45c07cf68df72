#!/usr/bin/env bash
# Sends the answers of a period by mail: mutt builds each message, msmtp sends it. For cron: run it again and it goes on.
#
#   Scripts/mail-reports.sh WORKSPACE PERIOD --msmtprc FILE [--from ADDRESS] [--dry-run] [--again MESSAGE]
#
# PERIOD is the folder's name: 一季度. Every 汇总结果/PERIOD/待发/*/mail.json names its recipients; each gets a message of its own.
# --dry-run tells what would be sent. --again takes a message out of refused or uncertain (its name there) to be sent once more.
#
# Messages are files in WORKSPACE/.huizong/mail, and the folder says how they stand: outbox (to be sent), sending, sent, refused (the
# server said 5xx), uncertain (killed between the end of the message and the server's word: look into the mailbox), replaced (a newer
# answer to the same office came before it was sent). What is in one of them is never built again, so nothing is sent twice; only a
# power cut in the moment of sending can lose the server's word. A changed deadline alone is no new answer.
#
# Ends 0 where all is sent; 75 where something is kept for the next time (451, server down, password refused); 65 where something
# was refused or is uncertain; 73 where an answer is not what huizong wrote; 64, 69 for usage and missing programs.
set -euo pipefail
export LC_ALL=C.UTF-8

usage() { sed -n '4p' "$0" | cut -c5- >&2; exit 64; }
workspace=${1:-} period=${2:-} rc='' from='' dry='' again=''
[ -n "$workspace" ] && [ -n "$period" ] || usage
shift 2
while [ $# -gt 0 ]; do
  case $1 in
    --msmtprc) rc=$(realpath "${2:?}"); shift 2 ;;
    --from) from=${2:?}; [[ $from =~ ^[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+$ ]] || usage; shift 2 ;;
    --again) again=${2:?}; shift 2 ;;
    --dry-run) dry=1; shift ;;
    *) usage ;;
  esac
done
[ -n "$dry$rc$again" ] || usage
for program in mutt msmtp jq sha256sum; do
  command -v "$program" >/dev/null || { echo "mail-reports.sh: $program is missing: Scripts/install.sh mail" >&2; exit 69; }
done
answers="$workspace/汇总结果/$period/待发"
box="$(realpath "$workspace")/.huizong/mail"
[ -d "$workspace/.huizong" ] || { echo "mail-reports.sh: $workspace is no workspace" >&2; exit 64; }
mkdir -p "$box"/{outbox,sending,sent,refused,uncertain,replaced}
exec 9>"$box/lock"
flock -n 9 || { echo "mail-reports.sh: another one is sending" >&2; exit 75; }

if [ -n "$again" ]; then
  for state in refused uncertain; do
    [ ! -e "$box/$state/$again.eml" ] || mv "$box/$state/$again.eml" "$box/outbox/"
  done
  [ -n "$rc" ] || exit 0
fi

kept=0 refused=0 broken=0 sent=0
say() { echo "$(date +%FT%T) $*"; }

# ---- What a killed run left: msmtp's own words tell how far it came.
for message in "$box"/sending/*.eml; do
  [ -e "$message" ] || continue
  name=$(basename "$message" .eml)
  words="$box/sending/$name.smtp"
  if grep -q '^--> \.' "$words" 2>/dev/null; then
    if sed -n '/^--> \./,$p' "$words" | grep -q '^<-- 250'; then
      mv "$message" "$box/sent/"
    else
      mv "$message" "$box/uncertain/"
      say "uncertain $name"
    fi
  else
    mv "$message" "$box/outbox/"
  fi
  rm -f "$words"
done

# ---- Building.
build=$(mktemp -d)
trap 'rm -rf "$build"' EXIT
cat > "$build/alternative" <<'ALTERNATIVE'
#!/bin/sh
printf 'text/html; charset=utf-8\n\n'
cat "$MAIL_HTML"
ALTERNATIVE
cat > "$build/spool" <<'SPOOL'
#!/bin/sh
# Takes the finished message from mutt, gives it the answer's identifiers, and puts it into the outbox at once.
set -eu
awk -v id="$MAIL_ID" -v thread="$MAIL_THREAD" '
  !body && tolower($0) ~ /^message-id:/ { next }
  !body && /^\r?$/ { body = 1; print "Message-ID: " id; print "In-Reply-To: " thread; print "References: " thread }
  { print }' > "$MAIL_OUT.tmp"
sync "$MAIL_OUT.tmp"
mv "$MAIL_OUT.tmp" "$MAIL_OUT"
SPOOL
chmod +x "$build/alternative" "$build/spool"

known() { # known NAME: whether a message of this name stands somewhere
  local state
  for state in outbox sending sent refused uncertain replaced; do
    [ ! -e "$box/$state/$1.eml" ] || return 0
  done
  return 1
}

shopt -s nullglob
for answer in "$answers"/*/mail.json; do
  folder=$(dirname "$answer")
  if ! jq -e '.schema == "huizong-mail/1"
      and ([.messageId, .references] | all(test("^<[A-Za-z0-9.@-]+>$")))
      and ([.subject, .attachments[].file, .fromName] | all(test("[\\p{Cc}]") | not))
      and (.fromName | test("[\"`$\\\\]") | not)
      and ([.recipients[], (.from // "a@b")] | all(test("^[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+$")))
      and (.attachments | all(.file | test("/") | not))' "$answer" >/dev/null 2>&1; then
    say "not ours: $answer"
    broken=1
    continue
  fi
  id=$(jq -r .messageId "$answer") thread=$(jq -r .references "$answer") subject=$(jq -r .subject "$answer")
  sender_name=$(jq -r .fromName "$answer") sender=${from:-$(jq -r '.from // empty' "$answer")}
  [ -n "$sender" ] || { say "no sender: give --from, or email in plan.yaml"; broken=1; continue; }
  files=() intact=1
  while IFS=$'\t' read -r hash file; do
    [ "$(sha256sum < "$folder/$file" 2>/dev/null | cut -c1-64)" = "$hash" ] || intact=''
    files+=("./$file")
  done < <(jq -r '.attachments[] | [.sha256, .file] | @tsv' "$answer")
  if [ -z "$intact" ]; then
    say "changed since the run, not sent: $folder"
    broken=1
    continue
  fi
  while read -r recipient; do
    # A mailbox that gets two of them must not take one for a copy of the other.
    own=${id%@*}.$(printf '%s' "$recipient" | sha256sum | cut -c1-8)@${id#*@}
    line=$(printf '%s %s' "$thread" "$recipient" | sha256sum | cut -c1-12)
    name="$line-$(printf '%s' "$id" | sha256sum | cut -c1-12)"
    ! known "$name" || continue
    if [ -n "$dry" ]; then
      echo "$recipient	$subject	${files[*]#./}"
      continue
    fi
    for older in "$box/outbox/$line"-*.eml; do mv "$older" "$box/replaced/"; done
    jq -r .html "$answer" > "$build/body.html"
    (
      cd "$folder"
      export MAIL_HTML="$build/body.html" MAIL_ID="$own" MAIL_THREAD="$thread" MAIL_OUT="$box/outbox/$name.eml"
      jq -r .text mail.json | HOME="$build" mutt -n -F /dev/null \
        -e 'set charset="utf-8" send_charset="utf-8" use_from=yes use_envelope_from=yes copy=no allow_8bit=no sendmail_wait=0' \
        -e "set realname=\"$sender_name\" from=\"$sender\" hostname=\"${sender#*@}\"" -e "set sendmail=\"$build/spool\"" \
        -e "set send_multipart_alternative=yes send_multipart_alternative_filter=\"$build/alternative\"" \
        -s "$subject" ${files[@]+-a "${files[@]}"} -- "$recipient"
    ) || { say "not built: $recipient $folder"; broken=1; continue; }
    [ -e "$box/outbox/$name.eml" ] || { say "not built: $recipient $folder"; broken=1; }
  done < <(jq -r '.recipients[]' "$answer")
done
[ -z "$dry" ] || exit $((broken * 73))

# ---- Sending.
for message in "$box"/outbox/*.eml; do
  name=$(basename "$message" .eml)
  words="$box/sending/$name.smtp"
  mv "$message" "$box/sending/"
  sync "$box/outbox" "$box/sending"
  status=0
  stdbuf -oL -eL msmtp -C "$rc" --debug --read-envelope-from --read-recipients < "$box/sending/$name.eml" > "$words" 2>&1 || status=$?
  reply=$(grep '^<-- [45]' "$words" | tail -1 | tr -d '\r' | cut -c5- || true)
  if [ "$status" -eq 0 ]; then
    mv "$box/sending/$name.eml" "$box/sent/"
    sync "$box/sending" "$box/sent"
    sent=$((sent + 1))
    say "sent $name"
  elif grep -q '^--> \.' "$words" && [ -z "$reply" ]; then
    mv "$box/sending/$name.eml" "$box/uncertain/"
    refused=1
    say "uncertain $name: the server was gone before it answered"
  elif [[ $reply == 5* ]] && [ "$status" -eq 65 ]; then
    mv "$box/sending/$name.eml" "$box/refused/"
    refused=1
    say "refused $name: $reply"
  else
    mv "$box/sending/$name.eml" "$box/outbox/"
    kept=1
    say "kept $name: msmtp $status $reply"
    rm -f "$words"
    # Without a server or a password the others would fare no better.
    [[ $reply == 4* ]] && continue || break
  fi
  rm -f "$words"
done
for message in "$box"/uncertain/*.eml; do refused=1; done
say "$sent sent, $(find "$box/outbox" -name '*.eml' | wc -l) kept, $(find "$box/refused" -name '*.eml' | wc -l) refused"
[ "$broken" -eq 0 ] || exit 73
[ "$refused" -eq 0 ] || exit 65
[ "$kept" -eq 0 ] || exit 75
