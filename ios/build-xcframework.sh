#!/usr/bin/env bash
# Builds the core for Apple systems and generates the Swift sources that call it, in ios/Generated/apple. Needs a Mac with Xcode and Rust.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

targets=(aarch64-apple-ios aarch64-apple-ios-sim x86_64-apple-ios)
out=ios/Generated/apple
scratch=target/xtask/xcframework

rustup target add "${targets[@]}"
export IPHONEOS_DEPLOYMENT_TARGET=16.0
for target in "${targets[@]}"; do
    cargo build --profile phone --locked --package qualistamp-ffi --lib --target "$target"
done

rm -rf "$out" "$scratch"
mkdir -p "$out" "$scratch/include/qualistampFFI" "$scratch/simulator"
cargo xtask bindings swift "$scratch/generated"
cp "$scratch/generated/QualistampFFI.swift" "$out/"
# A separate folder for the module map, so that it does not collide with those of other frameworks.
cp "$scratch/generated/qualistampFFI.h" "$scratch/include/qualistampFFI/"
cp "$scratch/generated/qualistampFFI.modulemap" "$scratch/include/qualistampFFI/module.modulemap"

lipo -create -output "$scratch/simulator/libqualistamp.a" \
    target/aarch64-apple-ios-sim/phone/libqualistamp.a target/x86_64-apple-ios/phone/libqualistamp.a
xcodebuild -create-xcframework \
    -library target/aarch64-apple-ios/phone/libqualistamp.a -headers "$scratch/include" \
    -library "$scratch/simulator/libqualistamp.a" -headers "$scratch/include" \
    -output "$out/qualistampFFI.xcframework"
echo "$out is ready: xcodegen --spec ios/project.yml, then open ios/Qualistamp.xcodeproj"
