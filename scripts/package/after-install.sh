#!/bin/sh
# Run by dpkg and rpm as root after the files are in place. What electron-builder's own script does for the sandbox and for AppArmor, except that
# it asks as a user without rights; the command /usr/bin/unbrace is a link of the package. electron-builder fills in names in dollar and braces.
set -e
helper='/opt/${sanitizedProductName}/chrome-sandbox'
# Root may make user namespaces nearly everywhere, a person not, so the user nobody (65534) is asked: where they may not, Chromium aborts unless
# its helper is setuid.
if setpriv --reuid=65534 --regid=65534 --clear-groups unshare --user --map-root-user true 2>/dev/null; then
  chmod 0755 "$helper"
else
  chmod 4755 "$helper"
fi
profile='/opt/${sanitizedProductName}/resources/apparmor-profile'
# Ubuntu 24.04 and newer allow user namespaces by profile; an older AppArmor does not know this one, and needs none.
if apparmor_status --enabled >/dev/null 2>&1 && apparmor_parser --skip-kernel-load --debug "$profile" >/dev/null 2>&1; then
  cp -f "$profile" '/etc/apparmor.d/${executable}'
  ischroot 2>/dev/null || apparmor_parser --replace --write-cache --skip-read-cache '/etc/apparmor.d/${executable}' || true
fi
