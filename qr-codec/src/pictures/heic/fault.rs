//! Errors of the HEIF container as picture errors.

use heifer_isobmff::Error;

use crate::pictures::error::PictureError;

pub(super) fn container(error: Error) -> PictureError {
    match error {
        Error::Unimplemented(reason) => unsupported(reason),
        Error::UnexpectedEof
        | Error::InvalidBoxSize { .. }
        | Error::MissingBox(_)
        | Error::InvalidBox { .. }
        | Error::UnknownItem(_) => damaged(&error.to_string()),
    }
}

pub(super) fn damaged(reason: &str) -> PictureError {
    PictureError::Damaged { reason: reason.to_owned() }
}

pub(super) fn unsupported(reason: &str) -> PictureError {
    PictureError::Unsupported { reason: reason.to_owned() }
}
