#!/usr/bin/env bash
# Installs the image over the version before, uses both, removes it; then the same from the archive.
# What is not signed, notarised and accepted with a quarantine mark is refused.
set -euo pipefail

arch=$1
app='/Applications/ELKASSA Console.app'
image="$RUNNER_TEMP/image"

install_image() {
  hdiutil attach -quiet -nobrowse -readonly -mountpoint "$image" "$1"
  rm -rf "$app"
  ditto "$image/ELKASSA Console.app" "$app"
  hdiutil detach -quiet "$image"
}

# The mark goes before it is used: a person would be asked about the first start.
refuse_unsigned() {
  codesign --verify --deep --strict "$app"
  xcrun stapler validate "$app"
  xattr -r -w com.apple.quarantine '0081;00000000;Safari;' "$app"
  spctl --assess --type execute --verbose "$app"
  xattr -r -d com.apple.quarantine "$app"
}

use() {
  node scripts/try-installed.mjs "$app/Contents/MacOS/ELKASSA Console" "$RUNNER_TEMP/profile"
}

for folder in before now; do
  for file in "$folder"/*-mac-"$arch".dmg; do
    [ -e "$file" ] || continue
    install_image "$file"
    refuse_unsigned
    use
  done
done
rm -rf "$app"

ditto -x -k now/*-mac-"$arch".zip /Applications
refuse_unsigned
use
rm -rf "$app"
