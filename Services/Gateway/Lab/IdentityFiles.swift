/// The names of the files in a folder that holds an identity.
enum IdentityFiles {
    static let certificate = "certificate.pem"
    static let key = "key.pem"
    static let authority = "authority.pem"
}
