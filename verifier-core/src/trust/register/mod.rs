//! Registers: the complete list of stamps that a key signed while it was safe. With it, diplomas stay valid after a theft.

mod fault;
mod merkle;
mod proof;
mod seal;
mod whole;

pub use fault::RegisterFault;
pub use proof::RegisterProof;
pub use whole::Register;
