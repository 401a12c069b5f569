//! What a file is.

use std::fmt;

/// What a file is, inside its containers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Format {
    /// European Digital Credential: European Learning Model 3, JSON-LD.
    Elm3,
    /// European Digital Credential before 2023 (EDCI), XML.
    EdciXml,
    /// A sheet for the issuer of European Digital Credentials, Excel.
    EdcSheet,
    /// Assertion of Open Badges 2.0.
    OpenBadge2,
    /// A badge that only names the address of its Open Badges 2.0 assertion.
    OpenBadge2Address,
    /// A part of Open Badges 2.0 that awards nothing: badge class, issuer, key, endorsement, revocation list.
    OpenBadge2Part,
    /// Open Badges 3.0.
    OpenBadge3,
    /// Comprehensive Learner Record 2.0.
    Clr2,
    /// Blockcerts 1.
    Blockcerts1,
    /// Blockcerts 2.
    Blockcerts2,
    /// Blockcerts 3.
    Blockcerts3,
    /// OpenAttestation 2 (OpenCerts), wrapped.
    OpenAttestation2,
    /// The content of an OpenAttestation 2 document before it is wrapped.
    OpenAttestation2Content,
    /// OpenAttestation 3.
    OpenAttestation3,
    /// SD-JWT Verifiable Credential.
    SdJwtVc,
    /// W3C Verifiable Credential of no format above.
    W3cVc,
    /// W3C Verifiable Presentation with no credential in it, or several.
    W3cPresentation,
    /// A JSON Web Token with no credential that is known.
    Jwt,
    /// ELMO (EMREX), XML.
    Elmo,
    /// XHochschule, XML.
    XHochschule,
    /// XBildung or XSchule, XML.
    XBildung,
    /// Type metadata of SD-JWT credentials.
    SdJwtTypeMetadata,
    /// A JSON-LD context.
    JsonLdContext,
    /// A DID document.
    DidDocument,
    /// A JSON Web Key.
    Jwk,
    /// PDF.
    Pdf,
    /// A PNG without a badge in it.
    Png,
    /// A drawing without a badge in it.
    Svg,
    /// Another JSON document.
    Json,
    /// Another XML document.
    Xml,
    /// Something else.
    Other,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 31] = [
        Self::Elm3,
        Self::EdciXml,
        Self::EdcSheet,
        Self::OpenBadge2,
        Self::OpenBadge2Address,
        Self::OpenBadge2Part,
        Self::OpenBadge3,
        Self::Clr2,
        Self::Blockcerts1,
        Self::Blockcerts2,
        Self::Blockcerts3,
        Self::OpenAttestation2,
        Self::OpenAttestation2Content,
        Self::OpenAttestation3,
        Self::SdJwtVc,
        Self::W3cVc,
        Self::W3cPresentation,
        Self::Jwt,
        Self::Elmo,
        Self::XHochschule,
        Self::XBildung,
        Self::SdJwtTypeMetadata,
        Self::JsonLdContext,
        Self::DidDocument,
        Self::Jwk,
        Self::Pdf,
        Self::Png,
        Self::Svg,
        Self::Json,
        Self::Xml,
        Self::Other,
    ];

    /// A name for programs; it does not change.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.names().0
    }

    /// Whether a file of this format says what somebody was awarded.
    #[must_use]
    pub fn is_credential(self) -> bool {
        match self {
            Self::Elm3
            | Self::EdciXml
            | Self::OpenBadge2
            | Self::OpenBadge3
            | Self::Clr2
            | Self::Blockcerts1
            | Self::Blockcerts2
            | Self::Blockcerts3
            | Self::OpenAttestation2
            | Self::OpenAttestation2Content
            | Self::OpenAttestation3
            | Self::SdJwtVc
            | Self::W3cVc
            | Self::Elmo
            | Self::XHochschule
            | Self::XBildung => true,
            Self::EdcSheet
            | Self::OpenBadge2Address
            | Self::OpenBadge2Part
            | Self::W3cPresentation
            | Self::Jwt
            | Self::SdJwtTypeMetadata
            | Self::JsonLdContext
            | Self::DidDocument
            | Self::Jwk
            | Self::Pdf
            | Self::Png
            | Self::Svg
            | Self::Json
            | Self::Xml
            | Self::Other => false,
        }
    }

    /// Whether an office may link a file of this format: a credential, or a document that shows one to people.
    #[must_use]
    pub fn may_be_linked(self) -> bool {
        match self {
            Self::Pdf | Self::W3cPresentation | Self::Jwt | Self::Json | Self::Xml | Self::Other => true,
            Self::EdcSheet
            | Self::OpenBadge2Address
            | Self::OpenBadge2Part
            | Self::SdJwtTypeMetadata
            | Self::JsonLdContext
            | Self::DidDocument
            | Self::Jwk
            | Self::Png
            | Self::Svg => false,
            Self::Elm3
            | Self::EdciXml
            | Self::OpenBadge2
            | Self::OpenBadge3
            | Self::Clr2
            | Self::Blockcerts1
            | Self::Blockcerts2
            | Self::Blockcerts3
            | Self::OpenAttestation2
            | Self::OpenAttestation2Content
            | Self::OpenAttestation3
            | Self::SdJwtVc
            | Self::W3cVc
            | Self::Elmo
            | Self::XHochschule
            | Self::XBildung => true,
        }
    }

    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Elm3 => ("elm3", "European Digital Credential (ELM 3)"),
            Self::EdciXml => ("edci-xml", "European Digital Credential (EDCI XML)"),
            Self::EdcSheet => ("edc-sheet", "sheet for European Digital Credentials"),
            Self::OpenBadge2 => ("open-badge-2", "Open Badge 2.0"),
            Self::OpenBadge2Address => ("open-badge-2-address", "address of an Open Badge 2.0"),
            Self::OpenBadge2Part => ("open-badge-2-part", "part of Open Badges 2.0 that awards nothing"),
            Self::OpenBadge3 => ("open-badge-3", "Open Badge 3.0"),
            Self::Clr2 => ("clr-2", "Comprehensive Learner Record 2.0"),
            Self::Blockcerts1 => ("blockcerts-1", "Blockcerts 1"),
            Self::Blockcerts2 => ("blockcerts-2", "Blockcerts 2"),
            Self::Blockcerts3 => ("blockcerts-3", "Blockcerts 3"),
            Self::OpenAttestation2 => ("open-attestation-2", "OpenAttestation 2 (OpenCerts)"),
            Self::OpenAttestation2Content => {
                ("open-attestation-2-content", "content for OpenAttestation 2, not wrapped")
            }
            Self::OpenAttestation3 => ("open-attestation-3", "OpenAttestation 3"),
            Self::SdJwtVc => ("sd-jwt-vc", "SD-JWT credential"),
            Self::W3cVc => ("w3c-vc", "W3C Verifiable Credential"),
            Self::W3cPresentation => ("w3c-vp", "W3C Verifiable Presentation"),
            Self::Jwt => ("jwt", "JSON Web Token"),
            Self::Elmo => ("elmo", "ELMO (EMREX)"),
            Self::XHochschule => ("xhochschule", "XHochschule"),
            Self::XBildung => ("xbildung", "XBildung or XSchule"),
            Self::SdJwtTypeMetadata => ("sd-jwt-type-metadata", "type metadata of SD-JWT credentials"),
            Self::JsonLdContext => ("json-ld-context", "JSON-LD context"),
            Self::DidDocument => ("did-document", "DID document"),
            Self::Jwk => ("jwk", "JSON Web Key"),
            Self::Pdf => ("pdf", "PDF"),
            Self::Png => ("png", "PNG picture without a badge in it"),
            Self::Svg => ("svg", "SVG drawing without a badge in it"),
            Self::Json => ("json", "JSON of no known credential"),
            Self::Xml => ("xml", "XML of no known credential"),
            Self::Other => ("other", "file of no known credential"),
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.names().1)
    }
}

/// What a credential was taken out of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Container {
    /// A PNG badge. The picture itself is not part of what was signed.
    Png,
    /// An SVG badge. The drawing itself is not part of what was signed.
    Svg,
    /// A Verifiable Presentation. Its own proof is the holder's.
    Presentation,
    /// The form in which credentials are uploaded to the issuer of European Digital Credentials.
    UploadForm,
}

impl Container {
    /// Whether people see something in the container that is not part of what was signed.
    #[must_use]
    pub fn shows_more(self) -> bool {
        matches!(self, Self::Png | Self::Svg)
    }
}

impl fmt::Display for Container {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Png => "PNG badge",
            Self::Svg => "SVG badge",
            Self::Presentation => "presentation",
            Self::UploadForm => "upload form",
        })
    }
}
