// Fetches a bundle over HTTPS. The core verifies it. Every failure has its own case.

import Foundation
import QualistampKit

enum BundleFetch {
    /// A bundle that is not verified yet, and the server's tag for it.
    struct Fetched: Sendable {
        let bundle: Data
        let url: URL
        let tag: String?
    }

    static func fetch(_ request: BundleRequest?) async -> (FetchAnswer, Fetched?) {
        guard let request else { return (.failed(.noAddress), nil) }
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = 30
        // A server that sends a byte now and then. On a slow network, the largest bundle takes this long.
        configuration.timeoutIntervalForResource = 600
        configuration.httpCookieStorage = nil
        configuration.urlCache = nil
        let session = URLSession(configuration: configuration)
        defer { session.invalidateAndCancel() }
        do {
            let (stream, response) = try await session.bytes(for: request.urlRequest)
            let status = (response as? HTTPURLResponse)?.statusCode ?? 0
            // The body of an error page is not read.
            let bundle = status == 200 ? try await stream.collected(atMost: FileIntake.bytesMax) : Data()
            let answer = FetchAnswer(status: status, hasTag: request.tag != nil, bytes: bundle?.count)
            guard answer == .bundle, let bundle else { return (answer, nil) }
            let tag = (response as? HTTPURLResponse)?.value(forHTTPHeaderField: "ETag")
            return (answer, Fetched(bundle: bundle, url: request.url, tag: tag))
        } catch {
            return (.failed(FetchTrouble((error as? URLError)?.code)), nil)
        }
    }
}
