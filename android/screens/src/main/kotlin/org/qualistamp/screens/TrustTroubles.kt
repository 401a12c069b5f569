//! The texts for everything that can stop an update of the trust list. What was trusted before always stays trusted.
package org.qualistamp.screens

import org.qualistamp.ffi.BundleFault
import org.qualistamp.ffi.MetadataFault
import org.qualistamp.ffi.RefreshFault
import org.qualistamp.ffi.TrustException

/** Why the trusted data could not be opened or changed. */
fun explain(cause: TrustException): Explained = with(Words.TrustError) {
    when (cause) {
        is TrustException.Unreadable, is TrustException.NotWritable, is TrustException.FileTrouble ->
            Explained(storageFound, storageNext)
        is TrustException.DiskFull -> Explained(storageFullFound(cause.bytes.toLong()), storageFullNext)
        is TrustException.Busy -> Explained(busyFound, busyNext)
        is TrustException.Refused -> explain(cause.fault)
    }
}

private fun explain(fault: RefreshFault): Explained = with(Words.TrustError) {
    when (fault) {
        is RefreshFault.Bundle -> explain(fault.fault)
        is RefreshFault.Anchor -> Explained(anchorFound, anchorNext)
        is RefreshFault.Root -> explain(fault.fault)
        is RefreshFault.RootMisfiled -> Explained(damagedFound, damagedNext)
        is RefreshFault.RootSkipped ->
            Explained(rootSkippedFound(fault.found.toLong(), fault.trusted.toLong()), rootSkippedNext)
        is RefreshFault.RootRolledBack ->
            Explained(olderFound(fault.offered.toLong(), fault.floor.toLong()), olderNext)
        is RefreshFault.RootExpired -> Explained(rootExpiredFound(dayOf(fault.expires)), rootExpiredNext)
        is RefreshFault.List -> explain(fault.fault)
        is RefreshFault.ListRolledBack ->
            Explained(olderFound(fault.offered.toLong(), fault.floor.toLong()), olderNext)
        is RefreshFault.ListBeforeRoot ->
            Explained(listBeforeRootFound(dayOf(fault.issued), dayOf(fault.rootIssued)), listBeforeRootNext)
        is RefreshFault.ListMissing -> Explained(listMissingFound, listMissingNext)
        is RefreshFault.Equivocation -> Explained(equivocationFound, equivocationNext)
        is RefreshFault.FromTheFuture ->
            Explained(futureFound(dayOf(fault.issued), dayOf(fault.now)), futureNext)
    }
}

private fun explain(fault: BundleFault): Explained = with(Words.TrustError) {
    when (fault) {
        is BundleFault.TooLarge -> Explained(tooLargeFound, tooLargeNext)
        is BundleFault.Empty, is BundleFault.NotABundle, is BundleFault.Malformed, is BundleFault.UnknownField,
        is BundleFault.TooManyRoots, is BundleFault.TooManyParts, is BundleFault.StatusUnsorted,
        is BundleFault.RegistersUnsorted, is BundleFault.RootsUnsorted,
        is BundleFault.NestedUnsorted, is BundleFault.NestedInNested,
        -> Explained(damagedFound, damagedNext)
    }
}

private fun explain(fault: MetadataFault): Explained = with(Words.TrustError) {
    when (fault) {
        MetadataFault.UNDER_SIGNED -> Explained(otherRootFound, otherRootNext)
        MetadataFault.TOO_LARGE, MetadataFault.FRAME, MetadataFault.HEADER, MetadataFault.UNEXPECTED_HEADER,
        MetadataFault.TOO_MANY_SIGNATURES, MetadataFault.UNKNOWN_CODING, MetadataFault.PAYLOAD,
        MetadataFault.ROLE, MetadataFault.CONTENT, MetadataFault.FIELD, MetadataFault.UNKNOWN_FIELD,
        MetadataFault.ISSUER_TWICE, MetadataFault.KEY_TWICE, MetadataFault.TOO_MANY_KEYS,
        MetadataFault.ADDRESS_TWICE,
        MetadataFault.PIN_WITHOUT_KEY, MetadataFault.COMPLETE_AFTER_SEALED,
        MetadataFault.TOO_MANY_INTRODUCED, MetadataFault.INTRODUCED_TWICE, MetadataFault.COUNTRIES_UNSORTED,
        -> Explained(damagedFound, damagedNext)
    }
}

/** The screen or setting that helps, if there is one. */
internal fun remedyOf(cause: TrustException): Action? = when (cause) {
    is TrustException.DiskFull -> Action.OpenStorageSettings
    is TrustException.Refused -> when (cause.fault) {
        is RefreshFault.RootExpired, is RefreshFault.FromTheFuture -> Action.OpenDateSettings
        is RefreshFault.Bundle, is RefreshFault.Anchor, is RefreshFault.Root, is RefreshFault.RootMisfiled,
        is RefreshFault.RootSkipped, is RefreshFault.RootRolledBack, is RefreshFault.List,
        is RefreshFault.ListRolledBack, is RefreshFault.ListBeforeRoot, is RefreshFault.ListMissing,
        is RefreshFault.Equivocation,
        -> null
    }
    is TrustException.Unreadable, is TrustException.NotWritable, is TrustException.FileTrouble,
    is TrustException.Busy,
    -> null
}

internal fun newsOf(trouble: BundleTrouble): TrustNews = with(Words.TrustError) {
    when (trouble) {
        is BundleTrouble.NoNetwork -> TrustNews.NotTaken(Explained(networkFound, networkNext), null)
        is BundleTrouble.NoAddress -> TrustNews.NotTaken(Explained(noAddressFound, noAddressNext), null)
        is BundleTrouble.TooLarge -> TrustNews.NotTaken(Explained(tooLargeFound, tooLargeNext), null)
    }
}
