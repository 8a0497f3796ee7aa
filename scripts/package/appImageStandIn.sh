#!/usr/bin/env bash
# appImageStandIn.sh FOLDER  Lays a stand-in for electron-builder's AppImage tools, for trials only: APPIMAGE_TOOLS_PATH=FOLDER.
# mksquashfs and desktop-file-validate are Debian's. The runtime is a shell script: the file starts as one, and the squashfs lies behind it. It
# knows --appimage-extract and --appimage-offset, and else unpacks into a folder of its own, runs AppRun there with APPIMAGE, APPDIR and ARGV0
# set, and clears up. Unlike the real one it mounts nothing, and starts a second later.
set -e
bytes=4096
mkdir -p "$1/runtimes" "$1/lib/x64"
touch "$1/lib/x64/.none"
ln -sf "$(command -v mksquashfs)" "$1/mksquashfs"
ln -sf "$(command -v desktop-file-validate)" "$1/desktop-file-validate"
runtime=$1/runtimes/runtime-x64
printf '#!/bin/sh\noffset=%s\n' "$bytes" > "$runtime"
cat >> "$runtime" <<'RUNTIME'
APPIMAGE=$(readlink -f "$0")
ARGV0=$0
case ${1:-} in
  --appimage-offset) echo $offset; exit ;;
  --appimage-extract) exec unsquashfs -q -n -f -o $offset -d squashfs-root "$APPIMAGE" ;;
esac
APPDIR=$(mktemp -d "${TMPDIR:-/tmp}/.appimage-XXXXXX")
export APPIMAGE APPDIR ARGV0
trap 'rm -rf "$APPDIR"' EXIT
trap 'kill "$pid"' TERM INT
unsquashfs -q -n -f -o $offset -d "$APPDIR" "$APPIMAGE" >/dev/null || exit 127
"$APPDIR/AppRun" "$@" & pid=$!
wait "$pid"; code=$?
while kill -0 "$pid" 2>/dev/null; do wait "$pid"; code=$?; done
rm -rf "$APPDIR"
trap - EXIT
exit $code
RUNTIME
size=$(stat -c %s "$runtime")
[ "$size" -lt "$bytes" ]
yes '#' | head -c $((bytes - size)) >> "$runtime"
