//! The families of synthetic photographs, and the size of all pictures.

/// Width and height of all pictures.
pub const SIZE: (usize, usize) = (1280, 960);

/// The families of pictures, by what they vary.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Family {
    Clean,
    Perspective,
    Rotation,
    Blur,
    Motion,
    Noise,
    LowContrast,
    Lighting,
    Jpeg,
    Curl,
    Occlusion,
    Small,
    Tint,
    Inverted,
    Mirrored,
    Mixed,
}

impl Family {
    pub const ALL: [Self; 16] = [
        Self::Clean,
        Self::Perspective,
        Self::Rotation,
        Self::Blur,
        Self::Motion,
        Self::Noise,
        Self::LowContrast,
        Self::Lighting,
        Self::Jpeg,
        Self::Curl,
        Self::Occlusion,
        Self::Small,
        Self::Tint,
        Self::Inverted,
        Self::Mirrored,
        Self::Mixed,
    ];

    /// Pictures in the full set of 675.
    pub fn count(self) -> usize {
        match self {
            Self::Clean => 20,
            Self::Perspective | Self::Blur | Self::Lighting => 45,
            Self::Rotation | Self::LowContrast => 30,
            Self::Motion | Self::Occlusion => 40,
            Self::Noise | Self::Jpeg => 35,
            Self::Curl => 50,
            Self::Small => 55,
            Self::Tint | Self::Inverted | Self::Mirrored => 15,
            Self::Mixed => 160,
        }
    }
}
