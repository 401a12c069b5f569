// swift-tools-version: 6.0
// QualistampKit: verifies stamps from Swift, and holds the state of the app's screens.
//
// The core has two forms. With QUALISTAMP_HOST set (by `cargo xtask test swift`), it is the library for this machine,
// built with the functions that run the test vectors. Otherwise it is the framework that `build-xcframework.sh` builds for Apple systems.

import Foundation
import PackageDescription

let host = ProcessInfo.processInfo.environment["QUALISTAMP_HOST"] != nil
let generated = host ? "Generated/host" : "Generated/apple"

let core: Target =
    host
    ? .systemLibrary(name: "qualistampFFI", path: "\(generated)/module")
    : .binaryTarget(name: "qualistampFFI", path: "\(generated)/qualistampFFI.xcframework")

// The functions that run the vectors are not in released libraries.
let tests: [Target] =
    host
    ? [.testTarget(name: "QualistampKitTests", dependencies: ["QualistampKit"], path: "Tests/QualistampKitTests")]
    : []

let package = Package(
    name: "QualistampKit",
    platforms: [.iOS(.v16), .macOS(.v13)],
    products: [.library(name: "QualistampKit", targets: ["QualistampKit"])],
    targets: [
        core,
        .target(
            name: "QualistampKit",
            dependencies: ["qualistampFFI"],
            path: ".",
            exclude: ["App", "ShareExtension", "Tests", "project.yml", "build-xcframework.sh", "check_project.py"],
            sources: ["Sources/QualistampKit", "\(generated)/QualistampFFI.swift"]
        ),
    ] + tests
)
