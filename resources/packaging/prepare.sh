# Sourced by ./run and ./check: installs what is missing, configures, builds. Everything it says goes to stderr.
# shellcheck shell=sh

packages_file=$root/resources/packaging/packages.txt

say() { printf '%s\n' "$*" >&2; }
die() { say "$1"; exit "${2:-1}"; }

# packages_of SECTION…: the lines of those sections of packages.txt.
packages_of() {
    awk -v wanted=" $* " '
        /^\[/ { section = substr($0, 2, length($0) - 2); next }
        /^[^#]/ && index(wanted, " " section " ") { print }' "$packages_file"
}

# missing_packages SECTION…: what of them is not installed; of "a | b" either will do, and the first that apt knows is named.
missing_packages() {
    installed=" $(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null | sed -n 's/^installed //p' | tr '\n' ' ')"
    packages_of "$@" | while IFS= read -r line; do
        choices=$(printf '%s' "$line" | tr -d '|')
        found=
        for choice in $choices; do
            case $installed in *" $choice "*) found=$choice ;; esac
        done
        [ -n "$found" ] && continue
        set -- $choices
        for choice in $choices; do
            if known_to_apt "$choice"; then set -- "$choice"; break; fi
        done
        printf '%s\n' "$1"
    done
}

known_to_apt() {
    apt-cache policy "$1" 2>/dev/null | grep -q '^ *Candidate: [^(]'
}

# The package would otherwise start a database server of its own on port 5432, which nobody asked for.
keep_postgresql_quiet() {
    conf=/etc/postgresql-common/createcluster.conf
    [ -e "$conf" ] && return 0
    $as_root mkdir -p /etc/postgresql-common
    printf '%s\n' '# Installing PostgreSQL starts no server of the system: CallWaiting runs a private one.' \
        'create_main_cluster = false' | $as_root tee "$conf" >/dev/null
}

apt_install() {
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
        -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold "$@" >&2 </dev/null
}

# install_packages SECTION…
install_packages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "No apt on this system: install the equivalents of $packages_file yourself. Going on with what is here."
        return 0
    fi
    missing=$(missing_packages "$@")
    [ -z "$missing" ] && return 0
    missing=$(printf '%s' "$missing" | tr '\n' ' ')

    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || die "These packages are missing, and this is neither root nor is there sudo. Have an administrator run:
  apt-get install --no-install-recommends $missing"
        as_root=sudo
    fi
    say "Installing from the distribution: $missing"
    keep_postgresql_quiet

    # Old package lists name versions that are gone; fetch new ones only when the old ones will not do.
    unknown=
    for package in $missing; do known_to_apt "$package" || unknown=$package; done
    if [ -z "$unknown" ] && apt_install $missing; then return 0; fi
    $as_root apt-get update -q >&2 || die "apt-get update failed; look at the lines above, then start again."
    missing=$(missing_packages "$@" | tr '\n' ' ')
    apt_install $missing || die "Installing failed; look at apt's lines above. Needed: $missing"
}

# configure PRESET DIRECTORY: only when that has not been done.
configure() {
    [ -f "$root/$2/build.ninja" ] && return 0
    (cd "$root" && cmake --preset "$1") >&2 || die "cmake could not configure $2/; the reason stands above."
}

# build DIRECTORY [TARGET…]
build() {
    directory=$root/$1
    shift
    [ -f "$directory/.ninja_log" ] || say "Building in $directory; the first time takes some minutes."
    ninja -C "$directory" "$@" >&2 || die "The build failed; the first error stands above."
}
