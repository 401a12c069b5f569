//! Iterating in order of a number.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Indices of a list from the lowest number to the highest; equal numbers keep their order.
///
/// A heap, because usually only the first few are needed. One type for all stages, because each type that the standard library
/// sorts adds some 6 KB to an app.
pub(crate) struct Order(BinaryHeap<Reverse<(i64, usize)>>);

impl Order {
    pub(crate) fn by(numbers: impl Iterator<Item = f64>) -> Self {
        Self::of(numbers.enumerate().map(|(place, number)| Reverse((key(number), place))).collect())
    }

    fn of(keys: Vec<Reverse<(i64, usize)>>) -> Self {
        Self(BinaryHeap::from(keys))
    }
}

impl Iterator for Order {
    type Item = usize;

    #[inline(never)]
    fn next(&mut self) -> Option<usize> {
        self.0.pop().map(|Reverse((_, place))| place)
    }
}

/// Integers in the order of [`f64::total_cmp`]: below zero, all bits but the sign are inverted.
fn key(number: f64) -> i64 {
    let bits = number.to_bits() as i64;
    bits ^ ((bits >> 63) & i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lowest_first_and_stable() {
        let numbers = [3.0, -1.5, 0.0, 3.0, f64::NAN, -f64::INFINITY, -1.25, 1e-300, 3.0];
        let order: Vec<usize> = Order::by(numbers.into_iter()).collect();
        assert_eq!(order, [5, 1, 6, 2, 7, 0, 3, 8, 4]);
        assert_eq!(Order::by([].into_iter()).next(), None);
    }
}
