// A file that was dropped on the app or shared with it.

import Foundation
import QualistampKit
import UniformTypeIdentifiers

enum FileDrop {
    /// The first item.
    static func source(_ providers: [NSItemProvider]) -> FileSource {
        providers.first.map(FileSource.provider) ?? .nothing
    }

    /// Waits for the item and copies it. The system deletes its own copy when the callback returns.
    static func receive(_ provider: NSItemProvider, _ intake: FileIntake, _ leash: Leash) throws(ImportTrouble) -> ReceivedFile {
        let done = DispatchSemaphore(value: 0)
        let answer = Answer()
        let progress = provider.loadFileRepresentation(forTypeIdentifier: UTType.data.identifier) { url, _ in
            answer.result = Result { () throws(ImportTrouble) in
                guard let url else { throw .gone }
                return try intake.copy(url, leash)
            }
            done.signal()
        }
        leash.whenOver {
            progress.cancel()
            done.signal()
        }
        done.wait()
        // If the work is over, the callback may still be writing its answer.
        try leash.check()
        guard let result = answer.result else { throw .gone }
        return try result.get()
    }

    /// Written before the semaphore is signalled, read after it.
    private final class Answer: @unchecked Sendable {
        var result: Result<ReceivedFile, ImportTrouble>?
    }
}
