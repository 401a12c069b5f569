// Work that another app can delay for ever: off the main thread, with a time limit, and cancellable.

import Foundation

/// Starts work on threads of its own.
///
/// A thread that waits for another app cannot be ended. It is left behind when its time is over, and does no harm: its result is not
/// used. The number of such threads is limited.
public final class OutsideWork: Sendable {
    /// Threads that may wait for other apps at a time.
    public static let unfinishedMax = 8

    /// Runs a task on a thread of its own.
    public typealias Threads = @Sendable (@escaping @Sendable () -> Void) -> Void
    /// Calls a task after this many seconds.
    public typealias Alarm = @Sendable (Int, @escaping @Sendable () -> Void) -> Void

    private let threads: Threads
    private let alarm: Alarm
    private let unfinished = Counter()

    public init(threads: @escaping Threads, alarm: @escaping Alarm) {
        self.threads = threads
        self.alarm = alarm
    }

    /// Runs the work, and calls `ended` once on any thread; never after `cancel`.
    ///
    /// - Parameters:
    ///   - seconds: the time for the whole work, or from one `progress` to the next.
    ///   - late: the trouble if the time is over before the first `progress`. Later, the file is to blame: `unreadable`.
    public func start<Value: Sendable>(
        within seconds: Int, late: ImportTrouble,
        _ work: @escaping @Sendable (Leash) throws(ImportTrouble) -> Value,
        ended: @escaping @Sendable (Result<Value, ImportTrouble>) -> Void
    ) -> Leash {
        let leash = Leash { leash, turn in
            self.alarm(seconds) {
                leash.end(at: turn) { ended(.failure(turn == 1 ? late : .unreadable)) }
            }
        }
        guard unfinished.increment(upTo: Self.unfinishedMax) else {
            leash.end { ended(.failure(.stuck)) }
            return leash
        }
        leash.arm()
        threads {
            let result: Result<Value, ImportTrouble>
            do throws(ImportTrouble) {
                result = .success(try work(leash))
            } catch {
                result = .failure(error)
            }
            self.unfinished.decrement()
            leash.end { ended(result) }
        }
        return leash
    }
}

/// Ends work from outside.
public final class Leash: @unchecked Sendable {
    private let lock = NSLock()
    private let setAlarm: @Sendable (Leash, Int) -> Void
    private var turn = 0
    private var isOver = false
    private var closers: [@Sendable () -> Void] = []

    init(_ setAlarm: @escaping @Sendable (Leash, Int) -> Void) {
        self.setAlarm = setAlarm
    }

    /// Ends the work without calling `ended`.
    public func cancel() { end {} }

    /// Calls `close` when the work is over, at once if it is over already.
    public func whenOver(_ close: @escaping @Sendable () -> Void) {
        let isLate = locked {
            if !isOver { closers.append(close) }
            return isOver
        }
        if isLate { close() }
    }

    /// Throws if the work is over. Nobody sees the error.
    public func check() throws(ImportTrouble) {
        if locked({ isOver }) { throw .interrupted }
    }

    /// Restarts the time limit. Throws if the work is over.
    public func progress() throws(ImportTrouble) {
        try check()
        arm()
    }

    func arm() {
        let current = locked {
            turn += 1
            return turn
        }
        setAlarm(self, current)
    }

    /// Only the first end counts, and an alarm only in the turn that it was set in.
    func end(at alarmTurn: Int? = nil, _ then: () -> Void) {
        let closing: [@Sendable () -> Void]? = locked {
            guard !isOver, alarmTurn == nil || alarmTurn == turn else { return nil }
            isOver = true
            defer { closers = [] }
            return closers
        }
        guard let closing else { return }
        closing.forEach { $0() }
        then()
    }

    private func locked<Value>(_ body: () -> Value) -> Value {
        lock.lock()
        defer { lock.unlock() }
        return body()
    }
}

/// Counts up to a limit, from any thread.
private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0

    func increment(upTo limit: Int) -> Bool {
        lock.lock()
        defer { lock.unlock() }
        guard count < limit else { return false }
        count += 1
        return true
    }

    func decrement() {
        lock.lock()
        defer { lock.unlock() }
        count -= 1
    }
}
