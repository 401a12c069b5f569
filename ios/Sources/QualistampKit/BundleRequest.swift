// The request for a newer bundle, and the meaning of the server's answer.

import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// A request for a bundle that is newer than the one with this tag.
public struct BundleRequest: Equatable, Sendable {
    /// The address of the bundle; always HTTPS.
    public let url: URL
    /// The server's tag for the last imported bundle.
    public let tag: String?

    /// The request for the app's configured address; nil if there is none.
    public init?(address: String?, tag: String?) {
        guard let given = address?.trimmingCharacters(in: .whitespacesAndNewlines), let url = URL(string: given),
            url.scheme?.lowercased() == "https", let host = url.host, !host.isEmpty
        else { return nil }
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
    /// The meaning of an answer with this HTTP status and size.
    public init(status: Int, bytes: Int) {
        if status == 304 {
            self = .notModified
        } else if status != 200 {
            self = .failed(.status(status))
        } else if bytes > ImportKind.bundle.limit {
            self = .failed(.tooLarge(limit: ImportKind.bundle.limit))
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
