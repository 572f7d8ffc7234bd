#!/usr/bin/env bash
# Installs the package over the version before, uses both, removes it; then uses the AppImage.
set -euo pipefail

use() {
  node scripts/try-installed.mjs "$1" "$RUNNER_TEMP/profile"
}

for folder in before now; do
  for package in "$folder"/*.deb; do
    [ -e "$package" ] || continue
    sudo apt-get -qq install --yes "./$package"
    use /usr/bin/elkassa-console
  done
done
sudo apt-get -qq remove --yes elkassa-console
test ! -e '/opt/ELKASSA Console'
test ! -e /usr/bin/elkassa-console

# No package brings it, and Ubuntu 24.04 refuses such programs Chromium's sandbox.
sudo sysctl --write kernel.apparmor_restrict_unprivileged_userns=0
chmod +x now/*.AppImage
use now/*.AppImage
