// The state of the app and its screens, in plain Kotlin without Android.
plugins {
    kotlin("jvm")
}

kotlin {
    jvmToolchain(17)
    sourceSets["test"].kotlin.srcDir("src/samples/kotlin")
}

dependencies {
    api(project(":verifier"))
    testImplementation("net.java.dev.jna:jna:5.17.0")
    testImplementation("org.junit.jupiter:junit-jupiter:5.12.2")
}

tasks.test {
    useJUnitPlatform()
    systemProperty("jna.library.path", rootDir.resolve("../target/debug").path)
    systemProperty("qualistamp.vectors", rootDir.resolve("../test-vectors").path)
}
