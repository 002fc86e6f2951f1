# Sets up what Netbook needs: system packages, then Python packages in .venv. Read by ../../start and ../../check.
# Plain POSIX sh: nothing else may be there yet. All it says goes to standard error, for standard output is the program's.
# A stamp is written last, so that whatever was interrupted is done again.
# The caller has set $root, the folder of the project.

setup=$root/packaging/setup
venv=$root/.venv
python=$venv/bin/python

# prepare start|check: afterwards "$python" runs and has what is locked. Costs two short commands once all is there.
prepare() {
  kind=$1
  is_ready && return 0
  set_up >&2
}

is_ready() {
  [ -x "$python" ] && [ -r "$venv/.ready-$kind" ] && [ ! -e "$venv/.building" ] || return 1
  [ "$(cat "$venv/.ready-$kind")" = "$(stamp)" ]
}

# What the set-up depends on: the lists, where they are, and the Python behind .venv.
stamp() {
  cksum "$setup/requirements.lock" "$setup/requirements-dev.lock" "$setup/build.lock" "$setup/system-packages"
  readlink -f "$python"
}

set_up() {
  if command -v flock >/dev/null 2>&1; then
    exec 9>"$root/.setup-lock"
    flock 9
    is_ready && { exec 9>&-; return 0; }
  fi
  find_python
  system_packages
  python_packages
  stamp >"$venv/.ready-$kind.new"
  mv "$venv/.ready-$kind.new" "$venv/.ready-$kind"
  exec 9>&-
}

stop() {
  echo "$*"
  exit 1
}

find_python() {
  for name in python3 python3.11 python3.12 python3.13 python3.14; do
    base=$(command -v "$name") && is_supported "$base" && return 0
  done
  stop "Netbook needs Python 3.11, 3.12, 3.13 or 3.14, and none of them was found on this system."
}

is_supported() {
  "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' >/dev/null 2>&1
}

system_packages() {
  if command -v apt-get >/dev/null 2>&1; then
    family=debian
    install='DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends'
    refresh='apt-get update -q'
    repair='dpkg --configure -a; ' # what an interrupted installation left undone
  elif command -v dnf >/dev/null 2>&1; then
    family=fedora
    install='dnf install -y --setopt=install_weak_deps=False'
    refresh=
    repair=
  else
    family=other
  fi
  missing=
  libraries=$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p 2>/dev/null) || libraries=
  while read -r who how debian fedora what; do
    case $who in '' | '#'*) continue ;; esac
    [ "$who" = start ] || [ "$kind" = check ] || continue
    is_there "$how" "$what" || need "$debian" "$fedora" "$what"
  done <"$setup/system-packages"
  "$base" -c 'import ensurepip, venv' 2>/dev/null || need_venv
  [ -z "$missing" ] || install_missing
}

is_there() {
  case $1 in
    lib) [ -z "$libraries" ] || case $libraries in *"$2 ("*) ;; *) return 1 ;; esac ;;
    cmd) command -v "$2" >/dev/null 2>&1 ;;
    file) exists_one_of "$2" ;;
    font) [ -n "$(find "$2" -name '*.[to]t[fc]' 2>/dev/null | head -n 1)" ] ;;
  esac
}

exists_one_of() {
  saved=$IFS
  IFS=:
  for place in $1; do # unquoted: the patterns are to be filled in
    [ -e "$place" ] && { IFS=$saved; return 0; }
  done
  IFS=$saved
  return 1
}

need() {
  case $family in
    debian) package=$1 ;;
    fedora) package=$2 ;;
    *) package=$3 ;;
  esac
  case " $missing " in *" $package "*) ;; *) missing="${missing:+$missing }$package" ;; esac
}

need_venv() {
  version=$("$base" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
  need "python$version-venv" "python$version" "the modules venv and ensurepip of Python $version"
}

install_missing() {
  [ "$family" != other ] || stop "Missing on this system, please install: $missing"
  if [ "$(id -u)" = 0 ]; then
    echo "Installing system packages: $missing"
    run_as_root sh -c
    return 0
  fi
  line="sudo sh -c '${refresh:+$refresh && }$install $missing'"
  if [ "${CI:-}" != true ] && [ -t 0 ] && command -v sudo >/dev/null 2>&1; then
    printf 'Netbook needs these system packages: %s\nInstall them now with sudo? [y/N] ' "$missing"
    read -r answer || answer=
    case $answer in
      [yY]*) run_as_root sudo sh -c; return 0 ;;
    esac
  fi
  echo "System packages are missing. Type this line once, then start again:"
  echo
  stop "  $line"
}

# The words given start a shell as root.
run_as_root() {
  log=$(mktemp)
  "$@" "$repair${refresh:+$refresh && }$install $missing" >"$log" 2>&1 </dev/null || {
    tail -n 15 "$log"
    rm -f "$log"
    stop "The system packages could not be installed; what the package manager said last stands above."
  }
  rm -f "$log"
}

# What was interrupted here is begun anew; pip would take half a package for a whole one.
python_packages() {
  if [ -e "$venv/.building" ] || { [ -e "$venv" ] && ! is_supported "$python"; }; then
    rm -rf "$venv"
  fi
  echo "Setting up the Python packages in .venv (once, about a minute) …"
  mkdir -p "$venv"
  : >"$venv/.building"
  [ -x "$python" ] || "$base" -m venv "$venv" || stop "Python's own venv could not make $venv."
  case $kind in start) lock=requirements.lock ;; *) lock=requirements-dev.lock ;; esac
  install_locked build.lock
  # xcffib comes as plain Python sources alone, which the setuptools of build.lock packs.
  install_locked "$lock" --no-build-isolation --no-binary xcffib
  "$python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))' | {
    read -r folder
    printf '%s\n' "$root" >"$folder/netbook-from-source.pth"
  }
  rm -f "$venv/.building"
}

# Wheels only, so no compiler is ever asked for: `install_locked LOCK OPTION...`.
install_locked() {
  list=$setup/$1
  shift
  "$python" -m pip install --quiet --disable-pip-version-check --no-input --no-warn-script-location \
    --require-hashes --only-binary :all: "$@" --requirement "$list" ||
    stop "The Python packages could not be installed. Is the network there? Start again to try once more."
}
