// The same sources for Android developers. First run `cargo xtask bindings kotlin android/verifier/src/generated/kotlin`.
plugins {
    kotlin("jvm")
}

kotlin {
    jvmToolchain(17)
    sourceSets["main"].kotlin.srcDir("src/generated/kotlin")
}

dependencies {
    // On Android the app provides JNA as an .aar, which contains its native part.
    compileOnly("net.java.dev.jna:jna:5.17.0")
    testImplementation("net.java.dev.jna:jna:5.17.0")
    testImplementation("org.junit.jupiter:junit-jupiter:5.12.2")
    testImplementation("com.fasterxml.jackson.core:jackson-databind:2.19.0")
}

tasks.test {
    useJUnitPlatform()
    systemProperty("jna.library.path", rootDir.resolve("../target/debug").path)
    systemProperty("qualistamp.vectors", rootDir.resolve("../test-vectors").path)
}
