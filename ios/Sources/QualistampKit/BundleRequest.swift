// The request for a newer bundle, and the meaning of the server's answer.

import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// A request for a bundle that is newer than the one with this tag.
public struct BundleRequest: Equatable, Sendable {
    /// The address of the bundle; always HTTPS.
    public let url: URL
    /// The server's tag for the bundle on this device.
    public let tag: String?

    /// The address in the app's configuration; nil if there is none.
    public static func url(_ address: String?) -> URL? {
        guard let given = address?.trimmingCharacters(in: .whitespacesAndNewlines), let url = URL(string: given),
            url.scheme?.lowercased() == "https", let host = url.host, !host.isEmpty
        else { return nil }
        return url
    }

    public init(url: URL, tag: String?) {
        self.url = url
        self.tag = tag
    }

    /// The request in the system's form.
    public var urlRequest: URLRequest {
        var request = URLRequest(url: url, cachePolicy: .reloadIgnoringLocalCacheData)
        if let tag { request.setValue(tag, forHTTPHeaderField: "If-None-Match") }
        return request
    }
}

extension FetchAnswer {
    /// The meaning of an answer with this HTTP status to a request with or without a tag.
    ///
    /// A server that was not asked for a change cannot say that there is none. `bytes` is nil if there are more than a bundle can have.
    public init(status: Int, hasTag: Bool, bytes: Int?) {
        if status == 304, hasTag {
            self = .notModified
        } else if status != 200 {
            self = .failed(.status(status))
        } else if bytes.map({ $0 > FileIntake.bytesMax }) ?? true {
            self = .failed(.tooLarge(limit: FileIntake.bytesMax))
        } else {
            self = .bundle
        }
    }
}

extension FetchTrouble {
    /// The meaning of the system's error for the user; nil if it is not a network error.
    public init(_ code: URLError.Code?) {
        let offline: [URLError.Code] = [.notConnectedToInternet, .networkConnectionLost, .dataNotAllowed]
        if let code, offline.contains(code) {
            self = .offline
        } else if code == .timedOut {
            self = .timedOut
        } else {
            self = .notConnected
        }
    }
}
