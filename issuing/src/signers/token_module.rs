//! A PKCS #11 module: the library of a token's maker, loaded while a key in the token is used.

use std::path::Path;

use cryptoki::context::{CInitializeArgs, CInitializeFlags, Pkcs11};
use cryptoki::error::{Error, RvError};

use crate::signers::token_error::{TokenError, code_of};

/// The module that stands for all modules that the system knows.
const OF_THE_SYSTEM: &str =
    if cfg!(target_os = "macos") { "p11-kit-proxy.dylib" } else { "p11-kit-proxy.so" };

/// A loaded module. It is finalised when this is dropped: a token that was removed shows only after that.
#[derive(Debug)]
pub(super) struct Module(Option<Pkcs11>);

impl Module {
    /// Loads the module at `path`, or that of the system.
    pub(super) fn load(path: Option<&Path>) -> Result<Self, TokenError> {
        let failed = |reason: String| TokenError::Module { path: path.map(Path::to_owned), reason };
        let context = Pkcs11::new(path.unwrap_or(Path::new(OF_THE_SYSTEM))).map_err(|error| {
            failed(if let Error::LibraryLoading(error) = error {
                error.to_string()
            } else if let Error::MissingSymbol(_) = error {
                "this library is no PKCS #11 module".to_owned()
            } else {
                code_of(&error)
            })
        })?;
        match context.initialize(CInitializeArgs::new(CInitializeFlags::OS_LOCKING_OK)) {
            Ok(()) => Ok(Self(Some(context))),
            Err(Error::Pkcs11(RvError::CryptokiAlreadyInitialized, _)) => {
                Err(failed("it is in use by this program already".to_owned()))
            }
            Err(error) => Err(failed(code_of(&error))),
        }
    }

    pub(super) fn context(&self) -> Result<&Pkcs11, TokenError> {
        self.0.as_ref().ok_or_else(|| TokenError::Module { path: None, reason: "it is closed".to_owned() })
    }
}

impl Drop for Module {
    fn drop(&mut self) {
        if let Some(context) = self.0.take() {
            // Nothing can be done about a failure, and nothing uses the module any more.
            let _ = context.finalize();
        }
    }
}
