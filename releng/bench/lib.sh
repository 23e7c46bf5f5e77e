# SPDX-License-Identifier: EPL-2.0
# Sourced by the benchmarks: compiles bench/src against the headless product and runs a main class of it.

bench=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=releng/lib.sh
. "$bench/../lib.sh"

# The jars that benchmarks run on; CASTELLAN_BENCH_CLASS_PATH names others, such as an editor's output.
bench_class_path() {
	printf '%s' "${CASTELLAN_BENCH_CLASS_PATH:-$headless_product/plugins/*}"
}

# compile_bench: leaves the classes of bench/src in $bench_classes until the script ends, with room for its own files beside them.
compile_bench() {
	use_jdk
	[ -n "${CASTELLAN_BENCH_CLASS_PATH:-}" ] || build_products
	bench_classes=$(mktemp -d)
	at_exit 'rm -rf "$bench_classes"'
	find "$bench/src" -name '*.java' -print0 | xargs -0 "$JAVA_HOME/bin/javac" --release 21 -proc:none -nowarn -d "$bench_classes" -cp "$(bench_class_path)"
}

# bench_java [JVM FLAG...] MAIN [ARG...]
bench_java() {
	"$JAVA_HOME/bin/java" -cp "$bench_classes:$(bench_class_path)" "$@"
}
