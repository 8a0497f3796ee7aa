#!/bin/sh
# Run by dpkg and rpm as root. Nothing on an upgrade (dpkg says `upgrade`, rpm 1): the profile must not be away meanwhile.
set -e
case "$1" in remove | purge | 0) ;; *) exit 0 ;; esac
if [ -f '/etc/apparmor.d/${executable}' ]; then
  ischroot 2>/dev/null || apparmor_parser --remove '/etc/apparmor.d/${executable}' 2>/dev/null || true
  rm -f '/etc/apparmor.d/${executable}'
fi
