// How a newer bundle is asked for, and what a server's answer means.

import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// A request for a bundle that is newer than the one known by its tag.
public struct BundleRequest: Equatable, Sendable {
    /// Where the bundle lies; always over HTTPS.
    public let url: URL
    /// What the server called the bundle that was imported last.
    public let tag: String?

    /// The request for the address that the app was built with; nil where that is none.
    public init?(address: String?, tag: String?) {
        guard let given = address?.trimmingCharacters(in: .whitespacesAndNewlines), let url = URL(string: given),
            url.scheme?.lowercased() == "https", let host = url.host, !host.isEmpty
        else { return nil }
        self.url = url
        self.tag = tag
    }

    /// The request for the system to make.
    public var urlRequest: URLRequest {
        var request = URLRequest(url: url, cachePolicy: .reloadIgnoringLocalCacheData)
        if let tag { request.setValue(tag, forHTTPHeaderField: "If-None-Match") }
        return request
    }
}

extension FetchAnswer {
    /// What an answer of this HTTP status and size means.
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
    /// What the system's error means for a person; nil is an error that is none of the network.
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
