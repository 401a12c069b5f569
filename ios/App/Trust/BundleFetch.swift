// Fetches a bundle over HTTPS. The core verifies it. Every failure has its own case.

import Foundation
import QualistampKit

enum BundleFetch {
    /// A bundle that is not verified yet, and the server's tag for it.
    struct Fetched: Sendable {
        let bundle: Data
        let tag: String?
    }

    static func fetch(_ request: BundleRequest?) async -> (FetchAnswer, Fetched?) {
        guard let request else { return (.failed(.noAddress), nil) }
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = 30
        configuration.httpCookieStorage = nil
        configuration.urlCache = nil
        let session = URLSession(configuration: configuration)
        defer { session.invalidateAndCancel() }
        do {
            let (file, response) = try await session.download(for: request.urlRequest)
            defer { try? FileManager.default.removeItem(at: file) }
            let size = try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
            let status = (response as? HTTPURLResponse)?.statusCode ?? 0
            let answer = FetchAnswer(status: status, bytes: size)
            guard answer == .bundle else { return (answer, nil) }
            let tag = (response as? HTTPURLResponse)?.value(forHTTPHeaderField: "ETag")
            return (answer, Fetched(bundle: try Data(contentsOf: file), tag: tag))
        } catch {
            return (.failed(FetchTrouble((error as? URLError)?.code)), nil)
        }
    }
}
