#!/usr/bin/env bash
# Draws the PNGs from the SVGs beside this script with Chromium; run it after changing one of them, and look at the result.
# 16 to 24 pixels have drawings of their own with fewer details; the others are drawn from the next that divides evenly.
set -euo pipefail
cd "$(dirname "$0")"
page=$(mktemp --suffix=.html)
trap 'rm -f "$page"' EXIT

draw() {
  echo "<body style='margin:0'><img style='display:block' width='$2' src='data:image/svg+xml;base64,$(base64 -w0 "$1")'>" >"$page"
  "${CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=1 \
    --default-background-color=00000000 --window-size="$2,$2" --screenshot="$PWD/$3" "file://$page" 2>/dev/null
}

icons=../../addin/public/icons
for size in 16 20 24 32 40 48; do
  draw $size.svg $size $icons/icon-$size.png
done
draw 24.svg 25 $icons/icon-25.png
for size in 64 128; do
  draw 32.svg $size $icons/icon-$size.png
done
draw 40.svg 80 $icons/icon-80.png
draw color.svg 192 ../unified/color.png
draw outline.svg 32 ../unified/outline.png
