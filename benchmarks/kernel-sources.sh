# SPDX-License-Identifier: Apache-2.0
#
# Read by scripts that run gcc's preprocessor on sources of a kernel. They set kernel, root, karch and machine, and define say
# and die. Sets tree, image, config, release and work, which is removed at the end; command_for and complete_headers_for make
# the commands.

fetched=$("$root/conformance/fetch" "$kernel") || exit
tree=${fetched%%
*}
image=${fetched##*
}
config=$(echo "$image"/boot/config-*)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM HUP
stubs=$work/include
mkdir -p "$stubs/generated/uapi/linux"

# What a kernel build generates and a fresh tree lacks: the configuration and the version; the rest is found out below.
awk -F = '/^CONFIG_/ {
    value = substr($0, length($1) + 2)
    if (value == "m") print "#define " $1 "_MODULE 1"
    else print "#define " $1 " " (value == "y" ? 1 : value)
}' "$config" >"$stubs/generated/autoconf.h"
release=$(awk '/^(VERSION|PATCHLEVEL|SUBLEVEL) =/ { printf "%s%s", sep, $3; sep = "." }' "$tree/Makefile")
cat >"$stubs/generated/uapi/linux/version.h" <<EOF
#define KERNEL_VERSION(a, b, c) (((a) << 16) + ((b) << 8) + ((c) > 255 ? 255 : (c)))
#define LINUX_VERSION_CODE $(echo "$release" | awk -F . '{ print $1 * 65536 + $2 * 256 + ($3 > 255 ? 255 : $3) }')
EOF
cp "$stubs/generated/uapi/linux/version.h" "$work/version.h" && mkdir -p "$stubs/linux" && mv "$work/version.h" "$stubs/linux/"

# Make, as Kbuild uses it, says what a directory adds to the command line. Functions that probe the compiler give nothing.
sed -n '/^CONFIG_/{s/"//g;p;}' "$config" >"$work/config.mk"
cat >"$work/flags.mk" <<'EOF'
include $(work)/config.mk
srctree := .
src := $(dir)
obj := $(dir)
include $(firstword $(wildcard $(dir)/Kbuild $(dir)/Makefile))
$(info $(if $(object),$(ccflags-y) $(CFLAGS_$(object))) $(subdir-ccflags-y))
.DEFAULT_GOAL := nothing
nothing: ; @:
EOF
flags_in() {
    make -s --no-print-directory -C "$tree" -f "$work/flags.mk" work="$work" SRCARCH="$karch" dir="$1" object="$2" 2>/dev/null
}
flags_of() {
    directory=${1%/*}
    # A part of a module may lie below the directory whose makefile names it.
    until [ -e "$tree/$directory/Makefile" ] || [ -e "$tree/$directory/Kbuild" ]; do
        directory=${directory%/*}
    done
    object=${1#"$directory"/}
    flags_in "$directory" "${object%.c}.o"
    while [ "$directory" != "${directory%/*}" ]; do
        directory=${directory%/*}
        [ ! -e "$tree/$directory/Makefile" ] || flags_in "$directory" ''
    done
}

# One shell line for each source. What is still missing of the generated headers becomes a wrapper of its generic namesake,
# as Kbuild writes them, or an empty file: no table depends on more.
command_for() {
    name=$(basename "$2" .c)
    flags=$(flags_of "$2" | tr '\n' ' ')
    includes="-Iarch/$karch/include -Iinclude -Iarch/$karch/include/uapi -Iinclude/uapi -I$stubs"
    forced='-include linux/compiler-version.h -include linux/kconfig.h -include linux/compiler_types.h'
    echo "gcc -E -nostdinc -std=gnu11 -O2 -fno-pie -fshort-wchar $machine $includes $forced -D__KERNEL__ -DMODULE" \
        "-DKBUILD_BASENAME='\"$name\"' -DKBUILD_MODNAME='\"$1\"' $flags $2 -o /dev/null"
}
complete_headers_for() {
    until (cd "$tree" && sh "$work/one.sh" 2>"$work/errors"); do
        header=$(sed -n 's/.*fatal error: \(.*\): No such file or directory/\1/p' "$work/errors" | head -n 1)
        case $header in
            '' | /* | *../*) cat "$work/errors" >&2; die "gcc cannot preprocess $1." ;;
        esac
        [ ! -e "$stubs/$header" ] || die "gcc does not find $header in $stubs."
        mkdir -p "$(dirname "$stubs/$header")"
        generic=asm-generic/$(basename "$header")
        case $header in
            asm/*) [ ! -e "$tree/include/$generic" ] && [ ! -e "$tree/include/uapi/$generic" ] ||
                echo "#include <$generic>" >"$stubs/$header" ;;
        esac
        [ -e "$stubs/$header" ] || : >"$stubs/$header"
    done
}

