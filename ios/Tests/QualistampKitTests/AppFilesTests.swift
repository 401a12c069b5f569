// The configuration files of the app: each parses and keeps the app's promises.

import Foundation
import XCTest

final class AppFilesTests: XCTestCase {
    private func plist(_ path: String) throws -> [String: Any] {
        let data = try Data(contentsOf: checkout.appendingPathComponent("ios").appendingPathComponent(path))
        let parsed = try PropertyListSerialization.propertyList(from: data, format: nil)
        return try XCTUnwrap(parsed as? [String: Any], path)
    }

    func testTheCameraPermissionIsExplainedInEveryLanguage() throws {
        let info = try plist("App/Info.plist")
        XCTAssertFalse(try XCTUnwrap(info["NSCameraUsageDescription"] as? String).isEmpty)
        XCTAssertNil(info["NSAppTransportSecurity"], "connections need TLS")
        let resources = checkout.appendingPathComponent("ios/App/Resources")
        let languages = try FileManager.default.contentsOfDirectory(atPath: resources.path)
            .filter { $0.hasSuffix(".lproj") }
        for language in atLeast(3, languages) {
            let file = resources.appendingPathComponent(language).appendingPathComponent("InfoPlist.strings")
            XCTAssertNotNil(try strings(Data(contentsOf: file))["NSCameraUsageDescription"], language)
        }
    }

    func testThePrivacyManifestPromisesNoTracking() throws {
        let manifest = try plist("App/PrivacyInfo.xcprivacy")
        XCTAssertEqual(manifest["NSPrivacyTracking"] as? Bool, false)
        XCTAssertEqual((manifest["NSPrivacyCollectedDataTypes"] as? [Any])?.count, 0)
        XCTAssertEqual((manifest["NSPrivacyTrackingDomains"] as? [Any])?.count, 0)
    }

    func testAppAndExtensionShareOnlyOneFolder() throws {
        for path in ["App/Qualistamp.entitlements", "ShareExtension/ShareExtension.entitlements"] {
            let entitlements = try plist(path)
            XCTAssertEqual(Array(entitlements.keys), ["com.apple.security.application-groups"])
            XCTAssertEqual(entitlements.values.first as? [String], ["group.org.qualistamp"])
        }
        let info = try plist("ShareExtension/Info.plist")
        let point = (info["NSExtension"] as? [String: Any])?["NSExtensionPointIdentifier"] as? String
        XCTAssertEqual(point, "com.apple.share-services")
    }

    func testTheAppLogsNothing() throws {
        let folders = ["App", "ShareExtension", "Sources"]
        var read = 0
        for folder in folders {
            let root = checkout.appendingPathComponent("ios").appendingPathComponent(folder)
            let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
            while let file = files?.nextObject() as? URL {
                guard file.pathExtension == "swift" else { continue }
                let source = try String(contentsOf: file, encoding: .utf8)
                for call in ["print(", "NSLog(", "os_log(", "Logger(", "debugPrint(", "dump("] {
                    XCTAssertFalse(source.contains(call), "\(file.lastPathComponent) calls \(call)…)")
                }
                read += 1
            }
        }
        XCTAssertGreaterThan(read, 40)
    }
}
