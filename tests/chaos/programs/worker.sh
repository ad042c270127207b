#!/bin/sh
# A worker of the chaos runs: worker.sh KIND. Writes numbered lines, and into a ledger of its own what it did:
#   start|at|end MARK PID UPTIME OUT-LINES ERR-LINES HOW
# The ledger is written after the lines it speaks of, so the log must hold at least these.
kind=$1
ledger=$CHAOS_DIR/ledgers/$HSU_WORKER
mark=$HSU_INCARNATION
out=0
err=0
pad=${CHAOS_PAD:-}

note() {
  read -r uptime _ </proc/uptime
  echo "$1 $mark $$ $uptime $out $err $2" >>"$ledger"
}

say() {
  count=$1
  while [ "$count" -gt 0 ]; do
    echo "$mark $((out + 1)) $pad."
    out=$((out + 1))
    count=$((count - 1))
  done
  echo "$mark $((err + 1)) $pad." >&2
  err=$((err + 1))
}

finish() {
  trap '' TERM
  note end "exit$1"
  exit "$1"
}

die() {
  trap '' TERM
  note end "$1"
  kill "-$1" $$
}

write_on() {
  while :; do
    say "$1"
    note at -
    sleep "$2"
  done
}

case $kind in
stubborn) trap '' TERM ;;
*) trap 'finish 0' TERM ;;
esac
note start "$kind"

case $kind in
runner | stubborn) write_on 10 0.25 ;;
flood | direct) write_on 1500 0.3 ;;
family)
  CHAOS_CHILD=1 setsid sleep 1000 &
  write_on 5 0.3
  ;;
crasher | direct-crasher)
  rounds=$(($$ % 9))
  while [ "$rounds" -gt 0 ]; do
    say 20
    note at -
    rounds=$((rounds - 1))
    sleep 0.15
  done
  say 3
  [ $(($$ % 4)) -eq 0 ] && die KILL
  finish $(($$ % 5 + 1))
  ;;
oneshot)
  say 50
  note at -
  sleep 0.4
  say 50
  finish 0
  ;;
hopeless)
  say 1
  finish 7
  ;;
esac
