//! From grey values to a soft value per module: sampling, equalisation, interference cancellation.

pub(crate) mod cancel;
pub(crate) mod displacement;
pub(crate) mod equalise;
pub(crate) mod forward_backward;
pub(crate) mod padded_grid;
pub(crate) mod sample;
pub(crate) mod view;
