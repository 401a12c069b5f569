//! The standard security handler, revision 2 (ISO 32000-1, 7.6.3): 40 bits, as written by the oldest programs.

const PADDING: [u8; 32] = *b"\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A";

/// The key and encryption dictionary for a document with this user password.
pub(crate) fn of_document(password: &[u8]) -> (Vec<u8>, String) {
    let padded = |password: &[u8]| [password, &PADDING].concat()[..32].to_vec();
    let owner = rc4(&md5(&padded(b"owner"))[..5], &padded(password));
    let permissions = (-4i32).to_le_bytes();
    let key = md5(&[&padded(password), &owner, &permissions[..], b"ID"].concat())[..5].to_vec();
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let user = rc4(&key, &PADDING);
    let dictionary = format!("<</Filter/Standard/V 1/R 2/P -4/O<{}>/U<{}>>>", hex(&owner), hex(&user));
    (key, dictionary)
}

pub(crate) fn of_object(key: &[u8], number: u8, data: &[u8]) -> Vec<u8> {
    rc4(&md5(&[key, &[number, 0, 0, 0, 0]].concat())[..10], data)
}

fn rc4(key: &[u8], data: &[u8]) -> Vec<u8> {
    let mut state: Vec<u8> = (0..=255).collect();
    let mut j = 0u8;
    for i in 0..256 {
        j = j.wrapping_add(state[i]).wrapping_add(key[i % key.len()]);
        state.swap(i, usize::from(j));
    }
    let (mut i, mut j) = (0u8, 0u8);
    data.iter()
        .map(|byte| {
            i = i.wrapping_add(1);
            j = j.wrapping_add(state[usize::from(i)]);
            state.swap(usize::from(i), usize::from(j));
            byte ^ state[usize::from(state[usize::from(i)].wrapping_add(state[usize::from(j)]))]
        })
        .collect()
}

/// RFC 1321.
fn md5(message: &[u8]) -> [u8; 16] {
    const SHIFTS: [[u32; 4]; 4] = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]];
    let mut padded = [message, &[0x80]].concat();
    padded.resize(padded.len().next_multiple_of(64) + if padded.len() % 64 > 56 { 64 } else { 0 } - 8, 0);
    padded.extend((message.len() as u64 * 8).to_le_bytes());
    let mut sums = [0x6745_2301u32, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476];
    for block in padded.chunks(64) {
        let words: Vec<u32> =
            block.chunks(4).map(|word| u32::from_le_bytes(word.try_into().unwrap())).collect();
        let [mut a, mut b, mut c, mut d] = sums;
        for step in 0..64 {
            let (mixed, word) = match step / 16 {
                0 => (b & c | !b & d, step),
                1 => (d & b | !d & c, 5 * step + 1),
                2 => (b ^ c ^ d, 3 * step + 5),
                _ => (c ^ (b | !d), 7 * step),
            };
            let constant = ((step as f64 + 1.0).sin().abs() * 4_294_967_296.0) as u32;
            let sum = a.wrapping_add(mixed).wrapping_add(constant).wrapping_add(words[word % 16]);
            (a, d, c) = (d, c, b);
            b = b.wrapping_add(sum.rotate_left(SHIFTS[step / 16][step % 4]));
        }
        for (sum, word) in sums.iter_mut().zip([a, b, c, d]) {
            *sum = sum.wrapping_add(word);
        }
    }
    let mut digest = [0; 16];
    for (bytes, sum) in digest.chunks_mut(4).zip(sums) {
        bytes.copy_from_slice(&sum.to_le_bytes());
    }
    digest
}
