#!/bin/sh
# Chromium for the end-to-end tests: from the distribution, where it is missing and we are root.
set -e
command -v chromium >/dev/null && exit 0
if [ "$(id -u)" != 0 ]; then
    echo "De end-to-end-tests hebben Chromium nodig: installeer het pakket 'chromium'." >&2
    exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq chromium
