#!/bin/sh
# Builds the WebAssembly modules from their AssemblyScript text (".as", because other tools read ".ts").
# The compiler is fetched when needed, in the one version that gave the committed bytes: few ever need its 100 MB.
set -e
cd "$(dirname "$0")/.."
work=$(mktemp -d ./kernels.XXXXXX)
trap 'rm -rf "$work"' EXIT
build() {
  cp "$1.as" "$work/kernel.ts"
  npx --yes --package assemblyscript@0.28.20 asc "$work/kernel.ts" -O3 --noAssert --runtime stub --importMemory --use abort= \
    --enable simd $2 -o "$1.wasm"
}
build train/parsing/kernels/training-kernel "--enable relaxed-simd"
build src/language/parsing/kernels/inference-kernel
